import type { listMerchantAttributes, listMerchantCategories } from '#catalog/contract';
import type { listProducts, listTemplates } from '#intake/contract';
import type { OutputOf } from '#kernel/contract';

export type Product = OutputOf<typeof listProducts>['items'][number];
export type Template = OutputOf<typeof listTemplates>['items'][number];
export type Variant = Product['variants'][number];
export type Offer = Variant['offers'][number];
export type Category = OutputOf<typeof listMerchantCategories>['items'][number];
export type Attribute = OutputOf<typeof listMerchantAttributes>['items'][number];

export function offersOf(product: Product): (Offer & { axes: Record<string, string> })[] {
  return product.variants.flatMap((variant) => variant.offers.map((offer) => ({ ...offer, axes: variant.axes })));
}
