import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import { attributes, categories } from './seed/index.ts';

/** Plants the first tree and the first attributes once; afterwards they are the operator's. */
export async function plantSeed(ctx: Ctx): Promise<void> {
  const planted = await sql<{ n: number }>`select count(*)::int as n from catalog.categories`.execute(ctx.tx);
  if (planted.rows[0]!.n > 0) return;
  const rows = categories.map((category, position) => ({ ...category, ...category.attributes, position }));
  await sql`insert into catalog.categories (code, parent_code, names, slug, synonyms, commission_class, audience, required, recommended, optional, axes, leaf, position)
    select c.code, c.parent, c.names, c.slug, c.synonyms, c."commissionClass", c.audience, c.required, c.recommended, c.optional, c.axes, c.leaf, c.position
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c (code text, parent text, names jsonb, slug text, synonyms jsonb, "commissionClass" text, audience text,
      required text[], recommended text[], optional text[], axes text[], leaf bool, position int) order by c.position`.execute(ctx.tx);
  const lines = attributes.map((attribute, position) => ({ ...attribute, position }));
  await sql`insert into catalog.attributes (code, kind, names, synonyms, unit, options, facet, axis, hint, position)
    select a.code, a.kind, a.names, a.synonyms, a.unit, a.options, a.facet, a.axis, a.hint, a.position
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as a (code text, kind text, names jsonb, synonyms text[], unit text, options jsonb, facet bool, axis bool, hint jsonb, position int)`.execute(
    ctx.tx,
  );
}
