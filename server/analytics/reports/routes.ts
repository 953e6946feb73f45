import { merchantOf } from '#platform/ctx';
import { type Column, type CellContent } from '#platform/files/spreadsheet';
import { sendTable } from '#platform/files/send-table';
import { type RouteDoor, serve, serveRaw } from '#platform/routes';
import { exportMerchantReport, exportOperatorReport, getMerchantReport, getOperatorReport } from './contract.ts';
import { report } from './queries/report.ts';
import { readPeriod } from './rules/period.ts';

type Whole = Awaited<ReturnType<typeof report>>;
type ReportRow = Whole['rows'][number];

function sendReport(door: RouteDoor, name: string, format: 'csv' | 'xlsx', whole: Whole) {
  const cell = (row: ReportRow, column: Whole['columns'][number]): CellContent => {
    const value = row.values[column.key];
    return value === null || value === undefined ? null : column.kind === 'money' ? { amount: value, currency: whole.currency } : value;
  };
  const columns: Column<ReportRow>[] = [
    { header: whole.rowTitle, value: (row) => [row.title, row.subtitle].filter(Boolean).join(', ') },
    ...whole.columns.map((column) => ({ header: column.title, value: (row: ReportRow) => cell(row, column) })),
  ];
  return sendTable(door.reply, { name: `${name}-${whole.period.from}-${whole.period.to}`, format }, columns, whole.rows);
}

export const routes = [
  serve(getMerchantReport, (ctx, { params, query }) =>
    report(ctx, params.name, { merchantId: merchantOf(ctx), currency: query.currency, period: readPeriod(query, ctx.now) }, query.compare ?? false),
  ),
  serve(getOperatorReport, (ctx, { params, query }) =>
    report(ctx, params.name, { merchantId: query.merchantId ?? null, currency: query.currency, period: readPeriod(query, ctx.now) }, query.compare ?? false),
  ),
  serveRaw(exportMerchantReport, async (door, { params, query }) => {
    const whole = await door.transaction((ctx) =>
      report(ctx, params.name, { merchantId: merchantOf(ctx), currency: query.currency, period: readPeriod(query, ctx.now) }, false),
    );
    return sendReport(door, params.name, query.format, whole);
  }),
  serveRaw(exportOperatorReport, async (door, { params, query }) => {
    const whole = await door.transaction((ctx) =>
      report(ctx, params.name, { merchantId: query.merchantId ?? null, currency: query.currency, period: readPeriod(query, ctx.now) }, false),
    );
    return sendReport(door, params.name, query.format, whole);
  }),
];
