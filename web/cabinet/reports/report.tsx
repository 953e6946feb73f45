import { DatePickerInput } from '@mantine/dates';
import { IconChartBar } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link, redirect, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { exportMerchantReport, getMerchantReport, reportNames } from '#reports/contract';
import { apiUrl } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { Button, ChartCard, DownloadLink, EmptyState, PageHead, PlainTable, Section, Segments, Tabs, Two, type Stat } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import { drawable, drawnOf, movedPercent, type Report } from './drawn.ts';
import { daysOf, periods } from './period.ts';
import './reports.css';

type Name = (typeof reportNames)[number];

export async function loader({ context, params, url }: LoaderFunctionArgs) {
  const name = reportNames.find((one) => one === params['name']);
  if (!name) throw redirect(`/cabinet/reports/sales${url.search}`);
  const days = daysOf(url.searchParams.get('period') ?? '30d', Date.now());
  return { name, days, report: await pageOf(context).api(getMerchantReport, { params: { name }, query: { ...days, compare: 'true' } }) };
}

export default function ReportPage() {
  const { name, days, report } = useLoaderData<typeof loader>();
  const t = useWords('cabinet-reports');
  const f = useFormat();
  const [search] = useSearchParams();
  const query = search.toString() ? `?${search.toString()}` : '';
  const href = (format: 'csv' | 'xlsx') => apiUrl(exportMerchantReport, { params: { name }, query: { ...days, format } });
  return (
    <>
      <title>{t(`names.${name}`)}</title>
      <PageHead
        title={t('title')}
        text={`${f.date(`${report.period.from}T12:00:00Z`)} – ${f.date(`${report.period.to}T12:00:00Z`)}`}
        actions={
          <>
            <OwnPeriod days={days} />
            <DownloadLink href={href('xlsx')}>XLSX</DownloadLink>
            <DownloadLink href={href('csv')}>CSV</DownloadLink>
          </>
        }
      />
      <Tabs
        label={t('title')}
        tabs={reportNames.map((one) => ({ id: one, label: t(`names.${one}`), to: `/cabinet/reports/${one}${query}`, current: one === name }))}
      />
      {report.rows.length === 0 && !report.series?.length ? (
        <section className="card">
          <EmptyState icon={IconChartBar} title={t('empty.title')} text={t('empty.text')} />
        </section>
      ) : (
        <div className="stack">
          <Drawing key={name} name={name} report={report} />
          <Rows report={report} name={name} />
        </div>
      )}
    </>
  );
}

/** Any two days beside the usual periods. */
function OwnPeriod({ days }: { days: { from: string; to: string } }) {
  const t = useWords('cabinet-reports');
  const [, setSearch] = useSearchParams();
  const [range, setRange] = useState<[string | null, string | null]>([days.from, days.to]);
  const [from, to] = range;
  const asked = from && to && (from !== days.from || to !== days.to);
  return (
    <span className="own-period">
      <DatePickerInput
        key={`${days.from} ${days.to}`}
        type="range"
        size="sm"
        aria-label={t('ownPeriod')}
        valueFormat="DD.MM.YYYY"
        defaultValue={[days.from, days.to]}
        onChange={setRange}
      />
      {asked ? (
        <Button
          onClick={() =>
            setSearch((before) => {
              before.set('period', `${from}..${to}`);
              return before;
            })
          }
        >
          {t('show')}
        </Button>
      ) : null}
    </span>
  );
}

function useFigure(report: Report) {
  const f = useFormat();
  return (key: string, value: number | null | undefined): string => {
    const kind = report.columns.find((column) => column.key === key)?.kind;
    if (value === null || value === undefined) return '–';
    if (kind === 'money') return f.money({ amount: value, currency: report.currency });
    return kind === 'percent' ? f.percent(value) : f.number(value);
  };
}

function Drawing({ name, report }: { name: Name; report: Report }) {
  const t = useWords('cabinet-reports');
  const f = useFormat();
  const figure = useFigure(report);
  const columns = drawable(report);
  const [chosen, choose] = useState(columns[0]?.key ?? '');
  const key = columns.some((column) => column.key === chosen) ? chosen : (columns[0]?.key ?? '');
  const drawn = useMemo(
    () => drawnOf(report, key, { now: t('thisPeriod'), before: t('previousPeriod') }, (day) => f.shortDate(`${day}T12:00:00Z`)),
    [report, key, t, f],
  );
  const stats = report.columns.slice(0, 4).map((column): Stat => {
    const moved = movedPercent(report.totals[column.key], report.previous?.totals[column.key]);
    const good = column.key === 'cancelled' || column.key === 'fee' ? (moved ?? 0) <= 0 : (moved ?? 0) >= 0;
    return {
      label: column.title,
      value: figure(column.key, report.totals[column.key]),
      ...(moved === null ? {} : { change: { text: `${moved > 0 ? '+' : ''}${f.percent(moved, 0)}`, good } }),
    };
  });
  return (
    <ChartCard
      title={
        columns.length > 1 ? (
          <Segments
            label={t('drawn')}
            value={key}
            options={columns.slice(0, 4).map((column) => ({ value: column.key, label: column.title }))}
            onChange={choose}
          />
        ) : (
          t(`names.${name}`)
        )
      }
      summary={report.summary}
      stats={stats.filter((stat) => stat.value !== '–')}
      periods={periods.map((value) => ({ value, label: t(`periods.${value}`) }))}
      defaultPeriod="30d"
      comparable={drawn.series.some((one) => one.previous)}
      {...drawn}
    />
  );
}

function Rows({ report, name }: { report: Report; name: Name }) {
  const t = useWords('cabinet-reports');
  const f = useFormat();
  const figure = useFigure(report);
  if (report.rows.length === 0) return null;
  return (
    <Section flush title={t('rows')} aside={<span className="num">{f.number(report.rows.length)}</span>}>
      <div className="report-rows">
        <PlainTable
          label={t(`names.${name}`)}
          rows={report.rows}
          rowId={(row) => row.key}
          columns={[
            {
              title: report.rowTitle,
              cell: (row) => (
                <Two
                  first={
                    row.href ? (
                      <Link className="report-link" to={row.href}>
                        {row.title}
                      </Link>
                    ) : name === 'sales' ? (
                      f.weekday(`${row.key}T12:00:00Z`)
                    ) : (
                      row.title
                    )
                  }
                  second={row.subtitle}
                />
              ),
            },
            ...report.columns.map((column, at) => ({
              title: column.title,
              end: true,
              wideOnly: at > 1,
              cell: (row: Report['rows'][number]) => figure(column.key, row.values[column.key]),
            })),
          ]}
        />
      </div>
    </Section>
  );
}
