import { inLanguage } from '#kernel/language';
import * as catalog from '#catalog';
import * as identity from '#identity';
import * as intake from '#intake';
import { type Ctx, asSystem } from '#platform/ctx';
import { wordsIn } from '#platform/words';
import { eachDay, type Period, previousPeriod } from '../rules/period.ts';
import { byDay, byGroup, byStatus, type DayRow, type Slice, topProducts } from './rollups.ts';

type Column = { key: string; kind: 'count' | 'money' | 'percent' };
type Row = { key: string; title: string; subtitle?: string; values: Record<string, number | null>; href?: string };
type Series = { day: string; values: Record<string, number> }[];
export type Body = { columns: Column[]; rows: Row[]; totals: Record<string, number | null>; series?: Series };

const money = (key: string): Column => ({ key, kind: 'money' });
const count = (key: string): Column => ({ key, kind: 'count' });

function sumOf(rows: readonly Row[], columns: readonly Column[]): Record<string, number | null> {
  return Object.fromEntries(
    columns.filter((column) => column.kind !== 'percent').map((column) => [column.key, rows.reduce((sum, row) => sum + (row.values[column.key] ?? 0), 0)]),
  );
}

/** A day without sales is a zero, not a gap. */
function fullSeries(period: Period, days: readonly DayRow[], value: (day: DayRow) => Record<string, number>): Series {
  const byKey = new Map(days.map((day) => [day.day, day]));
  const empty: DayRow = { day: '', shipments: 0, units: 0, goodsMinor: 0, cancelledMinor: 0, deliveredMinor: 0, feeMinor: 0 };
  return eachDay(period).map((day) => ({ day, values: value(byKey.get(day) ?? empty) }));
}

async function orderStatuses(ctx: Ctx, slice: Slice): Promise<Body> {
  const t = wordsIn(ctx.language);
  const columns = [count('shipments'), money('goods'), { key: 'share', kind: 'percent' as const }];
  const found = await byStatus(ctx, slice);
  const all = found.reduce((sum, row) => sum + row.shipments, 0);
  const rows = found.map((row) => ({
    key: row.status,
    title: t(`reports.statuses.${row.status}`),
    values: { shipments: row.shipments, goods: row.goodsMinor, share: all === 0 ? 0 : Math.round((row.shipments * 1000) / all) / 10 },
    href: slice.merchantId ? `/cabinet/orders?status=${row.status}` : `/console/orders?status=${row.status}`,
  }));
  return { columns, rows, totals: sumOf(rows, columns) };
}

async function goods(ctx: Ctx, slice: Slice): Promise<Body> {
  const t = wordsIn(ctx.language);
  const counts = await intake.countProducts(ctx, slice.merchantId);
  const rows = Object.entries(counts).map(([status, products]) => ({
    key: status,
    title: t(`reports.products.${status}`),
    values: { products },
    href: slice.merchantId ? `/cabinet/products?status=${status}` : undefined,
  }));
  return { columns: [count('products')], rows, totals: sumOf(rows, [count('products')]) };
}

async function grouped(ctx: Ctx, slice: Slice, group: 'category_code' | 'brand' | 'merchant_id'): Promise<Body> {
  const columns = [count('units'), money('goods'), money('delivered'), money('fee')];
  const found = await byGroup(ctx, slice, group);
  const titles = await titlesOf(
    ctx,
    group,
    found.map((row) => row.key),
  );
  const above = group === 'category_code' ? await parentsOf(ctx) : () => '';
  const rows = found.map((row) => ({
    key: row.key,
    title: titles(row.key),
    ...(above(row.key) ? { subtitle: above(row.key) } : {}),
    values: { units: row.units, goods: row.goodsMinor, delivered: row.deliveredMinor, fee: row.feeMinor },
  }));
  return { columns, rows, totals: sumOf(rows, columns) };
}

async function titlesOf(ctx: Ctx, group: 'category_code' | 'brand' | 'merchant_id', keys: readonly string[]): Promise<(key: string) => string> {
  if (group === 'brand') return (key) => key || '–';
  if (group === 'merchant_id') {
    const names = await identity.organisationNames(ctx, keys);
    return (key) => names.get(key) ?? key;
  }
  const tree = new Map((await catalog.categories(ctx)).map((category) => [category.code, category.names]));
  return (key) => inLanguage(tree.get(key), ctx.language) || wordsIn(ctx.language)('reports.noCategory');
}

/** The name of the category above: women's and men's boots are both “Boots”. */
async function parentsOf(ctx: Ctx): Promise<(key: string) => string> {
  const tree = new Map((await catalog.categories(ctx)).map((category) => [category.code, category]));
  return (key) => inLanguage(tree.get(tree.get(key)?.parentCode ?? '')?.names, ctx.language);
}

