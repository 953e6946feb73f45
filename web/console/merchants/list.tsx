import { IconBuildingStore, IconCheck } from '@tabler/icons-react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import type { OutputOf } from '#kernel/contract';
import { confirm, listMerchants } from '#merchants/contract';
import { browserApi } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { loadList } from '../../office/load-list.ts';
import { Clock, defineList, ListPage, Mark, StatusPill, Two, useAct, When } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import '../parts/console.css';
import './merchants.css';

type Merchant = OutputOf<typeof listMerchants>['items'][number];

const merchantList = defineList<Merchant>({
  key: 'console-merchants',
  words: 'console-merchants',
  rowId: (row) => row.id,
  href: (row) => `/console/merchants/${row.id}`,
  columns: [
    {
      id: 'name',
      fixed: true,
      cell: (row) => (
        <span className="merchant-cell">
          <Mark text={row.logo.letters} color={row.logo.colour} />
          <Two strong first={row.name} second={[row.legalName === row.name ? '' : row.legalName, row.taxNumber].filter(Boolean).join(' · ')} />
        </span>
      ),
    },
    { id: 'status', cell: (row) => <StatusPill of="merchant" code={row.status} /> },
    { id: 'due', cell: (row) => (row.status === 'new' ? <Clock due={row.decideBy} /> : <When at={row.activatedAt ?? row.registeredAt} as="date" />) },
    { id: 'city', cell: (row) => row.city || '–' },
    { id: 'contact', cell: (row) => <Two first={row.email} second={row.phone} /> },
    { id: 'specialist', cell: (row) => row.specialist?.name ?? '–' },
    { id: 'goods', align: 'end', cell: (row, { f }) => (row.expectedProducts === null ? '–' : f.number(row.expectedProducts)) },
    { id: 'rating', align: 'end', cell: (row, { f }) => (row.rating === null ? '–' : f.number(row.rating, 1)) },
    { id: 'brands', shown: false, cell: (row) => row.brands.join(', ') || '–' },
  ],
  views: [
    { id: 'new', query: { status: 'new' } },
    { id: 'active', query: { status: 'active' } },
    { id: 'confirmed', query: { status: 'confirmed' } },
    { id: 'paused', query: { status: 'paused' } },
    { id: 'blocked', query: { status: 'blocked' } },
    { id: 'rejected', query: { status: 'rejected' } },
    { id: 'all', query: {} },
  ],
  search: true,
  bulkActions: [{ id: 'confirm', icon: IconCheck, look: 'primary' }],
  card: (row) => ({
    title: row.name,
    subtitle: [row.taxNumber, row.city].filter(Boolean).join(' · '),
    pill: <StatusPill of="merchant" code={row.status} />,
    foot: row.status === 'new' ? <Clock due={row.decideBy} /> : <When at={row.activatedAt ?? row.registeredAt} as="date" />,
  }),
  emptyIcon: IconBuildingStore,
});

export async function loader({ context, url }: LoaderFunctionArgs) {
  const data = await loadList(pageOf(context).api, listMerchants, { url, list: merchantList });
  const all = Object.values(data.counts).reduce((sum, count) => sum + count, 0);
  return { ...data, counts: { ...data.counts, all } };
}

export default function Merchants() {
  const t = useWords('console-merchants');
  const f = useFormat();
  const { run } = useAct();
  const data = useLoaderData<typeof loader>();
  return (
    <>
      <title>{t('list.title')}</title>
      <ListPage
        list={merchantList}
        data={data}
        count={data.counts.all}
        onBulk={(_, rows, done) => {
          const fresh = rows.filter((row) => row.status === 'new');
          void run(
            () => Promise.all(fresh.map((row) => browserApi(confirm, { params: { id: row.id }, body: {} }))),
            t('confirmed', { count: fresh.length, names: f.number(fresh.length) }),
          ).then(done);
        }}
      />
    </>
  );
}
