import { assert } from './refusal.ts';

/** An amount in minor units (kopecks, tiyn) of one currency (ISO 4217). Never a float, at most 2^53. */
export type Money = { amount: number; currency: string };

export function money(amount: number, currency: string): Money {
  assert(Number.isSafeInteger(amount), 'money is a whole number of minor units');
  return { amount, currency };
}

export function addMoney(a: Money, b: Money): Money {
  assert(a.currency === b.currency, 'only amounts of one currency are added');
  return money(a.amount + b.amount, a.currency);
}

export function sumMoney(parts: readonly Money[], currency: string): Money {
  return parts.reduce(addMoney, money(0, currency));
}

/** `round(amount × numerator / denominator)`, half up away from zero, exact: the product is taken in BigInt. */
export function share(amount: number, numerator: number, denominator: number): number {
  assert(denominator > 0, 'a share has a positive denominator');
  const product = BigInt(amount) * BigInt(numerator);
  const divisor = BigInt(denominator);
  const positive = product < 0n ? -product : product;
  const rounded = Number((positive * 2n + divisor) / (divisor * 2n));
  return product < 0n ? -rounded : rounded;
}

/**
 * Splits a whole by weights so that the parts sum to the whole, always: largest remainder, ties to the earlier part.
 * All weights zero: the first part takes everything.
 */
export function allocate(whole: number, weights: readonly number[]): number[] {
  assert(weights.length > 0, 'there is somebody to allocate to');
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return weights.map((_, at) => (at === 0 ? whole : 0));
  const sign = whole < 0 ? -1 : 1;
  const units = BigInt(Math.abs(whole));
  const exact = weights.map((weight) => units * BigInt(weight));
  const parts = exact.map((value) => Number(value / BigInt(total)));
  const order = exact.map((value, at) => ({ at, rest: value % BigInt(total) })).sort((a, b) => (b.rest > a.rest ? 1 : b.rest < a.rest ? -1 : a.at - b.at));
  let left = Math.abs(whole) - parts.reduce((sum, part) => sum + part, 0);
  for (const { at } of order) {
    if (left === 0) break;
    parts[at] = parts[at]! + 1;
    left -= 1;
  }
  return parts.map((part) => part * sign || 0);
}
