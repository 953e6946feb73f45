import { IconPercentage, IconWallet } from '@tabler/icons-react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { exportMerchantStatement, getMerchantBalance, getMerchantStatement } from '#settlement/contract';
import type { OutputOf } from '#kernel/contract';
import { apiUrl } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { loadList } from '../../office/load-list.ts';
import { Amount, ButtonLink, defineList, Explain, Facts, listQuery, ListPage, Two, When, type Fact } from '../../ui/office/index.ts';
import { useWords, type Words } from '../../words.tsx';
import './finance.css';

type Entry = OutputOf<typeof getMerchantStatement>['items'][number];
type Balance = OutputOf<typeof getMerchantBalance>;

const statement = defineList<Entry>({
  key: 'cabinet-statement',
  words: 'cabinet-finance',
  rowId: (row) => row.id,
  columns: [
    { id: 'at', fixed: true, cell: (row) => <When at={row.postedAt} /> },
    {
      id: 'text',
      cell: (row, { t }) => (
        <Two
          first={
            <>
              {row.text} <Why row={row} />
            </>
          }
          second={<Subject row={row} t={t} />}
        />
      ),
    },
    {
      id: 'change',
      align: 'end',
      cell: (row) =>
        row.change ? (
          <span className={row.change.amount < 0 ? 'bad' : 'good'}>
            <Amount value={row.change} signed exact />
          </span>
        ) : (
          '–'
        ),
    },
    { id: 'balance', align: 'end', cell: (row) => (row.balanceAfter ? <Amount value={row.balanceAfter} exact /> : '–') },
  ],
  views: (['payable', 'pending', 'receivable', 'deposit'] as const).map((account) => ({ id: account, query: { account } })),
  filters: [{ id: 'period', kind: 'period', pinned: true }],
  emptyIcon: IconWallet,
  card: (row) => ({
    title: row.text,
    foot: (
      <>
        <When at={row.postedAt} /> <Why row={row} />
      </>
    ),
    ...(row.change ? { amount: <Amount value={row.change} signed exact /> } : {}),
  }),
});

export async function loader({ context, url }: LoaderFunctionArgs) {
  const { api } = pageOf(context);
  const [page, balance] = await Promise.all([loadList(api, getMerchantStatement, { url, list: statement }), api(getMerchantBalance)]);
  return { page, balance };
}

export default function Statement() {
  const { page, balance } = useLoaderData<typeof loader>();
  const t = useWords('cabinet-finance');
  const exportHref = (format: 'csv' | 'xlsx', search: URLSearchParams) => {
    const { account, from, to } = listQuery(new URL(`http://here/?${search}`), statement) as { account?: 'payable'; from?: string; to?: string };
    return apiUrl(exportMerchantStatement, { query: { format, ...(account ? { account } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) } });
  };
  return (
    <>
      <title>{t('list.title')}</title>
      <ListPage
        list={statement}
        data={page}
        exportHref={exportHref}
        actions={
          <ButtonLink to="/cabinet/finance/commission" icon={IconPercentage}>
            {t('commission.link')}
          </ButtonLink>
        }
      >
        <Facts facts={factsOf(balance, t)} />
      </ListPage>
    </>
  );
}

function factsOf(balance: Balance, t: Words): Fact[] {
  const amount = (value: Balance['available']) => <Amount value={value} exact />;
  const parts = [
    { label: t('parts.earned'), values: [amount(balance.parts.earned)] },
    { label: t('parts.receivable'), values: [amount({ ...balance.parts.receivable, amount: -balance.parts.receivable.amount || 0 })] },
    { label: t('parts.payable'), values: [amount(balance.payable)] },
  ];
  return [
    {
      label: t('facts.available'),
      value: amount(balance.available),
      tone: balance.available.amount > 0 ? 'green' : 'grey',
      explain: { title: t('facts.available'), text: t('why.available'), rows: parts },
    },
    { label: t('facts.held'), value: amount(balance.held), explain: { title: t('facts.held'), text: t('why.held') } },
    {
      label: t('facts.receivable'),
      value: amount(balance.parts.receivable),
      ...(balance.parts.receivable.amount > 0 ? { tone: 'amber' as const } : {}),
      explain: { title: t('facts.receivable'), text: t('why.receivable'), links: [{ to: '/cabinet/finance/commission', label: t('commission.link') }] },
    },
    { label: t('facts.deposit'), value: amount(balance.deposit) },
    { label: t('facts.payout'), value: amount(balance.parts.payoutInTransit) },
  ];
}

function Subject({ row, t }: { row: Entry; t: Words }) {
  const { kind, id } = row.subject;
  if (kind !== 'shipment') return null;
  return (
    <Link className="link" to={`/cabinet/orders/${id}`}>
      {t('cabinet-finance:openOrder')}
    </Link>
  );
}

/** Where the amount came from: all sides of the entry. */
function Why({ row }: { row: Entry }) {
  const t = useWords('cabinet-finance');
  return (
    <Explain
      title={row.text}
      text={t('why.entry')}
      rows={row.legs.map((leg) => ({
        label: <Two first={leg.title} second={leg.ownerName} />,
        values: [<Amount key="amount" value={leg.amount} signed exact />],
      }))}
    />
  );
}
