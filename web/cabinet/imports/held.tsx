import { useState } from 'react';
import { applyImport } from '#imports/contract';
import { browserApi } from '../../api.ts';
import { Button, Callout, PlainTable, Section, useAct } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import type { Import } from './types.ts';

/** A file that looks wrong waits for a person: what would happen, with examples, and the one question. */
export function Held({ found }: { found: Import }) {
  const t = useWords('cabinet-imports');
  const f = useFormat();
  const { busy, run } = useAct();
  const [shown, show] = useState(false);
  const { held } = found;
  if (!held) return null;
  const price = (amount: number, currency: string) => f.money({ amount, currency });
  return (
    <>
      <Callout
        tone="amber"
        actions={
          <>
            {held.examples.length > 0 ? (
              <Button small aria-expanded={shown} onClick={() => show(!shown)}>
                {shown ? t('hide') : t('held.show', { count: held.examples.length })}
              </Button>
            ) : null}
            <Button small disabled={busy} onClick={() => void run(() => browserApi(applyImport, { params: { id: found.id }, body: {} }), t('applying'))}>
              {t(`held.confirm.${held.reason}`)}
            </Button>
          </>
        }
      >
        {held.message}
      </Callout>
      {shown ? (
        <div className="held-examples">
          <Section flush title={t('held.examples')}>
            <PlainTable
              label={t('held.examples')}
              rows={held.examples}
              rowId={(row) => row.sku}
              columns={[
                { title: 'SKU', cell: (row) => row.sku },
                { title: t('held.before'), end: true, cell: (row) => price(row.before, row.currency) },
                {
                  title: t('held.after'),
                  end: true,
                  cell: (row) => <span className={row.after < row.before ? 'bad' : 'warn'}>{price(row.after, row.currency)}</span>,
                },
              ]}
            />
          </Section>
        </div>
      ) : null}
    </>
  );
}
