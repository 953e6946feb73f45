import { sql } from 'kysely';
import { type Ctx, asSystem } from '#platform/ctx';
import type { Placement } from '#catalog';
import { announceOffers } from './announce.ts';

/** Puts the offers of published products into the shop, each on the variant that the catalogue named. */
export async function activate(ctx: Ctx, placements: readonly Placement[]): Promise<void> {
  if (placements.length === 0) return;
  await asSystem(ctx, async (system) => {
    const { rows } = await sql<{ id: string }>`
      update offers.offers o set shop_product_id = p.shop_product, shop_variant_id = p.shop_variant, changed_at = ${ctx.now}
      from unnest(${placements.map((p) => p.variantId)}::text[], ${placements.map((p) => p.shopProductId)}::text[], ${placements.map((p) => p.shopVariantId)}::text[])
        as p (variant, shop_product, shop_variant)
      where o.variant_id = p.variant and (o.shop_product_id, o.shop_variant_id) is distinct from (p.shop_product, p.shop_variant) returning o.id`.execute(
      system.tx,
    );
    await announceOffers(
      system,
      rows.map((row) => row.id),
    );
  });
}

/** Takes a merchant's offers out of the shop at once (blocked), or lets them back. */
export async function hideMerchant(ctx: Ctx, merchantId: string, hidden: boolean): Promise<void> {
  await asSystem(ctx, async (system) => {
    const { rows } = await sql<{ id: string }>`update offers.offers set merchant_hidden = ${hidden}, changed_at = ${ctx.now}
      where merchant_id = ${merchantId} and merchant_hidden <> ${hidden} returning id`.execute(system.tx);
    await announceOffers(
      system,
      rows.map((row) => row.id),
    );
  });
}
