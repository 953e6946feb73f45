import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';

export type Offer = {
  id: string;
  merchantId: string;
  sku: string;
  productId: string;
  variantId: string;
  shopProductId: string | null;
  shopVariantId: string | null;
  priceMinor: number;
  oldPriceMinor: number | null;
  currency: string;
  dispatchDays: number;
  active: boolean;
  /** In the shop, wanted by its merchant, and the merchant may sell. Stock is another matter. */
  forSale: boolean;
};

export const offerColumns = sql`id, merchant_id as "merchantId", sku, product_id as "productId", variant_id as "variantId", shop_product_id as "shopProductId",
  shop_variant_id as "shopVariantId", price_minor as "priceMinor", old_price_minor as "oldPriceMinor", currency, dispatch_days as "dispatchDays", active,
  (active and not merchant_hidden and shop_product_id is not null) as "forSale"`;

export async function selectOffers(ctx: Ctx, column: 'id' | 'product_id' | 'shop_product_id', values: readonly string[]): Promise<Offer[]> {
  if (values.length === 0) return [];
  return (await sql<Offer>`select ${offerColumns} from offers.offers where ${sql.ref(column)} = any (${values}) order by id`.execute(ctx.tx)).rows;
}
