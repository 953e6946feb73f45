import type { Fact } from '../../ui/office/index.ts';
import type { Formatter } from '../../ui/format.ts';
import type { Words } from '../../words.tsx';
import type { MerchantData } from './load-merchant.ts';

type Data = Pick<MerchantData, 'merchant' | 'balance' | 'sales' | 'commission' | 'goods'>;

function productsFact({ goods, merchant }: Data, t: Words, f: Formatter): Fact {
  const on = goods?.rows.find((row) => row.key === 'published')?.values['products'] ?? 0;
  const all = goods?.totals['products'] ?? 0;
  const explain =
    goods && all > 0
      ? {
          title: t('console-merchants:facts.productsWhy'),
          columns: ['', t('console-merchants:facts.productsColumn')] as [string, string],
          rows: goods.rows
            .filter((row) => (row.values['products'] ?? 0) > 0)
            .map((row) => ({ label: row.title, values: [f.number(row.values['products'] ?? 0)] })),
          links: [{ to: `/console/products?merchantId=${merchant.id}`, label: t('console-merchants:facts.productsLink') }],
        }
      : undefined;
  return { label: t('console-merchants:facts.products'), value: f.number(on), note: `/ ${f.number(all)}`, ...(explain ? { explain } : {}) };
}

function commissionFact({ commission }: Data, t: Words, f: Formatter): Fact {
  const rate = commission?.totals['rate'] ?? null;
  if (!commission || rate === null) return { label: t('console-merchants:facts.commission'), value: '–', note: t('console-merchants:facts.noSales') };
  const money = (value: number | null | undefined) => f.money({ amount: value ?? 0, currency: commission.currency });
  return {
    label: t('console-merchants:facts.commission'),
    value: f.percent(rate),
    explain: {
      title: t('console-merchants:facts.commissionWhy', { rate: f.percent(rate) }),
      text: t('console-merchants:facts.commissionText', { fee: money(commission.totals['fee']), delivered: money(commission.totals['delivered']) }),
      columns: [t('console-merchants:facts.category'), t('console-merchants:facts.sales'), '%'],
      rows: commission.rows.map((row) => ({
        label: row.title,
        values: [money(row.values['delivered']), row.values['rate'] == null ? '–' : f.number(row.values['rate'], 1)],
      })),
      links: [{ to: '/console/commission', label: t('console-merchants:facts.commissionLink') }],
    },
  };
}

function balanceFact({ balance, merchant }: Data, t: Words, f: Formatter): Fact {
  if (!balance) return { label: t('console-merchants:facts.balance'), value: '–', note: t('console-merchants:facts.closed') };
  const parts = [
    ['earned', balance.parts.earned],
    ['receivable', balance.parts.receivable],
    ['pending', balance.parts.pending],
    ['payoutInTransit', balance.parts.payoutInTransit],
  ] as const;
  return {
    label: t('console-merchants:facts.balance'),
    value: f.money(balance.payable, true),
    ...(balance.payable.amount < 0 ? { tone: 'red' as const } : {}),
    explain: {
      title: t('console-merchants:facts.balanceWhy'),
      text: t('console-merchants:facts.balanceText'),
      columns: ['', t('console-merchants:facts.sum')],
      rows: parts.map(([part, value]) => ({ label: t(`console-merchants:facts.parts.${part}`), values: [f.money(value, true)] })),
      links: [{ to: `/console/ledger?owner=${merchant.id}`, label: t('console-merchants:facts.balanceLink') }],
    },
  };
}

/** The five figures of a merchant, each computed one with its “why?”. */
export function merchantFacts(data: Data, t: Words, f: Formatter): Fact[] {
  const { sales, merchant } = data;
  return [
    {
      label: t('console-merchants:facts.turnover'),
      value: sales ? f.money({ amount: sales.totals['goods'] ?? 0, currency: sales.currency }) : '–',
      ...(sales ? { note: t('console-merchants:facts.shipments', { count: sales.totals['shipments'] ?? 0 }) } : {}),
    },
    productsFact(data, t, f),
    commissionFact(data, t, f),
    balanceFact(data, t, f),
    {
      label: t('console-merchants:facts.rating'),
      value: merchant.rating === null ? '–' : f.number(merchant.rating, 1),
      ...(merchant.rating === null ? { note: t('console-merchants:facts.noRating') } : {}),
    },
  ];
}
