import { sql } from 'kysely';
import type { Localised } from '#kernel/language';
import { refuse } from '#kernel/refusal';
import { slug } from '#kernel/text';
import * as history from '#history';
import type { Ctx } from '#platform/ctx';
import { attributes, categories, type Category } from '../queries/categories.ts';

export type Requirements = { required?: string[]; recommended?: string[]; optional?: string[]; axes?: string[] };

async function lockTree(ctx: Ctx): Promise<Category[]> {
  await sql`select pg_advisory_xact_lock(hashtext('catalog.tree'))`.execute(ctx.tx);
  return categories(ctx);
}

function found(tree: readonly Category[], code: string): Category {
  const category = tree.find((one) => one.code === code);
  if (!category) throw refuse('NOT_FOUND');
  return category;
}

const lists = ['required', 'recommended', 'optional'] as const;

/** An attribute is asked for in one way only, and variants differ only by attributes made for it. */
async function checkRequirements(ctx: Ctx, next: Required<Requirements>): Promise<void> {
  const known = new Map((await attributes(ctx)).map((attribute) => [attribute.code, attribute]));
  const seen = new Set<string>();
  const problems = lists.flatMap((list) =>
    next[list].flatMap((code, at) => {
      const twice = seen.has(code);
      seen.add(code);
      return known.has(code) && !twice ? [] : [{ path: `${list}.${at}`, code: twice ? 'TWICE' : 'UNKNOWN_VALUE' }];
    }),
  );
  const axes = next.axes.flatMap((code, at) => (known.get(code)?.axis ? [] : [{ path: `axes.${at}`, code: 'UNKNOWN_VALUE' }]));
  if (problems.length + axes.length > 0) throw refuse('INVALID_INPUT', {}, [...problems, ...axes]);
}

/** Renames a category or changes what it asks of a product. Refuses with NOT_FOUND, INVALID_INPUT. */
export async function changeCategory(ctx: Ctx, code: string, change: Requirements & { names?: Localised }): Promise<void> {
  const before = found(await lockTree(ctx), code);
  const next = { ...before, ...change };
  await checkRequirements(ctx, next);
  await sql`update catalog.categories set names = ${JSON.stringify(next.names)}::jsonb, required = ${next.required}::text[], recommended = ${next.recommended}::text[],
    optional = ${next.optional}::text[], axes = ${next.axes}::text[] where code = ${code}`.execute(ctx.tx);
  const told = ({ names, required, recommended, optional, axes }: Category) => ({ names, required, recommended, optional, axes });
  await history.record(ctx, { subjectKind: 'category', subjectId: code, action: 'catalog.categoryChanged', before: told(before), after: told(next) });
}

async function refuseFull(ctx: Ctx, parent: Category): Promise<void> {
  if (!parent.leaf) return;
  const held = await sql`select 1 from catalog.products where category_code = ${parent.code} limit 1`.execute(ctx.tx);
  if (held.rows.length > 0) throw refuse('CATEGORY_HAS_PRODUCTS');
}

function freeCode(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(code)) return code;
  }
}

/** Adds a category below another, or at the root. Refuses with NOT_FOUND, CATEGORY_HAS_PRODUCTS. */
export async function addCategory(ctx: Ctx, { parent: parentCode, names }: { parent: string | null; names: Localised }): Promise<string> {
  const tree = await lockTree(ctx);
  const parent = parentCode === null ? null : found(tree, parentCode);
  if (parent) await refuseFull(ctx, parent);
  const word = slug(names.en ?? names.uk ?? '');
  const code = freeCode(parent ? `${parent.code}-${word}` : word, new Set(tree.map((one) => one.code)));
  const address = freeCode(slug(names.uk ?? names.en ?? ''), new Set(tree.map((one) => one.slug)));
  const like = parent ?? { commissionClass: 'standard', audience: null, required: [], recommended: [], optional: [], axes: [] };
  await sql`
    insert into catalog.categories (code, parent_code, names, slug, synonyms, commission_class, audience, required, recommended, optional, axes, leaf, position)
    select ${code}, ${parentCode}, ${JSON.stringify(names)}::jsonb, ${address}, '{}'::jsonb, ${like.commissionClass}, ${like.audience}, ${like.required}::text[],
      ${like.recommended}::text[], ${like.optional}::text[], ${like.axes}::text[], true, coalesce(max(position), 0) + 1 from catalog.categories`.execute(
    ctx.tx,
  );
  if (parent?.leaf) await sql`update catalog.categories set leaf = false where code = ${parent.code}`.execute(ctx.tx);
  await history.record(ctx, { subjectKind: 'category', subjectId: code, action: 'catalog.categoryAdded', after: { parent: parentCode, names } });
  return code;
}
