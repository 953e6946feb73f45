import { gtin14 } from '#kernel/gtin';
import type { CheckContext, CheckedProduct, CheckedVariant } from './checked-product.ts';
import type { Found } from './finding.ts';

/** Price, stock, barcode of every variant, and no two variants alike. */
export function checkVariants(product: CheckedProduct, context: CheckContext): Found[] {
  if (product.variants.length === 0) return [{ code: 'VARIANT_MISSING', field: 'variants' }];
  return [
    ...product.variants.flatMap((variant) => checkOne(variant, context)),
    ...repeated(product.variants, (variant) => variant.sku.trim() || null).map(({ variant, value }): Found => ({
      code: 'SKU_DUPLICATE',
      field: `variants[${variant.sku}].sku`,
      data: { sku: value },
    })),
    ...repeated(product.variants, (variant) => gtin14(variant.gtin)).map(({ variant }): Found => ({
      code: 'GTIN_DUPLICATE',
      field: `variants[${variant.sku}].gtin`,
      data: { gtin: variant.gtin },
    })),
    ...repeated(product.variants, axesKey).map(({ variant, first }): Found => ({
      code: 'DUPLICATE_VARIANT',
      field: `variants[${variant.sku}]`,
      data: { sku: variant.sku, other: first.sku },
    })),
  ];
}

function checkOne(variant: CheckedVariant, { priceBand }: CheckContext): Found[] {
  const at = `variants[${variant.sku}]`;
  const { price, oldPrice, stock, gtin } = variant;
  const found: Found[] = [];
  if (variant.sku.trim() === '') found.push({ code: 'SKU_MISSING', field: `${at}.sku` });
  if (price === null || !Number.isSafeInteger(price.amount) || price.amount <= 0)
    found.push({ code: 'PRICE_INVALID', field: `${at}.price`, data: { sku: variant.sku } });
  else {
    if (priceBand && priceBand.currency === price.currency && (price.amount < priceBand.low || price.amount > priceBand.high))
      found.push({
        code: 'PRICE_SUSPICIOUS',
        field: `${at}.price`,
        data: { price, low: { amount: priceBand.low, currency: priceBand.currency }, high: { amount: priceBand.high, currency: priceBand.currency } },
      });
    if (oldPrice && (oldPrice.currency !== price.currency || oldPrice.amount <= price.amount))
      found.push({ code: 'OLDPRICE_NOT_HIGHER', field: `${at}.oldPrice`, data: { price, oldPrice } });
  }
  if (stock !== null && (!Number.isSafeInteger(stock) || stock < 0)) found.push({ code: 'STOCK_INVALID', field: `${at}.stock`, data: { stock } });
  if (gtin?.trim() && gtin14(gtin) === null) found.push({ code: 'GTIN_INVALID', field: `${at}.gtin`, data: { gtin } });
  return found;
}

function axesKey(variant: CheckedVariant): string {
  return JSON.stringify(
    Object.entries(variant.axes)
      .filter(([, value]) => value !== '')
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** The second and later variants of one value, each with the first. */
function repeated(variants: readonly CheckedVariant[], valueOf: (variant: CheckedVariant) => string | null) {
  const first = new Map<string, CheckedVariant>();
  return variants.flatMap((variant) => {
    const value = valueOf(variant);
    if (value === null) return [];
    const before = first.get(value);
    if (before !== undefined) return [{ variant, value, first: before }];
    first.set(value, variant);
    return [];
  });
}
