import { IconPlayerPlay, IconPrinter, IconShoppingBag } from '@tabler/icons-react';
import type { OutputOf } from '#kernel/contract';
import type { listShipments } from '#orders/contract';
import { Amount, Clock, defineList, PictureStack, StatusPill, Two, When, type ListDefinition } from '../../ui/office/index.ts';
import type { Words } from '../../words.tsx';
import { smallPictures } from './pictures.ts';

export type OrderRow = OutputOf<typeof listShipments>['items'][number];

const carriers = ['nova_poshta', 'ukrposhta', 'meest', 'merchant_courier', 'pickup'];
const statuses = [
  'awaiting_payment',
  'awaiting_confirmation',
  'new',
  'in_progress',
  'sent',
  'en_route',
  'delivered',
  'completed',
  'cancelled',
  'refused',
  'returned',
];
const views = ['attention', 'new', 'in_progress', 'on_the_way', 'delivered', 'returns', 'cancelled', 'all'];
const travelling = ['sent', 'en_route'];

/** The step that is owed with its clock; of finished orders how they ended. */
function due(row: OrderRow, t: Words) {
  if (row.cancellation) return <span className="secondary">{t(`by.${row.cancellation.by}`)}</span>;
  if (row.readyForPickup) return <span className="secondary">{t('statuses:parcel.readyForPickup')}</span>;
  if (!row.dueAt) return <span className="muted">–</span>;
  return <Clock due={row.dueAt} calm={travelling.includes(row.status)} />;
}

const lines = (row: OrderRow, t: Words) => t('lines', { count: row.lineCount });

const print = { id: 'print', icon: IconPrinter } as const;

export const orderList: ListDefinition<OrderRow> = defineList<OrderRow>({
  key: 'cabinet-orders',
  words: 'cabinet-orders',
  rowId: (row) => row.id,
  href: (row) => `/cabinet/orders/${row.id}`,
  columns: [
    {
      id: 'number',
      fixed: true,
      sort: 'placedAt',
      cell: (row) => <Two strong first={<span className="num">{row.number}</span>} second={<When at={row.placedAt} />} />,
    },
    { id: 'status', cell: (row) => <StatusPill of="shipment" code={row.status} /> },
    { id: 'due', sort: 'dueAt', cell: (row, { t }) => due(row, t) },
    { id: 'goods', cell: (row, { t }) => <PictureStack pictures={smallPictures(row.images)} label={lines(row, t)} /> },
    { id: 'buyer', cell: (row) => <Two first={row.buyer.name} second={row.buyer.city ?? undefined} /> },
    {
      id: 'delivery',
      cell: (row, { t }) => <Two first={t(`delivery:carriers.${row.delivery.carrier}`)} second={t(`orders:payments.${row.payment.method}`)} />,
    },
    { id: 'commission', align: 'end', shown: false, cell: (row) => <Amount value={row.commission} /> },
    {
      id: 'total',
      align: 'end',
      sort: true,
      cell: (row) => (
        <b>
          <Amount value={row.total} />
        </b>
      ),
    },
  ],
  views: views.map((id) => ({ id, query: id === 'all' ? {} : { view: id } })),
  filters: [
    { id: 'status', kind: 'choice', multiple: true, wordsOf: 'statuses:shipment.', options: statuses.map((value) => ({ value })) },
    { id: 'period', kind: 'period', pinned: true },
    { id: 'carrier', kind: 'choice', pinned: true, wordsOf: 'delivery:carriers.', options: carriers.map((value) => ({ value })) },
    { id: 'payment', kind: 'choice', pinned: true, wordsOf: 'orders:payments.', options: [{ value: 'card' }, { value: 'cod' }] },
  ],
  search: true,
  bulkActions: [{ id: 'take', icon: IconPlayerPlay, look: 'primary' }, print],
  sumOf: (row) => row.total,
  card: (row, { t }) => ({
    title: <span className="num">{row.number}</span>,
    subtitle: <When at={row.placedAt} />,
    pill: <StatusPill of="shipment" code={row.status} />,
    body: <PictureStack pictures={smallPictures(row.images)} label={[lines(row, t), row.buyer.city].filter(Boolean).join(' · ')} />,
    foot: due(row, t),
    amount: <Amount value={row.total} />,
  }),
  emptyIcon: IconShoppingBag,
  defaultSort: '-placedAt',
});

/** For who may look but not act. */
export const readOrderList: ListDefinition<OrderRow> = { ...orderList, bulkActions: [print] };
