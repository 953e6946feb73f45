import type { RowProblem } from './feed-row.ts';
import type { Meaning, Target } from './mapping.ts';
import { parseCurrency, parsePrice, type ParsedPrice } from './parse-price.ts';

export type RowPrices = { price: number; oldPrice?: number; currency: string };
type Take = (target: Target) => Meaning | undefined;

/** What the offer costs now and before, from price, old price, sale price and discount in any combination. */
export function rowPrices(take: Take, defaults: { currency: string; today?: string }, problems: RowProblem[]): RowPrices {
  const written = take('price');
  const price = written && parsePrice(written.value, written.exact);
  const currency = rowCurrency(take('currency'), price, parseCurrency(written?.unit ?? '') ?? defaults.currency, problems);
  if (!price) {
    problems.push({ field: 'price', code: 'price_invalid', severity: 'error', ...(written ? { value: written.value.slice(0, 80) } : {}) });
    return { price: 0, currency };
  }
  if (price.rounded) problems.push({ field: 'price', code: 'price_rounded', severity: 'warning', value: written.value.slice(0, 80) });
  const now = saleNow(take, defaults.today) ? reduced(take, price.minor, problems) : price.minor;
  const old = take('oldPrice');
  if (now < price.minor) return { price: now, oldPrice: price.minor, currency };
  if (!old || isZero(old.value)) return { price: now, currency };
  const before = parsePrice(old.value, old.exact);
  if (before && before.minor > now) return { price: now, oldPrice: before.minor, currency };
  problems.push({ field: 'oldPrice', code: 'oldprice_not_higher', severity: 'warning', value: old.value.slice(0, 80) });
  return { price: now, currency };
}

function rowCurrency(written: Meaning | undefined, price: ParsedPrice | undefined, fallback: string, problems: RowProblem[]): string {
  if (!written?.value.trim()) return price?.currency ?? fallback;
  const currency = parseCurrency(written.value);
  if (currency) return currency;
  problems.push({ field: 'currency', code: 'currency_unknown', severity: 'error', value: written.value.slice(0, 20) });
  return fallback;
}

function isZero(text: string): boolean {
  return /^0*(?:[.,]0*)?$/.test(text.trim());
}

/** A sale with dates counts only on its days; without a known day it counts. */
function saleNow(take: Take, today: string | undefined): boolean {
  const from = isoDate(take('saleFrom')?.value);
  const to = isoDate(take('saleTo')?.value);
  return !today || ((!from || from <= today) && (!to || today <= to));
}

function isoDate(text: string | undefined): string | undefined {
  const local = /^(\d{2})\.(\d{2})\.(\d{4})/.exec(text?.trim() ?? '');
  if (local) return `${local[3]}-${local[2]}-${local[1]}`;
  return /^\d{4}-\d{2}-\d{2}/.exec(text?.trim() ?? '')?.[0];
}

function reduced(take: Take, price: number, problems: RowProblem[]): number {
  const sale = take('salePrice');
  if (sale && !isZero(sale.value)) {
    const parsed = parsePrice(sale.value, sale.exact);
    if (parsed && parsed.minor < price) return parsed.minor;
    if (!parsed) problems.push({ field: 'salePrice', code: 'sale_price_invalid', severity: 'warning', value: sale.value.slice(0, 80) });
  }
  const discount = take('discount')?.value.trim();
  return discount && !isZero(discount) ? discounted(discount, price, problems) : price;
}

/** `10%` or an amount; `0,1` may mean ten per cent or ten kopecks, so it is only reported. */
function discounted(text: string, price: number, problems: RowProblem[]): number {
  const percent = /^-?(\d{1,2})(?:[.,](\d{1,2}))?\s*%$/.exec(text);
  if (percent) {
    const hundredths = BigInt(percent[1]! + (percent[2] ?? '').padEnd(2, '0'));
    return price - Number((BigInt(price) * hundredths + 5000n) / 10000n);
  }
  const amount = /^0[.,]/.test(text) ? undefined : parsePrice(text);
  if (amount && amount.minor < price) return price - amount.minor;
  problems.push({ field: 'discount', code: 'discount_unclear', severity: 'warning', value: text.slice(0, 40) });
  return price;
}
