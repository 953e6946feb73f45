import { IconCreditCard } from '@tabler/icons-react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import type { OutputOf } from '#kernel/contract';
import { listPayments } from '#payments/contract';
import { pageOf } from '../../context.ts';
import { loadList } from '../../office/load-list.ts';
import { Amount, defineList, ListPage, StatusPill, Two, When } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { SettlementTabs } from './balances.tsx';

type Payment = OutputOf<typeof listPayments>['items'][number];

const paymentList = defineList<Payment>({
  key: 'console-payments',
  words: 'console-settlement',
  rowId: (row) => row.id,
  href: (row) => `/console/orders/${row.orderNumber}`,
  columns: [
    { id: 'order', fixed: true, cell: (row) => <Two strong first={row.orderNumber} second={<When at={row.createdAt} />} /> },
    { id: 'status', cell: (row) => <StatusPill of="payment" code={row.status} /> },
    { id: 'method', cell: (row, { t }) => <Two first={t(`methods.${row.method}`)} second={row.cardMask} /> },
    { id: 'holder', shown: false, cell: (row, { t }) => t(`holders.${row.holder}`) },
    { id: 'reference', shown: false, cell: (row) => row.reference ?? '–' },
    { id: 'refunded', align: 'end', cell: (row) => <Amount value={row.refunded} exact /> },
    { id: 'amount', align: 'end', cell: (row) => <Amount value={row.amount} exact /> },
  ],
  views: [
    { id: 'all', query: {} },
    { id: 'captured', query: { status: 'captured' } },
    { id: 'open', query: { status: 'open' } },
    { id: 'unknown', query: { status: 'unknown' } },
    { id: 'refunded', query: { status: 'refunded' } },
    { id: 'failed', query: { status: 'failed' } },
  ],
  filters: [{ id: 'method', kind: 'choice', pinned: true, wordsOf: 'console-settlement:methods.', options: [{ value: 'card' }, { value: 'cod' }] }],
  search: true,
  sumOf: (row) => row.amount,
  card: (row, { t }) => ({
    title: row.orderNumber,
    subtitle: t(`methods.${row.method}`),
    pill: <StatusPill of="payment" code={row.status} />,
    foot: <When at={row.createdAt} />,
    amount: <Amount value={row.amount} exact />,
  }),
  emptyIcon: IconCreditCard,
});

export const loader = ({ context, url }: LoaderFunctionArgs) => loadList(pageOf(context).api, listPayments, { url, list: paymentList });

export default function Payments() {
  const t = useWords('console-settlement');
  return (
    <>
      <title>{t('payments')}</title>
      <ListPage list={paymentList} data={useLoaderData<typeof loader>()}>
        <div style={{ marginBottom: 14 }}>
          <SettlementTabs />
        </div>
      </ListPage>
    </>
  );
}
