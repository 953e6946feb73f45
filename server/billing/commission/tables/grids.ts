import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import type { GridRule } from '../rules/grid.ts';

export type Grid = { version: number; effectiveFrom: Date; author: string; reason: string; rules: GridRule[] };

const ruleColumns = sql`jsonb_build_object('position', r.position, 'title', r.title, 'categoryCode', r.category_code, 'productType', r.product_type, 'brand', r.brand,
  'merchantId', r.merchant_id, 'priceFromMinor', r.price_from_minor, 'priceToMinor', r.price_to_minor, 'rateBasisPoints', r.rate_basis_points,
  'fixedMinor', r.fixed_minor, 'floorMinor', r.floor_minor, 'capMinor', r.cap_minor)`;

/** The grid in force at a moment, or one version of it. */
export async function gridAt(ctx: Ctx, at: Date, version?: number): Promise<Grid | undefined> {
  const { rows } = await sql<Grid>`
    select g.version, g.effective_from as "effectiveFrom", g.author, g.reason,
      (select coalesce(jsonb_agg(${ruleColumns} order by r.position), '[]') from commission.rules r where r.grid_version = g.version) as rules
    from commission.grids g
    where case when ${version ?? null}::int is null then g.effective_from <= ${at} else g.version = ${version ?? null} end
    order by g.version desc limit 1`.execute(ctx.tx);
  return rows[0];
}

export async function gridVersions(ctx: Ctx): Promise<Omit<Grid, 'rules'>[]> {
  return (
    await sql<
      Omit<Grid, 'rules'>
    >`select version, effective_from as "effectiveFrom", author, reason from commission.grids order by version desc limit 100`.execute(ctx.tx)
  ).rows;
}

/** Adds the next version; two people saving at once: the second one's base version is no longer the newest and is refused by the caller. */
export async function insertGrid(ctx: Ctx, grid: Omit<Grid, 'version'> & { version: number }): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into commission.grids (version, effective_from, author, reason, created_at)
    values (${grid.version}, ${grid.effectiveFrom}, ${grid.author}, ${grid.reason}, ${ctx.now}) on conflict do nothing`.execute(ctx.tx);
  if (numAffectedRows === 0n) return false;
  await sql`insert into commission.rules (grid_version, position, title, category_code, product_type, brand, merchant_id, price_from_minor, price_to_minor, rate_basis_points, fixed_minor, floor_minor, cap_minor)
    select ${grid.version}, r.position, r.title, r."categoryCode", r."productType", r.brand, r."merchantId", r."priceFromMinor", r."priceToMinor", r."rateBasisPoints", r."fixedMinor", r."floorMinor", r."capMinor"
    from jsonb_to_recordset(${JSON.stringify(grid.rules)}::jsonb) as r (position int, title jsonb, "categoryCode" text, "productType" text, brand text, "merchantId" text,
      "priceFromMinor" bigint, "priceToMinor" bigint, "rateBasisPoints" int, "fixedMinor" bigint, "floorMinor" bigint, "capMinor" bigint)`.execute(ctx.tx);
  return true;
}
