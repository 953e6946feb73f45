import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import type { Drop } from '../rules/findings-of-file.ts';

type Of = { id: string; merchantId: string; source: string; sequence: number };
export type ImportedOffer = { sku: string; priceMinor: number; currency: string };

/** Numbers that a newer file has spoken of already. */
export async function newerSkus(ctx: Ctx, run: Of, skus: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{
    sku: string;
  }>`select sku from imports.offers where merchant_id = ${run.merchantId} and sku = any (${skus}) and sequence > ${run.sequence}`.execute(ctx.tx);
  return new Set(rows.map((row) => row.sku));
}

/** Notes that this file spoke of the offers; returns those that had vanished from their price list and are back. */
export async function noteOffers(ctx: Ctx, run: Of, offers: readonly ImportedOffer[]): Promise<string[]> {
  if (offers.length === 0) return [];
  const { rows } = await sql<{
    sku: string;
  }>`select sku from imports.offers where merchant_id = ${run.merchantId} and sku = any (${offers.map((offer) => offer.sku)}) and vanished`.execute(ctx.tx);
  await sql`insert into imports.offers as o (merchant_id, sku, source, sequence, import_id, price_minor, currency)
    select ${run.merchantId}, n.sku, ${run.source}, ${run.sequence}, ${run.id}, n.price, n.currency
    from unnest(${offers.map((offer) => offer.sku)}::text[], ${offers.map((offer) => offer.priceMinor)}::bigint[], ${offers.map((offer) => offer.currency)}::text[]) as n (sku, price, currency) order by n.sku
    on conflict (merchant_id, sku) do update set source = excluded.source, sequence = excluded.sequence, import_id = excluded.import_id, price_minor = excluded.price_minor, currency = excluded.currency, vanished = false
    where o.sequence <= excluded.sequence`.execute(ctx.tx);
  return rows.map((row) => row.sku);
}

/** Rows that have just been staged have no statistics: the planner would take thousands for one and compare each with each. */
async function hashed<Result>(ctx: Ctx, work: () => Promise<Result>): Promise<Result> {
  await sql`select set_config('enable_nestloop', 'off', true)`.execute(ctx.tx);
  const result = await work();
  await sql`select set_config('enable_nestloop', 'on', true)`.execute(ctx.tx);
  return result;
}

/** Offers of the same price list that the staged file does not name. */
export function vanishedSkus(ctx: Ctx, run: Of): Promise<string[]> {
  return hashed(ctx, async () =>
    (
      await sql<{
        sku: string;
      }>`select o.sku from imports.offers o where o.merchant_id = ${run.merchantId} and o.source = ${run.source} and o.sequence < ${run.sequence} and not o.vanished
    and not exists (select 1 from imports.staged s where s.import_id = ${run.id} and s.sku = o.sku) order by o.sku`.execute(ctx.tx)
    ).rows.map((row) => row.sku),
  );
}

export async function markVanished(ctx: Ctx, run: Of, skus: readonly string[]): Promise<void> {
  await sql`update imports.offers set vanished = true where merchant_id = ${run.merchantId} and sku = any (${skus})`.execute(ctx.tx);
}

/** How far the staged file is from what was known of its offers. */
export async function measureDrop(ctx: Ctx, run: Of): Promise<Drop> {
  const { rows } = await hashed(ctx, () =>
    sql<Omit<Drop, 'vanished'>>`
    with pairs as materialized (
      select s.sku, o.price_minor as before, s.price_minor as after, s.currency
      from imports.staged s join imports.offers o on o.merchant_id = ${run.merchantId} and o.sku = s.sku and o.currency = s.currency
      where s.import_id = ${run.id} and o.price_minor > 0)
    select count(*)::int as "pricesCompared", count(*) filter (where abs(after - before) > before * 0.5)::int as "pricesMoved", count(*) filter (where after < before * 0.1)::int as "pricesFallen",
      (select count(*)::int from imports.offers where merchant_id = ${run.merchantId} and source = ${run.source} and sequence < ${run.sequence} and not vanished) as earlier,
      (select coalesce(jsonb_agg(e), '[]') from (select * from pairs where abs(after - before) > before * 0.5 order by after::float8 / before, sku limit 20) e) as examples
    from pairs`.execute(ctx.tx),
  );
  return { ...rows[0]!, vanished: (await vanishedSkus(ctx, run)).length };
}

/** Has a newer file spoken of anything that this one did? */
export async function overtaken(ctx: Ctx, run: Of, skus: readonly string[]): Promise<boolean> {
  return (await newerSkus(ctx, run, skus)).size > 0;
}

/** Forgets what an undone import said. */
export async function forgetOffers(ctx: Ctx, importId: string): Promise<void> {
  await sql`delete from imports.offers where import_id = ${importId}`.execute(ctx.tx);
}
