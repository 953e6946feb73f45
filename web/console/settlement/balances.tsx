import { IconCash } from '@tabler/icons-react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { listLedgerAccounts } from '#ledger/contract';
import { pageOf } from '../../context.ts';
import { Amount, EmptyState, Facts, PageHead, PlainTable, Tabs } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import '../parts/console.css';
import { balancesOf } from './owed.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  const { items } = await pageOf(context).api(listLedgerAccounts);
  return {
    rows: balancesOf(items),
    operator: items.filter((one) => one.owner === 'operator' && ['acquirer_clearing', 'refunds_due', 'income_commission', 'vat'].includes(one.name)),
  };
}

export function SettlementTabs() {
  const t = useWords('console-settlement');
  return (
    <Tabs
      label={t('title')}
      tabs={[
        { id: 'balances', label: t('balances'), to: '/console/settlement' },
        { id: 'payments', label: t('payments'), to: '/console/settlement/payments' },
      ]}
    />
  );
}

/** Who is owed how much, from the ledger at this moment. */
export default function Balances() {
  const { rows, operator } = useLoaderData<typeof loader>();
  const t = useWords('console-settlement');
  const f = useFormat();
  return (
    <>
      <title>{t('title')}</title>
      <PageHead title={t('title')} text={t('text')} />
      <SettlementTabs />
      <div className="stack" style={{ marginTop: 14 }}>
        {operator.length > 0 ? (
          <Facts
            facts={operator.map((one) => ({ label: one.title, value: <Link to={`/console/ledger?account=${one.id}`}>{f.money(one.balance, true)}</Link> }))}
          />
        ) : null}
        {rows.length === 0 ? (
          <div className="card">
            <EmptyState icon={IconCash} title={t('empty.title')} text={t('empty.text')} />
          </div>
        ) : (
          <div className="card card-flush">
            <PlainTable
              label={t('balances')}
              rows={rows}
              rowId={(row) => row.owner + row.currency}
              columns={[
                { title: t('merchant'), cell: (row) => <Link to={`/console/merchants/${row.owner}`}>{row.name}</Link> },
                { title: t('pending'), cell: (row) => <Amount value={{ amount: row.pending, currency: row.currency }} exact />, end: true },
                { title: t('payable'), cell: (row) => <Amount value={{ amount: row.payable, currency: row.currency }} exact />, end: true },
                {
                  title: t('receivable'),
                  cell: (row) => <Amount value={{ amount: row.receivable, currency: row.currency }} exact />,
                  end: true,
                  wideOnly: true,
                },
                { title: t('inTransit'), cell: (row) => <Amount value={{ amount: row.inTransit, currency: row.currency }} exact />, end: true, wideOnly: true },
                {
                  title: t('net'),
                  cell: (row) => (
                    <b className={row.net < 0 ? 'bad' : undefined}>
                      <Amount value={{ amount: row.net, currency: row.currency }} exact />
                    </b>
                  ),
                  end: true,
                },
                {
                  title: '',
                  cell: (row) => (
                    <Link className="link" to={`/console/ledger?owner=${row.owner}`}>
                      {t('postings')}
                    </Link>
                  ),
                  end: true,
                  wideOnly: true,
                },
              ]}
            />
          </div>
        )}
      </div>
    </>
  );
}
