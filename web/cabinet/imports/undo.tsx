import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { undoImport } from '#imports/contract';
import { browserApi } from '../../api.ts';
import { Button, ConfirmDanger, useAct } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import type { Import } from './types.ts';

/** Takes back what the import did, with the consequence in figures first. */
export function Undo({ found }: { found: Import }) {
  const t = useWords('cabinet-imports');
  const f = useFormat();
  const { busy, run } = useAct();
  const [asked, ask] = useState(false);
  return (
    <>
      <Button icon={IconArrowBackUp} onClick={() => ask(true)}>
        {t('undoImport.action')}
      </Button>
      <ConfirmDanger
        opened={asked}
        onClose={() => ask(false)}
        busy={busy}
        title={t('undoImport.title')}
        action={t('undoImport.action')}
        consequence={t('undoImport.text', { fresh: f.number(found.rows.new), changed: f.number(found.rows.changed) })}
        onConfirm={() => void run(() => browserApi(undoImport, { params: { id: found.id } }), t('undoImport.done')).then(() => ask(false))}
      />
    </>
  );
}
