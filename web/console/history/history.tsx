import { IconHistory } from '@tabler/icons-react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { operatorHistory } from '#history/contract';
import type { OutputOf } from '#kernel/contract';
import { operatorReasons } from '#settings/contract';
import { pageOf } from '../../context.ts';
import { loadList } from '../../office/load-list.ts';
import { defineList, ListPage, Two, When } from '../../ui/office/index.ts';
import { useWords, type Words } from '../../words.tsx';
import { actionWords, reasonWords } from '../parts/history.ts';

type Entry = OutputOf<typeof operatorHistory>['items'][number];

const action = (row: Entry, t: Words) => actionWords(row.action, t);
const who = (row: Entry, t: Words) =>
  row.actorName ?? (row.actor.startsWith('system') ? t('automatic') : row.actor === 'anonymous' ? t('anonymous') : row.actor);
const places: Record<string, string> = {
  merchant: '/console/merchants/',
  product: '/console/products/',
  order: '/console/orders/',
  setting: '/console/settings/',
  role: '/console/users/roles?role=',
  category: '/console/categories?code=',
};

const journal = defineList<Entry>({
  key: 'console-history',
  words: 'console-history',
  rowId: (row) => row.id,
  href: (row) =>
    places[row.subjectKind] ? places[row.subjectKind] + row.subjectId : `/console/history?subjectId=${row.subjectId}&subjectKind=${row.subjectKind}`,
  columns: [
    { id: 'at', fixed: true, cell: (row) => <When at={row.at} /> },
    { id: 'action', cell: (row, { t }) => <Two strong first={action(row, t)} second={row.reason ? reasonWords(row.reason, t) : null} /> },
    {
      id: 'subject',
      cell: (row, { t }) => <Two first={t(`subjects.${row.subjectKind}`, { defaultValue: row.subjectKind })} second={row.subjectName ?? row.subjectId} />,
    },
    { id: 'who', cell: (row, { t }) => <Two first={who(row, t)} second={t(`history:sources.${row.source}`, { defaultValue: row.source })} /> },
  ],
  filters: [
    { id: 'period', kind: 'period', pinned: true },
    { id: 'subjectKind', kind: 'text' },
    { id: 'subjectId', kind: 'text' },
    { id: 'action', kind: 'text' },
    { id: 'merchantId', kind: 'text' },
  ],
  card: (row, { t }) => ({
    title: action(row, t),
    subtitle: [t(`subjects.${row.subjectKind}`, { defaultValue: row.subjectKind }), row.subjectName].filter(Boolean).join(' · '),
    body: row.reason ? reasonWords(row.reason, t) : null,
    foot: <When at={row.at} />,
    amount: who(row, t),
  }),
  emptyIcon: IconHistory,
});

export async function loader({ context, url }: LoaderFunctionArgs) {
  const { api } = pageOf(context);
  const [page, lists] = await Promise.all([loadList(api, operatorHistory, { url, list: journal }), api(operatorReasons)]);
  const titles = new Map(Object.values(lists).flatMap((reasons) => reasons.map((reason) => [reason.code, reason.title] as const)));
  return { ...page, items: page.items.map((entry) => ({ ...entry, reason: titles.get(entry.reason ?? '') ?? entry.reason })) };
}

export default function History() {
  const t = useWords('console-history');
  return (
    <>
      <title>{t('list.title')}</title>
      <ListPage list={journal} data={useLoaderData<typeof loader>()} />
    </>
  );
}
