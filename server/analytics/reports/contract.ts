import { z } from 'zod';
import { endpoint, flag } from '#kernel/contract';

const day = z.iso.date().describe('A day of the trade’s zone, inclusive');
const periodShape = z.object({ from: z.string(), to: z.string() });

const row = z.object({
  key: z.string(),
  title: z.string(),
  subtitle: z.string().optional(),
  values: z.record(z.string(), z.number().nullable()).describe('By column; money in minor units'),
  href: z.string().optional().describe('Where the rows behind the figure are'),
});

export const reportShape = z.object({
  period: periodShape,
  currency: z.string(),
  rowTitle: z.string().describe('What a row is: a day, a category, a product'),
  columns: z.array(z.object({ key: z.string(), title: z.string(), kind: z.enum(['count', 'money', 'percent']) })),
  rows: z.array(row),
  totals: z.record(z.string(), z.number().nullable()),
  series: z.array(z.object({ day: z.string(), values: z.record(z.string(), z.number()) })).optional(),
  previous: z
    .object({
      period: periodShape,
      totals: z.record(z.string(), z.number().nullable()),
      series: z.array(z.object({ day: z.string(), values: z.record(z.string(), z.number()) })).optional(),
    })
    .optional(),
  summary: z.string().describe('The chart in words'),
});

export const reportNames = ['order-statuses', 'goods', 'categories', 'sales', 'commission', 'top-sales'] as const;
const query = {
  from: day.optional(),
  to: day.optional(),
  compare: flag.optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('UAH'),
};
const ordered = (value: { from?: string; to?: string }) => !value.from || !value.to || value.from <= value.to;
const refinement = { path: ['to'], params: { code: 'PERIOD_INVALID' } };

export const getMerchantReport = endpoint({
  method: 'GET',
  path: '/merchant/reports/:name',
  audience: 'merchant',
  permission: 'reports.read',
  summary: 'A report of the merchant: order statuses, goods, categories, sales, commission, top sales',
  params: z.strictObject({ name: z.enum(reportNames) }),
  query: z.strictObject(query).refine(ordered, refinement),
  output: reportShape,
});

export const exportMerchantReport = endpoint({
  method: 'GET',
  path: '/merchant/reports/:name/export',
  audience: 'merchant',
  permission: 'reports.read',
  summary: 'The same as a file',
  transport: 'stream',
  params: z.strictObject({ name: z.enum(reportNames) }),
  query: z.strictObject({ ...query, format: z.enum(['csv', 'xlsx']).default('xlsx') }).refine(ordered, refinement),
});

export const operatorReportNames = [...reportNames, 'merchants', 'brands'] as const;

export const getOperatorReport = endpoint({
  method: 'GET',
  path: '/operator/reports/:name',
  audience: 'operator',
  permission: 'reports.read',
  summary: 'A report of the whole market, or of one merchant',
  params: z.strictObject({ name: z.enum(operatorReportNames) }),
  query: z.strictObject({ ...query, merchantId: z.string().max(80).optional() }).refine(ordered, refinement),
  output: reportShape,
});

export const exportOperatorReport = endpoint({
  method: 'GET',
  path: '/operator/reports/:name/export',
  audience: 'operator',
  permission: 'reports.read',
  summary: 'The same as a file',
  transport: 'stream',
  params: z.strictObject({ name: z.enum(operatorReportNames) }),
  query: z.strictObject({ ...query, merchantId: z.string().max(80).optional(), format: z.enum(['csv', 'xlsx']).default('xlsx') }).refine(ordered, refinement),
});
