import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import type { Ctx } from '#platform/ctx';
import * as stock from '#stock';
import { announceOffers } from './announce.ts';

export type OfferInput = {
  merchantId: string;
  sku: string;
  productId: string;
  variantId: string;
  priceMinor: number;
  oldPriceMinor: number | null;
  currency: string;
  dispatchDays?: number;
  /** null = the merchant does not count: always available while active. */
  stock: number | null;
  available: boolean;
};
export type Upserted = { offerId: string; sku: string; merchantId: string };

/** Writes prices and stock of many offers at once; unchanged rows are not touched. A SKU is one merchant's for ever. */
export async function upsert(ctx: Ctx, inputs: readonly OfferInput[]): Promise<Upserted[]> {
  if (inputs.length === 0) return [];
  const rows = inputs.map((input) => ({
    ...input,
    id: newId('off'),
    old: input.oldPriceMinor !== null && input.oldPriceMinor > input.priceMinor ? input.oldPriceMinor : null,
  }));
  const { rows: changed } = await sql<{ id: string }>`
    insert into offers.offers as o (id, merchant_id, sku, product_id, variant_id, price_minor, old_price_minor, currency, dispatch_days, active, changed_at)
    select i.id, i."merchantId", i.sku, i."productId", i."variantId", i."priceMinor", i.old, i.currency, coalesce(i."dispatchDays", 1), i.available, ${ctx.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as i (id text, "merchantId" text, sku text, "productId" text, "variantId" text, "priceMinor" bigint, old bigint,
      currency text, "dispatchDays" int, available bool)
    order by i."merchantId", i.sku
    on conflict (merchant_id, sku) do update set price_minor = excluded.price_minor, old_price_minor = excluded.old_price_minor, currency = excluded.currency,
      product_id = excluded.product_id, variant_id = excluded.variant_id, dispatch_days = excluded.dispatch_days, active = excluded.active, changed_at = excluded.changed_at
    where (o.price_minor, o.old_price_minor, o.currency, o.product_id, o.variant_id, o.dispatch_days, o.active)
      is distinct from (excluded.price_minor, excluded.old_price_minor, excluded.currency, excluded.product_id, excluded.variant_id, excluded.dispatch_days, excluded.active)
    returning o.id`.execute(ctx.tx);
  const merchants = [...new Set(inputs.map((input) => input.merchantId))];
  const { rows: known } = await sql<Upserted>`select id as "offerId", sku, merchant_id as "merchantId" from offers.offers
    where merchant_id = any (${merchants}) and sku = any (${inputs.map((input) => input.sku)})`.execute(ctx.tx);
  const idOf = new Map(known.map((row) => [`${row.merchantId}|${row.sku}`, row.offerId]));
  await stock.setAvailable(
    ctx,
    inputs.map((input) => ({
      offerId: idOf.get(`${input.merchantId}|${input.sku}`)!,
      merchantId: input.merchantId,
      quantity: input.stock ?? 0,
      tracked: input.stock !== null,
    })),
  );
  await announceOffers(
    ctx,
    changed.map((row) => row.id),
  );
  return known;
}
