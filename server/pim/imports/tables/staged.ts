import { sql } from 'kysely';
import { jsonText } from '#kernel/json-text';
import type { Ctx } from '#platform/ctx';
import type { FeedRow } from '../rules/feed-row.ts';

export type StagedRow = { product: number; row: FeedRow };

export async function stageRows(ctx: Ctx, importId: string, rows: readonly StagedRow[]): Promise<void> {
  if (rows.length === 0) return;
  // JSON has no line ends of its own: one text of many lines is cheaper to send and to read than an array of quoted texts.
  const contents = rows.map((one) => jsonText(one.row)).join('\n');
  await sql`insert into imports.staged (import_id, product, row, sku, price_minor, currency, content)
    select ${importId}, r.* from unnest(${rows.map((one) => one.product)}::int[], ${rows.map((one) => one.row.row)}::int[], ${rows.map((one) => one.row.sku)}::text[],
      ${rows.map((one) => one.row.price)}::bigint[], ${rows.map((one) => one.row.currency)}::text[], string_to_array(${contents}, e'\\n')) as r
    on conflict do nothing`.execute(ctx.tx);
}

/** Rows of whole products from `from` on, about `size` of them; a product that is larger comes alone. */
export async function stagedFrom(ctx: Ctx, importId: string, from: number, size: number): Promise<StagedRow[]> {
  const { rows } = await sql<{
    product: number;
    content: string;
  }>`select product, content from imports.staged where import_id = ${importId} and product >= ${from} order by product, row limit ${size + 1}`.execute(ctx.tx);
  if (rows.length > size) {
    const cut = rows.at(-1)!.product;
    const whole = rows.filter((row) => row.product !== cut);
    if (whole.length > 0) return whole.map(parse);
    return (
      await sql<{
        product: number;
        content: string;
      }>`select product, content from imports.staged where import_id = ${importId} and product = ${cut} order by row`.execute(ctx.tx)
    ).rows.map(parse);
  }
  return rows.map(parse);
}

function parse({ product, content }: { product: number; content: string }): StagedRow {
  return { product, row: JSON.parse(content) as FeedRow };
}

export async function clearStaged(ctx: Ctx, importId: string): Promise<void> {
  await sql`delete from imports.staged where import_id = ${importId}`.execute(ctx.tx);
}

export async function stagedProducts(ctx: Ctx, importId: string): Promise<number> {
  return (await sql<{ n: number }>`select count(distinct product)::int as n from imports.staged where import_id = ${importId}`.execute(ctx.tx)).rows[0]!.n;
}
