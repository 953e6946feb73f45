import { IconPhonePlus, IconShoppingBag } from '@tabler/icons-react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import type { OutputOf } from '#kernel/contract';
import { listOrders } from '#orders/contract';
import { pageOf } from '../../context.ts';
import { loadList } from '../../office/load-list.ts';
import { Amount, ButtonLink, defineList, ListPage, PictureStack, StatusPill, Two, When } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { pictureOf } from '../parts/picture.ts';
import { useMay } from '../parts/use-may.ts';

type Order = OutputOf<typeof listOrders>['items'][number];

const pictures = (row: Order) => row.images.flatMap((image) => pictureOf(image.sha) ?? []);

const orderList = defineList<Order>({
  key: 'console-orders',
  words: 'console-orders',
  rowId: (row) => row.id,
  href: (row) => `/console/orders/${row.number}`,
  columns: [
    { id: 'number', fixed: true, cell: (row) => <Two strong first={row.number} second={<When at={row.placedAt} />} /> },
    { id: 'status', cell: (row) => <StatusPill of="order" code={row.status} /> },
    { id: 'goods', cell: (row, { t }) => <PictureStack pictures={pictures(row)} label={t('units', { count: row.quantity })} /> },
    { id: 'buyer', cell: (row) => <Two first={row.buyer.name} second={row.buyer.phone} /> },
    { id: 'merchants', cell: (row, { t }) => (row.shipments.length === 1 ? row.shipments[0]!.merchant.name : t('merchants', { count: row.shipments.length })) },
    { id: 'payment', cell: (row, { t }) => t(`payment.${row.payment.method}.${row.payment.paid ? 'paid' : 'unpaid'}`) },
    { id: 'channel', shown: false, cell: (row, { t }) => t(`channels.${row.channel}`) },
    { id: 'total', align: 'end', cell: (row) => <Amount value={row.total} /> },
  ],
  views: [
    { id: 'all', query: {} },
    { id: 'open', query: { status: 'open' } },
    { id: 'awaiting_payment', query: { status: 'awaiting_payment' } },
    { id: 'partly_delivered', query: { status: 'partly_delivered' } },
    { id: 'done', query: { status: 'done' } },
    { id: 'cancelled', query: { status: 'cancelled' } },
  ],
  filters: [
    { id: 'period', kind: 'period', pinned: true },
    { id: 'payment', kind: 'choice', options: [{ value: 'card' }, { value: 'cod' }] },
    { id: 'channel', kind: 'choice', wordsOf: 'console-orders:channels.', options: [{ value: 'shop' }, { value: 'phone' }, { value: 'api' }] },
    { id: 'merchantId', kind: 'text' },
  ],
  search: true,
  sumOf: (row) => row.total,
  card: (row, { t }) => ({
    title: row.number,
    subtitle: row.buyer.name,
    pill: <StatusPill of="order" code={row.status} />,
    body: <PictureStack pictures={pictures(row)} label={t('units', { count: row.quantity })} />,
    foot: <When at={row.placedAt} />,
    amount: <Amount value={row.total} />,
  }),
  emptyIcon: IconShoppingBag,
});

export const loader = ({ context, url }: LoaderFunctionArgs) => loadList(pageOf(context).api, listOrders, { url, list: orderList });

export default function Orders() {
  const data = useLoaderData<typeof loader>();
  const t = useWords('console-orders');
  const may = useMay();
  return (
    <>
      <title>{t('list.title')}</title>
      <ListPage
        list={orderList}
        data={data}
        count={data.counts.all}
        actions={
          may('orders.write') ? (
            <ButtonLink look="primary" icon={IconPhonePlus} to="/console/orders/new">
              {t('phone.open')}
            </ButtonLink>
          ) : null
        }
      />
    </>
  );
}
