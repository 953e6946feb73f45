import { IconKey, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { listApiKeys, revokeApiKey } from '#identity/contract';
import type { OutputOf } from '#kernel/contract';
import { browserApi } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { Button, ConfirmDanger, EmptyState, PageHead, PlainTable, Section, Stack, Two, useAct, When } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { useMay } from '../use-cabinet.ts';
import './api-keys.css';
import { NewKey } from './new-key.tsx';
import { scopeName } from './scope-name.ts';
import { Snippets } from './snippets.tsx';

type Key = OutputOf<typeof listApiKeys>['items'][number];

export async function loader({ context }: LoaderFunctionArgs) {
  const { api, origin } = pageOf(context);
  return { ...(await api(listApiKeys)), origin };
}

export default function ApiKeys() {
  const { items, scopes, origin } = useLoaderData<typeof loader>();
  const t = useWords('cabinet-api-keys');
  const mayWrite = useMay('apikeys.write');
  const { busy, run } = useAct();
  const [making, make] = useState(false);
  const [leaving, leave] = useState<Key | null>(null);
  return (
    <>
      <title>{t('title')}</title>
      <PageHead
        title={t('title')}
        text={t('text')}
        actions={
          mayWrite ? (
            <Button look="primary" icon={IconPlus} onClick={() => make(true)}>
              {t('make')}
            </Button>
          ) : null
        }
      />
      <Stack>
        <Section flush title={t('inUse')} aside={<span className="num">{items.length}</span>}>
          {items.length === 0 ? (
            <EmptyState icon={IconKey} title={t('empty.title')} text={t('empty.text')} />
          ) : (
            <PlainTable
              label={t('inUse')}
              rows={items}
              rowId={(row) => row.id}
              columns={[
                { title: t('columns.name'), cell: (row) => <Two first={row.name} second={<code>{row.prefix}…</code>} /> },
                {
                  title: t('columns.scopes'),
                  wideOnly: true,
                  cell: (row) => <span className="secondary">{row.scopes.map((scope) => scopeName(scope, t)).join(', ')}</span>,
                },
                { title: t('columns.used'), cell: (row) => (row.lastUsedAt ? <When at={row.lastUsedAt} /> : <span className="muted">{t('never')}</span>) },
                {
                  title: t('columns.until'),
                  wideOnly: true,
                  cell: (row) => (row.expiresAt ? <When at={row.expiresAt} as="date" /> : <span className="muted">{t('forever')}</span>),
                },
                {
                  title: <span className="visually-hidden">{t('revoke.action')}</span>,
                  end: true,
                  cell: (row) =>
                    mayWrite ? (
                      <Button small look="danger" onClick={() => leave(row)}>
                        {t('revoke.action')}
                      </Button>
                    ) : null,
                },
              ]}
            />
          )}
        </Section>
        <Snippets origin={origin} />
      </Stack>
      {making ? <NewKey scopes={scopes} onClose={() => make(false)} /> : null}
      {leaving ? (
        <ConfirmDanger
          opened
          onClose={() => leave(null)}
          busy={busy}
          title={t('revoke.title', { name: leaving.name })}
          consequence={t('revoke.text')}
          action={t('revoke.action')}
          onConfirm={() =>
            void run(() => browserApi(revokeApiKey, { params: { id: leaving.id } }), t('revoke.done', { name: leaving.name })).then(() => leave(null))
          }
        />
      ) : null}
    </>
  );
}
