import { IconFileTypePdf, IconPlayerPlay, IconPrinter, IconShoppingBag } from '@tabler/icons-react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { pageOf } from '../../context.ts';
import { Amount, Button, Clock, defineList, listQuery, ListPage, type QueryValues, PictureStack, StatusPill, toast, Two, When } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { sampleOrders, type SampleOrder } from './samples.ts';

const pictures = (row: SampleOrder) => row.pictures.map((src) => ({ src }));
const due = (row: SampleOrder) => (row.note ? <span className="secondary">{row.note}</span> : <Clock due={row.due} calm={row.calm ?? false} />);

export const orderList = defineList<SampleOrder>({
  key: 'sample-orders',
  words: 'parts',
  rowId: (row) => row.number,
  href: (row) => `/dev/parts/object?from=${row.number.replace(' ', '')}`,
  columns: [
    {
      id: 'number',
      fixed: true,
      sort: true,
      cell: (row) => <Two strong first={<span className="num">{row.number}</span>} second={<When at={row.placedAt} />} />,
    },
    { id: 'status', cell: (row) => <StatusPill of="shipment" code={row.status} /> },
    { id: 'due', sort: true, cell: due },
    { id: 'goods', cell: (row, { t }) => <PictureStack pictures={pictures(row)} label={t('list.lines', { count: row.lines })} /> },
    { id: 'buyer', cell: (row) => <Two first={row.buyer} second={row.city} /> },
    { id: 'delivery', cell: (row) => <Two first={row.carrier} second={row.payment} /> },
    { id: 'total', align: 'end', sort: true, cell: (row) => <Amount value={row.total} /> },
  ],
  views: [
    { id: 'todo', query: { status: ['new', 'in_progress'] } },
    { id: 'new', query: { status: ['new'] } },
    { id: 'working', query: { status: ['in_progress'] } },
    { id: 'enRoute', query: { status: ['en_route'] } },
    { id: 'returns', query: { status: ['returned'] } },
    { id: 'all', query: {} },
  ],
  filters: [
    {
      id: 'status',
      kind: 'choice',
      multiple: true,
      wordsOf: 'statuses:shipment.',
      options: ['new', 'in_progress', 'sent', 'en_route', 'delivered', 'cancelled', 'returned'].map((value) => ({ value })),
    },
    { id: 'period', kind: 'period' },
    { id: 'carrier', kind: 'choice', pinned: true, options: ['Нова пошта', 'Укрпошта', 'Meest'].map((label) => ({ value: label, label })) },
    { id: 'payment', kind: 'choice', pinned: true, options: ['Картка', 'При отриманні', 'Рахунок'].map((label) => ({ value: label, label })) },
    { id: 'late', kind: 'flag' },
  ],
  search: true,
  bulkActions: [
    { id: 'take', icon: IconPlayerPlay, look: 'primary' },
    { id: 'labels', icon: IconFileTypePdf },
    { id: 'print', icon: IconPrinter },
  ],
  sumOf: (row) => row.total,
  card: (row, { t }) => ({
    title: <span className="num">{row.number}</span>,
    subtitle: <When at={row.placedAt} />,
    pill: <StatusPill of="shipment" code={row.status} />,
    body: <PictureStack pictures={pictures(row)} label={`${t('list.lines', { count: row.lines })} · ${row.city}`} />,
    foot: due(row),
    amount: <Amount value={row.total} />,
  }),
  emptyIcon: IconShoppingBag,
});

export function loader({ context, url }: LoaderFunctionArgs) {
  const query: QueryValues = listQuery(url, orderList);
  const wanted = query['status'] as readonly string[] | undefined;
  const q = String(query['q'] ?? '').toLowerCase();
  const all = sampleOrders(pageOf(context).reader.now);
  const items = all.filter(
    (row) => (!wanted || url.searchParams.get('view') === null || wanted.includes(row.status)) && (!q || `${row.number}${row.buyer}`.toLowerCase().includes(q)),
  );
  return { items, nextCursor: null, total: items.length, counts: { todo: 12, new: 5, working: 7, enRoute: 94, returns: 3 } };
}

export default function SampleList() {
  const data = useLoaderData<typeof loader>();
  const t = useWords('parts');
  return (
    <>
      <title>{t('list.title')}</title>
      <ListPage
        list={orderList}
        data={data}
        count={1284}
        exportHref={(format) => `/dev/parts/list.${format}`}
        actions={
          <Button look="primary" icon={IconPrinter}>
            {t('list.labelsToday')}
          </Button>
        }
        onBulk={(action, rows, done) => {
          done();
          toast({ text: `${t(`list.bulk.${action}`)}: ${rows.length}`, undo: { label: t('undo'), run: () => undefined } });
        }}
      />
    </>
  );
}
