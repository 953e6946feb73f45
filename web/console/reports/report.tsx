import { Select } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { IconChartAreaLine } from '@tabler/icons-react';
import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import type { OutputOf } from '#kernel/contract';
import { listMerchants } from '#merchants/contract';
import { exportOperatorReport, getOperatorReport, operatorReportNames } from '#reports/contract';
import { apiUrl } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { changeSearch } from '../../ui/change-search.ts';
import { ChartCard, DownloadLink, EmptyState, PageHead, PlainTable, Section, Stack, Tabs, Two, type Stat } from '../../ui/office/index.ts';
import type { Formatter } from '../../ui/format.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import '../parts/console.css';
import { daysBack, periods } from './period.ts';

type Report = OutputOf<typeof getOperatorReport>;
type Column = Report['columns'][number];
type Row = Report['rows'][number];

export async function loader({ context, params, url }: LoaderFunctionArgs) {
  const { api, reader } = pageOf(context);
  const search = url.searchParams;
  const name = operatorReportNames.find((one) => one === params['name']) ?? 'sales';
  const period = search.get('period') ?? '30d';
  const range = daysBack(period, new Date(reader.now));
  const merchantId = search.get('merchantId');
  const query = { ...range, compare: search.get('compare') === 'no' ? ('false' as const) : ('true' as const), ...(merchantId ? { merchantId } : {}) };
  const [report, merchants] = await Promise.all([
    api(getOperatorReport, { params: { name }, query }),
    api(listMerchants, { query: { status: 'active', limit: 100 } }),
  ]);
  return { name, report, period, range, merchantId, merchants: merchants.items.map((one) => ({ value: one.id, label: one.name })) };
}

const writeValue = (value: number | null | undefined, column: Column, currency: string, f: Formatter) => {
  if (value === null || value === undefined) return '–';
  if (column.kind === 'money') return f.money({ amount: value, currency });
  return column.kind === 'percent' ? f.percent(value) : f.number(value);
};

function statsOf(report: Report, f: Formatter): Stat[] {
  return report.columns
    .filter((column) => report.totals[column.key] != null)
    .slice(0, 5)
    .map((column) => {
      const now = report.totals[column.key] ?? 0;
      const before = report.previous?.totals[column.key];
      const change = before ? ((now - before) / Math.abs(before)) * 100 : null;
      const bad = column.key === 'cancelled';
      return {
        label: column.title,
        value: writeValue(now, column, report.currency, f),
        ...(change === null ? {} : { change: { text: `${change > 0 ? '+' : ''}${f.percent(change)}`, good: bad ? change <= 0 : change >= 0 } }),
      };
    });
}

export default function ReportPage() {
  const { name, report, period, range, merchantId, merchants } = useLoaderData<typeof loader>();
  const t = useWords('console-reports');
  const f = useFormat();
  const [search, setSearch] = useSearchParams();
  const keep = new URLSearchParams([...search].filter(([key]) => ['period', 'compare', 'merchantId'].includes(key))).toString();
  const set = (key: string, value: string | null) => setSearch((before) => changeSearch(before, { [key]: value }), { preventScrollReset: true });
  const file = (format: 'csv' | 'xlsx') =>
    apiUrl(exportOperatorReport, { params: { name }, query: { ...range, format, ...(merchantId ? { merchantId } : {}) } });
  return (
    <>
      <title>{t(`names.${name}`)}</title>
      <PageHead
        title={t('title')}
        text={t('period', { from: f.date(report.period.from), to: f.date(report.period.to) })}
        actions={
          <>
            <DownloadLink href={file('xlsx')}>XLSX</DownloadLink>
            <DownloadLink href={file('csv')}>CSV</DownloadLink>
          </>
        }
      />
      <Tabs
        label={t('title')}
        tabs={operatorReportNames.map((one) => ({
          id: one,
          label: t(`names.${one}`),
          to: `/console/reports/${one}${keep ? `?${keep}` : ''}`,
          current: one === name,
        }))}
      />
      <div className="console-bar" style={{ marginTop: 14 }}>
        {periods.map((one) => (
          <button key={one} type="button" className="chip-link" aria-pressed={one === period} onClick={() => set('period', one)}>
            {t(`periods.${one}`)}
          </button>
        ))}
        <RangePick key={period} period={period} onPick={(value) => set('period', value)} label={t('ownPeriod')} />
        <Select
          aria-label={t('merchant')}
          placeholder={t('allMerchants')}
          data={merchants}
          value={merchantId}
          onChange={(value) => set('merchantId', value)}
          searchable
          clearable
          size="sm"
          w={220}
        />
      </div>
      <Stack>
        {report.series ? <Chart report={report} t={t} f={f} title={t(`names.${name}`)} /> : null}
        {report.rows.length === 0 ? (
          <div className="card">
            <EmptyState icon={IconChartAreaLine} title={t('empty.title')} text={t('empty.text')} />
          </div>
        ) : (
          <Rows report={report} title={t(`names.${name}`)} />
        )}
      </Stack>
    </>
  );
}

function RangePick({ period, onPick, label }: { period: string; onPick: (value: string) => void; label: string }) {
  const [from, to] = period.includes('..') ? period.split('..') : [null, null];
  return (
    <DatePickerInput
      type="range"
      size="sm"
      w={230}
      aria-label={label}
      placeholder={label}
      valueFormat="DD.MM.YYYY"
      defaultValue={[from ?? null, to ?? null]}
      onChange={([first, last]) => first && last && onPick(`${first}..${last}`)}
    />
  );
}

function Chart({ report, title, t, f }: { report: Report; title: string; t: ReturnType<typeof useWords>; f: Formatter }) {
  const series = report.series ?? [];
  const key = series.some((point) => 'goods' in point.values) ? 'goods' : 'fee';
  const column = report.columns.find((one) => one.key === key) ?? report.columns[0]!;
  const previous = report.previous?.series;
  return (
    <ChartCard
      title={title}
      summary={report.summary}
      stats={statsOf(report, f)}
      comparable
      unit={`money:${report.currency}`}
      categories={series.map((point) => f.shortDate(point.day))}
      series={[
        { name: column.title, values: series.map((point) => point.values[key] ?? 0) },
        ...(previous ? [{ name: t('previous'), values: series.map((_, at) => previous[at]?.values[key] ?? null), previous: true }] : []),
      ]}
    />
  );
}

function Rows({ report, title }: { report: Report; title: string }) {
  const t = useWords('console-reports');
  const f = useFormat();
  const dayLike = /^\d{4}-\d{2}-\d{2}$/;
  const total: Row = { key: '_total', title: t('total'), values: report.totals };
  return (
    <Section title={title} flush aside={report.series ? null : report.summary}>
      <PlainTable
        label={title}
        rows={[...report.rows, total]}
        rowId={(row) => row.key}
        columns={[
          {
            title: report.rowTitle,
            cell: (row) =>
              row.key === '_total' ? (
                <b>{row.title}</b>
              ) : (
                <Two
                  first={
                    row.href ? (
                      <Link className="link" to={row.href}>
                        {row.title}
                      </Link>
                    ) : dayLike.test(row.title) ? (
                      f.weekday(row.title)
                    ) : (
                      row.title
                    )
                  }
                  second={row.subtitle}
                />
              ),
          },
          ...report.columns.map((column) => ({
            title: column.title,
            end: true,
            cell: (row: Row) => {
              const text = writeValue(row.values[column.key], column, report.currency, f);
              return row.key === '_total' ? <b>{text}</b> : text;
            },
          })),
        ]}
      />
    </Section>
  );
}
