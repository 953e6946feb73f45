import { sql } from 'kysely';
import { type Ctx, merchantOf } from '#platform/ctx';
import * as stock from '#stock';
import { announceOffers } from './announce.ts';

export type OfferChange = {
  sku: string;
  price?: { amount: number; currency: string };
  oldPrice?: { amount: number; currency: string } | null;
  stock?: number;
  active?: boolean;
};
export type ChangeAnswer = { sku: string; ok: boolean; code?: 'SKU_UNKNOWN' | 'SKU_REPEATED' | 'CURRENCY_DIFFERS' | 'OLD_PRICE_NOT_HIGHER'; changed: boolean };

type Known = { id: string; sku: string; currency: string; priceMinor: number; oldPriceMinor: number | null };

function judge(change: OfferChange, known: Known | undefined, seen: Set<string>): ChangeAnswer['code'] {
  if (seen.has(change.sku)) return 'SKU_REPEATED';
  seen.add(change.sku);
  if (!known) return 'SKU_UNKNOWN';
  if ((change.price && change.price.currency !== known.currency) || (change.oldPrice && change.oldPrice.currency !== known.currency)) return 'CURRENCY_DIFFERS';
  const price = change.price?.amount ?? known.priceMinor;
  return change.oldPrice && change.oldPrice.amount <= price ? 'OLD_PRICE_NOT_HIGHER' : undefined;
}

/** Changes prices and stock of the merchant's own offers, each judged by itself: a bad row harms only itself. */
export async function changeOffers(ctx: Ctx, changes: readonly OfferChange[]): Promise<ChangeAnswer[]> {
  const merchantId = merchantOf(ctx);
  const { rows } = await sql<Known>`select id, sku, currency, price_minor as "priceMinor", old_price_minor as "oldPriceMinor" from offers.offers
    where merchant_id = ${merchantId} and sku = any (${changes.map((change) => change.sku)}) order by id for update`.execute(ctx.tx);
  const known = new Map(rows.map((row) => [row.sku, row]));
  const seen = new Set<string>();
  const judged = changes.map((change) => ({ change, offer: known.get(change.sku), code: judge(change, known.get(change.sku), seen) }));
  const good = judged.filter((entry) => !entry.code).map((entry) => ({ ...entry.change, id: entry.offer!.id, current: entry.offer! }));
  const changedIds = await writePrices(ctx, good);
  const counted = await stock.setAvailable(
    ctx,
    good.flatMap((entry) => (entry.stock === undefined ? [] : [{ offerId: entry.id, merchantId, quantity: entry.stock }])),
  );
  await announceOffers(ctx, changedIds);
  const touched = new Set([...changedIds, ...counted]);
  return judged.map(({ change, offer, code }) => ({
    sku: change.sku,
    ok: !code,
    ...(code ? { code } : {}),
    changed: Boolean(offer && !code && touched.has(offer.id)),
  }));
}

async function writePrices(ctx: Ctx, changes: readonly (OfferChange & { id: string; current: Known })[]): Promise<string[]> {
  const rows = changes.map((change) => {
    const price = change.price?.amount ?? change.current.priceMinor;
    const old = change.oldPrice === undefined ? change.current.oldPriceMinor : (change.oldPrice?.amount ?? null);
    return { id: change.id, price, old: old !== null && old > price ? old : null, active: change.active ?? null };
  });
  const { rows: changed } = await sql<{ id: string }>`
    update offers.offers o set price_minor = i.price, old_price_minor = i.old, active = coalesce(i.active, o.active), changed_at = ${ctx.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as i (id text, price bigint, old bigint, active bool)
    where o.id = i.id and (o.price_minor, o.old_price_minor, o.active) is distinct from (i.price, i.old, coalesce(i.active, o.active)) returning o.id`.execute(
    ctx.tx,
  );
  return changed.map((row) => row.id);
}
