import { sql } from 'kysely';
import type { AttributeKind } from '#kernel/attribute-value';
import type { Localised } from '#kernel/language';
import type { Ctx } from '#platform/ctx';

export type Category = {
  code: string;
  parentCode: string | null;
  names: Localised;
  slug: string;
  synonyms: Record<string, string[]>;
  commissionClass: string;
  audience: string | null;
  required: string[];
  recommended: string[];
  optional: string[];
  axes: string[];
  leaf: boolean;
};
export type AttributeOption = { code: string; names: Localised; synonyms: string[]; hex?: string };
export type Attribute = {
  code: string;
  kind: AttributeKind;
  names: Localised;
  synonyms: string[];
  unit: string | null;
  options: AttributeOption[];
  facet: boolean;
  axis: boolean;
  hint: Localised;
};

/** The whole tree, parents before children in the operator's order. A few hundred rows: read whole, cut by the caller. */
export async function categories(ctx: Ctx): Promise<Category[]> {
  const { rows } = await sql<Category>`select code, parent_code as "parentCode", names, slug, synonyms, commission_class as "commissionClass", audience,
    required, recommended, optional, axes, leaf from catalog.categories order by position`.execute(ctx.tx);
  return rows;
}

export async function attributes(ctx: Ctx): Promise<Attribute[]> {
  const { rows } = await sql<Attribute>`select code, kind, names, synonyms, unit, options, facet, axis, hint from catalog.attributes order by position`.execute(
    ctx.tx,
  );
  return rows;
}

/** Each category's code with its ancestors, nearest first. */
export async function categoryPaths(ctx: Ctx, codes: readonly string[]): Promise<Map<string, string[]>> {
  if (codes.length === 0) return new Map();
  const { rows } = await sql<{ code: string; path: string[] }>`
    with recursive up as (
      select code as start, code, parent_code, 0 as depth from catalog.categories where code = any (${codes})
      union all select up.start, c.code, c.parent_code, up.depth + 1 from catalog.categories c join up on c.code = up.parent_code)
    select start as code, array_agg(code order by depth) as path from up group by start`.execute(ctx.tx);
  return new Map(rows.map((row) => [row.code, row.path]));
}