async function sales(ctx: Ctx, slice: Slice): Promise<Body> {
  const columns = [count('shipments'), count('units'), money('goods'), money('delivered'), money('cancelled')];
  const values = (day: DayRow) => ({
    shipments: day.shipments,
    units: day.units,
    goods: day.goodsMinor,
    delivered: day.deliveredMinor,
    cancelled: day.cancelledMinor,
  });
  const series = fullSeries(slice.period, await byDay(ctx, slice), values);
  const rows = series.map((point) => ({ key: point.day, title: point.day, values: point.values }));
  return { columns, rows, totals: sumOf(rows, columns), series };
}

async function commission(ctx: Ctx, slice: Slice): Promise<Body> {
  const body = await grouped(ctx, slice, 'category_code');
  const columns = [count('units'), money('delivered'), money('fee'), { key: 'rate', kind: 'percent' as const }];
  const rate = (values: Row['values']) => (values.delivered ? Math.round(((values.fee ?? 0) * 1000) / values.delivered) / 10 : null);
  const rows = body.rows
    .filter((row) => (row.values.fee ?? 0) > 0)
    .map((row) => ({ ...row, values: { units: row.values.units!, delivered: row.values.delivered!, fee: row.values.fee!, rate: rate(row.values) } }));
  const totals = sumOf(rows, columns);
  return {
    columns,
    rows,
    totals: { ...totals, rate: rate(totals) },
    series: fullSeries(slice.period, await byDay(ctx, slice), (day) => ({ fee: day.feeMinor })),
  };
}

/** What buyers want most: own products by sum, and the categories in demand on the whole market, in units, without anybody's secrets. */
async function topSales(ctx: Ctx, slice: Slice): Promise<Body> {
  const own = await topProducts(ctx, slice, 50);
  const market = slice.merchantId ? await asSystem(ctx, (system) => byGroup(system, { ...slice, merchantId: null }, 'category_code')) : [];
  const titles = await titlesOf(ctx, 'category_code', []);
  const columns = [count('units'), money('goods')];
  const rows: Row[] = own.map((row) => ({
    key: row.key,
    title: inLanguage(row.title, ctx.language),
    subtitle: `${row.brand} · ${titles(row.categoryCode)}`,
    values: { units: row.units, goods: row.goodsMinor },
  }));
  const demand: Row[] = market
    .slice(0, 10)
    .filter((row) => row.units > 0)
    .map((row) => ({
      key: `market:${row.key}`,
      title: titles(row.key),
      subtitle: wordsIn(ctx.language)('reports.market'),
      values: { units: row.units, goods: null },
    }));
  return { columns, rows: [...rows, ...demand], totals: sumOf(rows, columns) };
}

const makers: Record<string, (ctx: Ctx, slice: Slice) => Promise<Body>> = {
  'order-statuses': orderStatuses,
  goods,
  categories: (ctx, slice) => grouped(ctx, slice, 'category_code'),
  brands: (ctx, slice) => grouped(ctx, slice, 'brand'),
  merchants: (ctx, slice) => grouped(ctx, slice, 'merchant_id'),
  sales,
  commission,
  'top-sales': topSales,
};

/** A whole report in the reader's language, with the period before it when asked to compare. */
export async function report(ctx: Ctx, name: string, slice: Slice, compare: boolean) {
  const t = wordsIn(ctx.language);
  const body = await makers[name]!(ctx, slice);
  const before = previousPeriod(slice.period);
  const previous = compare ? await makers[name]!(ctx, { ...slice, period: before }) : undefined;
  const main = body.columns.find((column) => column.key === 'goods' || column.key === 'fee') ?? body.columns[0]!;
  return {
    period: slice.period,
    currency: slice.currency,
    rowTitle: t(`reports.rowOf.${name}`),
    columns: body.columns.map((column) => ({ ...column, title: t(`reports.columns.${column.key}`) })),
    rows: body.rows,
    totals: body.totals,
    ...(body.series ? { series: body.series } : {}),
    ...(previous ? { previous: { period: before, totals: previous.totals, ...(previous.series ? { series: previous.series } : {}) } } : {}),
    summary: t('reports.summary', {
      from: slice.period.from,
      to: slice.period.to,
      rows: body.rows.length,
      column: t(`reports.columns.${main.key}`),
      total: shown(body.totals[main.key] ?? 0, main, slice.currency, ctx),
    }),
  };
}

function shown(value: number, column: Column, currency: string, ctx: Ctx): string {
  const locale = { uk: 'uk-UA', ru: 'ru-UA', kk: 'kk-KZ', en: 'en-GB' }[ctx.language];
  return column.kind === 'money'
    ? new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(value / 100)
    : new Intl.NumberFormat(locale).format(value);
}
