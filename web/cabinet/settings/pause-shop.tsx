import { useState } from 'react';
import { pauseMerchant, resumeMerchant } from '#merchants/contract';
import { browserApi } from '../../api.ts';
import { Button, ConfirmDanger, useAct } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';

export function PauseShop({ paused }: { paused: boolean }) {
  const t = useWords('cabinet-settings');
  const { busy, run } = useAct();
  const [asked, ask] = useState(false);
  return (
    <div className="pause-shop">
      <p className="secondary">{t(paused ? 'pause.isPaused' : 'pause.text')}</p>
      {paused ? (
        <Button disabled={busy} onClick={() => void run(() => browserApi(resumeMerchant), t('pause.resumed'))}>
          {t('pause.resume')}
        </Button>
      ) : (
        <Button look="danger" disabled={busy} onClick={() => ask(true)}>
          {t('pause.action')}
        </Button>
      )}
      <ConfirmDanger
        opened={asked}
        onClose={() => ask(false)}
        busy={busy}
        title={t('pause.ask')}
        consequence={t('pause.consequence')}
        action={t('pause.action')}
        onConfirm={() => void run(() => browserApi(pauseMerchant), t('pause.done')).then(() => ask(false))}
      />
    </div>
  );
}
