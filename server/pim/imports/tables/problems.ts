import { sql } from 'kysely';
import { jsonText } from '#kernel/json-text';
import type { Ctx } from '#platform/ctx';

/** One thing wrong with one row: `error` left it out, `block` keeps its product a draft. Reading's own codes have no `data`. */
export type Problem = {
  row: number;
  externalId: string;
  name: string;
  field: string;
  code: string;
  severity: 'error' | 'block' | 'warning';
  value: string | null;
  data: Record<string, unknown> | null;
};
export type Cause = Omit<Problem, 'row' | 'externalId'> & { rows: number; firstRow: number };

/** `first` numbers them inside their rows: reading counts from 0, the checks from 1000. */
export async function keepProblems(ctx: Ctx, run: { id: string; merchantId: string }, problems: readonly Problem[], first: number): Promise<void> {
  if (problems.length === 0) return;
  const places = new Map<number, number>();
  const rows = problems.map((problem) => {
    const place = places.get(problem.row) ?? first;
    places.set(problem.row, place + 1);
    return { ...problem, place };
  });
  await sql`insert into imports.problems (import_id, merchant_id, row, place, external_id, name, field, code, severity, value, data)
    select ${run.id}, ${run.merchantId}, p.row, p.place, p."externalId", p.name, p.field, p.code, p.severity, p.value, p.data
    from jsonb_to_recordset(${jsonText(rows)}::jsonb) as p (row int, place int, "externalId" text, name text, field text, code text, severity text, value text, data jsonb)
    on conflict do nothing`.execute(ctx.tx);
}

export async function clearProblems(ctx: Ctx, importId: string, from = 0): Promise<void> {
  await sql`delete from imports.problems where import_id = ${importId} and place >= ${from}`.execute(ctx.tx);
}

const columns = sql`row, external_id as "externalId", name, field, code, severity, value, data`;

/** Errors before blocks before warnings, each by row. */
export async function firstProblems(ctx: Ctx, importId: string, limit: number): Promise<Problem[]> {
  return (
    await sql<Problem>`select ${columns} from imports.problems where import_id = ${importId}
    order by array_position(array['error', 'block', 'warning'], severity), row, place limit ${limit}`.execute(ctx.tx)
  ).rows;
}

export async function allProblems(ctx: Ctx, importId: string): Promise<Problem[]> {
  return (
    await sql<Problem>`select ${columns} from imports.problems where import_id = ${importId} order by row, array_position(array['error', 'block', 'warning'], severity), place`.execute(
      ctx.tx,
    )
  ).rows;
}

/** What is wrong, each cause once with its rows; SKUs inside a field do not make causes apart. */
export async function causesOf(ctx: Ctx, importId: string): Promise<Cause[]> {
  return (
    await sql<Cause>`
    select min(name) as name, min(field) as field, code, severity, min(value) as value, (array_agg(data order by row))[1] as data, count(distinct row)::int as rows, min(row)::int as "firstRow"
    from imports.problems where import_id = ${importId}
    group by code, severity, regexp_replace(field, '^variants\\[.*\\]', 'variants')
    order by array_position(array['error', 'block', 'warning'], severity), 7 desc limit 100`.execute(ctx.tx)
  ).rows;
}
