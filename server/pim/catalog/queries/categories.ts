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

type Directories = { stamp: string; categories: Category[]; attributes: Attribute[] };
let kept: Directories | undefined;

/** Whoever changes a row of the directories would change it for everybody in this process. */
function frozen<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

/** Both directories, read again only when their stamp says that one of them has changed. */
async function directories(ctx: Ctx): Promise<Directories> {
  const { rows } = await sql<{ stamp: string }>`select stamp from catalog.directory_stamp`.execute(ctx.tx);
  const { stamp } = rows[0]!;
  if (kept?.stamp === stamp) return kept;
  const tree = await sql<Category>`select code, parent_code as "parentCode", names, slug, synonyms, commission_class as "commissionClass", audience,
    required, recommended, optional, axes, leaf from catalog.categories order by position`.execute(ctx.tx);
  const list = await sql<Attribute>`select code, kind, names, synonyms, unit, options, facet, axis, hint from catalog.attributes order by position`.execute(
    ctx.tx,
  );
  kept = frozen({ stamp, categories: tree.rows, attributes: list.rows });
  return kept;
}

/** The whole tree, parents before children in the operator's order. A few hundred rows: given whole, cut by the caller. */
export async function categories(ctx: Ctx): Promise<Category[]> {
  return (await directories(ctx)).categories;
}

export async function attributes(ctx: Ctx): Promise<Attribute[]> {
  return (await directories(ctx)).attributes;
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
