import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { brandFromDocument } from './brand.ts';
import { fetchWords } from './browser-words.ts';
import { preferenceCookie, readCookies, readerFromDocument } from './reader.ts';
import { BrandProvider } from './use-brand.tsx';
import { ReaderProvider } from './use-reader.tsx';
import { WordsProvider } from './words.tsx';

const root = document.documentElement;
const reader = readerFromDocument(root);
const brand = brandFromDocument(root);

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone && readCookies(document.cookie)['tz'] !== zone) document.cookie = preferenceCookie('tz', zone);

fetchWords(root.dataset['surface'] === 'office' ? 'office' : 'shop').then((areas) => {
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <WordsProvider language={reader.language} areas={areas} market={brand.name}>
          <ReaderProvider reader={reader}>
            <BrandProvider brand={brand} nonce={document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? ''}>
              <HydratedRouter />
            </BrandProvider>
          </ReaderProvider>
        </WordsProvider>
      </StrictMode>,
    );
  });
});
