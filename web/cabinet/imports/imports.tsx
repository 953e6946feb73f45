import { IconFileImport } from '@tabler/icons-react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { importStatuses, listFeeds, listImports } from '#imports/contract';
import { pageOf } from '../../context.ts';
import { loadList } from '../../office/load-list.ts';
import { defineList, ListPage, StatusPill, Two, When } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { useMay } from '../use-cabinet.ts';
import './feeds.css';
import { Feeds } from './feeds.tsx';
import './imports.css';
import type { ImportLine } from './types.ts';
import { Upload } from './upload.tsx';

const importList = defineList<ImportLine>({
  key: 'cabinet-imports',
  words: 'cabinet-imports',
  rowId: (row) => row.id,
  href: (row) => `/cabinet/imports/${row.id}`,
  columns: [
    {
      id: 'file',
      fixed: true,
      cell: (row, { f }) => (
        <Two
          strong
          first={<span className="import-name">{row.fileName}</span>}
          second={[row.source, row.format?.name, f.bytes(row.fileBytes)].filter(Boolean).join(' · ')}
        />
      ),
    },
    { id: 'status', cell: (row) => <StatusPill of="import" code={row.status} /> },
    { id: 'total', align: 'end', cell: (row, { f }) => f.number(row.rows.total) },
    { id: 'new', align: 'end', cell: (row, { f }) => f.number(row.rows.new) },
    { id: 'changed', align: 'end', cell: (row, { f }) => f.number(row.rows.changed) },
    { id: 'unchanged', align: 'end', shown: false, cell: (row, { f }) => f.number(row.rows.unchanged) },
    { id: 'invalid', align: 'end', cell: (row, { f }) => <span className={row.rows.invalid > 0 ? 'bad' : undefined}>{f.number(row.rows.invalid)}</span> },
    { id: 'questions', align: 'end', cell: (row, { f }) => (row.questions > 0 ? <span className="warn">{f.number(row.questions)}</span> : '–') },
    { id: 'at', cell: (row) => <When at={row.createdAt} /> },
  ],
  filters: [{ id: 'status', kind: 'choice', pinned: true, wordsOf: 'statuses:import.', options: importStatuses.map((value) => ({ value })) }],
  emptyIcon: IconFileImport,
  card: (row, { t, f }) => ({
    title: row.fileName,
    subtitle: row.source,
    pill: <StatusPill of="import" code={row.status} />,
    body: t('list.outcome', { fresh: f.number(row.rows.new), changed: f.number(row.rows.changed), invalid: f.number(row.rows.invalid) }),
    foot: <When at={row.createdAt} />,
  }),
});

export async function loader({ context, url }: LoaderFunctionArgs) {
  const { api } = pageOf(context);
  const [data, feeds] = await Promise.all([loadList(api, listImports, { url, list: importList }), api(listFeeds)]);
  return { ...data, feeds: feeds.items };
}

export default function Imports() {
  const data = useLoaderData<typeof loader>();
  const t = useWords('cabinet-imports');
  const mayWrite = useMay('imports.write');
  return (
    <>
      <title>{t('list.title')}</title>
      <ListPage list={importList} data={data} {...(data.total === undefined ? {} : { count: data.total })}>
        <div className="import-upload stack">
          {mayWrite ? <Upload compact={data.items.length > 0} /> : null}
          <Feeds feeds={data.feeds} mayWrite={mayWrite} />
        </div>
      </ListPage>
    </>
  );
}
