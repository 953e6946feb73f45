import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';

/** How many products are in the shop in each category, those below it included. */
export async function productsByCategory(ctx: Ctx): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ code: string; products: number }>`
    with recursive up as (
      select c.code, c.parent_code, count(*)::int as products from catalog.products p join catalog.categories c on c.code = p.category_code
      where p.status = 'published' group by c.code
      union all select c.code, c.parent_code, up.products from up join catalog.categories c on c.code = up.parent_code)
    select code, sum(products)::int as products from up group by code`.execute(ctx.tx);
  return new Map(rows.map((row) => [row.code, row.products]));
}
