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

/** Each category's code with its ancestors, nearest first. A code that no category has is left out. */
export async function categoryPaths(ctx: Ctx, codes: readonly string[]): Promise<Map<string, string[]>> {
  if (codes.length === 0) return new Map();
  const parents = new Map((await categories(ctx)).map((category) => [category.code, category.parentCode]));
  const pathOf = (code: string): string[] => {
    const parent = parents.get(code);
    return parent ? [code, ...pathOf(parent)] : [code];
  };
  return new Map(codes.filter((code) => parents.has(code)).map((code) => [code, pathOf(code)]));
}
