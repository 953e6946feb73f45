import { share } from '#kernel/money';
import type { GridRule } from './grid.ts';

/** `rate` in hundredths of a percent (2000 = 20 %), `included`: the grid's fee holds it already. */
export type VatTerms = { rate: number; included: boolean };
export type Fee = {
  /** Gross fee of the whole line, VAT inside. */
  amountMinor: number;
  vatMinor: number;
};

const clamp = (value: number, floor: number | null, cap: number | null) => Math.min(Math.max(value, floor ?? 0), cap ?? Infinity);

/**
 * The fee of one line: `round(price × rate)` half up per line plus the fixed part per unit, within floor and cap per unit,
 * never above the line's price. VAT inside it is `round(gross × 20 / 120)`; VAT on top adds `round(net × 20 / 100)`.
 */
export function feeOf(rule: GridRule, line: { unitPriceMinor: number; quantity: number }, vat: VatTerms): Fee {
  const price = line.unitPriceMinor * line.quantity;
  const raw = share(price, rule.rateBasisPoints, 10_000) + rule.fixedMinor * line.quantity;
  const floor = rule.floorMinor === null ? null : rule.floorMinor * line.quantity;
  const cap = rule.capMinor === null ? null : rule.capMinor * line.quantity;
  const fee = Math.min(clamp(raw, floor, cap), price);
  if (!vat.included) {
    const vatMinor = share(fee, vat.rate, 10_000);
    return { amountMinor: fee + vatMinor, vatMinor };
  }
  return { amountMinor: fee, vatMinor: share(fee, vat.rate, 10_000 + vat.rate) };
}

/**
 * What of a fee goes back when goods worth `returnedMinor` of `goodsMinor` are returned, given what went back before.
 * The last part takes the rest, so partial refunds sum exactly to the fee.
 */
export function feeBack(fee: Fee, goodsMinor: number, returned: { beforeMinor: number; nowMinor: number }): Fee {
  const upTo = (whole: number, part: number) => (part >= goodsMinor ? whole : share(whole, part, goodsMinor));
  const after = returned.beforeMinor + returned.nowMinor;
  return {
    amountMinor: upTo(fee.amountMinor, after) - upTo(fee.amountMinor, returned.beforeMinor),
    vatMinor: upTo(fee.vatMinor, after) - upTo(fee.vatMinor, returned.beforeMinor),
  };
}
