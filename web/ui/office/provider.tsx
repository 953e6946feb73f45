import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/dropzone/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import 'dayjs/locale/en-gb.js';
import 'dayjs/locale/kk.js';
import 'dayjs/locale/ru.js';
import 'dayjs/locale/uk.js';
import { useEffect, type ReactNode } from 'react';
import { useReader } from '../../use-reader.tsx';
import './css/card.css';
import './css/mantine.css';
import { cssVariablesResolver, theme } from './theme.ts';

/** Around every office surface: the component kit in our theme, toasts. `nonce` lets the kit write its variables under the page's policy. */
export function OfficeProvider({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  const reader = useReader();
  useEffect(() => {
    // The scroll lock behind dialogs writes a style element; this name is where it looks for the nonce.
    (globalThis as { __webpack_nonce__?: string }).__webpack_nonce__ = currentNonce();
  }, []);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      forceColorScheme={reader.theme}
      getStyleNonce={() => (typeof document === 'undefined' ? (nonce ?? '') : currentNonce())}
      getRootElement={() => (typeof document === 'undefined' ? undefined : document.documentElement)}
    >
      <DatesProvider settings={{ locale: reader.language === 'en' ? 'en-gb' : reader.language, firstDayOfWeek: 1 }}>
        {children}
        <Notifications position="bottom-center" limit={3} />
      </DatesProvider>
    </MantineProvider>
  );
}

/** The nonce that this document was delivered with; one from a later answer would be refused. */
function currentNonce(): string {
  return document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
}
