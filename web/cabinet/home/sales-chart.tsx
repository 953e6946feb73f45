import { Link } from 'react-router';
import type { OutputOf } from '#kernel/contract';
import { exportMerchantReport, type getMerchantReport } from '#reports/contract';
import { apiUrl } from '../../api.ts';
import { ChartCard, type Stat } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import { periods } from './period.ts';

type Report = OutputOf<typeof getMerchantReport>;

/** Turnover, orders and average of the period, each beside the period before. */
function useStats({ totals, previous, currency }: Report): Stat[] {
  const t = useWords('cabinet');
  const f = useFormat();
  const average = (values: Report['totals']) => (values['shipments'] ? (values['goods'] ?? 0) / values['shipments'] : 0);
  const money = (amount: number) => f.money({ amount: Math.round(amount / 100) * 100, currency });
  const stat = (label: string, now: number, before: number | undefined, show: (value: number) => string): Stat => {
    const moved = before ? Math.round(((now - before) / before) * 100) : 0;
    return { label, value: show(now), ...(moved ? { change: { text: `${moved > 0 ? '↑' : '↓'} ${f.percent(Math.abs(moved), 0)}`, good: moved > 0 } } : {}) };
  };
  return [
    stat(t('sales.turnover'), totals['goods'] ?? 0, previous?.totals['goods'] ?? undefined, money),
    stat(t('sales.orders'), totals['shipments'] ?? 0, previous?.totals['shipments'] ?? undefined, (value) => f.number(value)),
    stat(t('sales.average'), average(totals), previous ? average(previous.totals) : undefined, money),
  ];
}

export function SalesChart({ sales }: { sales: Report }) {
  const t = useWords('cabinet');
  const f = useFormat();
  const days = (sales.series ?? []).map((point) => f.shortDate(`${point.day}T12:00:00Z`));
  const goods = (series: Report['series']) => (series ?? []).map((point) => point.values['goods'] ?? 0);
  const { from, to } = sales.period;
  return (
    <ChartCard
      title={t('sales.title')}
      summary={sales.summary}
      stats={useStats(sales)}
      periods={periods.map((value) => ({ value, label: t(`sales.periods.${value}`) }))}
      defaultPeriod="30d"
      comparable
      unit={`money:${sales.currency}`}
      categories={days}
      series={[
        { name: `${f.shortDate(`${from}T12:00:00Z`)} – ${f.shortDate(`${to}T12:00:00Z`)}`, values: goods(sales.series) },
        ...(sales.previous ? [{ name: t('sales.before'), previous: true, values: goods(sales.previous.series) }] : []),
      ]}
      exportHref={apiUrl(exportMerchantReport, { params: { name: 'sales' }, query: { from, to } })}
      rowsLink={
        <Link to="/cabinet/reports" className="link">
          {t('sales.rows')}
        </Link>
      }
    />
  );
}
