import { sql } from 'kysely';
import { jsonText } from '#kernel/json-text';
import type { Ctx } from '#platform/ctx';
import type { CategoryDecision } from '../rules/decide-categories.ts';
import type { FileFormat, Held, OpenAttribute, OpenValue } from '../rules/findings-of-file.ts';
import type { Column, Mapping } from '../rules/mapping.ts';

export type RunStatus = 'receiving' | 'mapping' | 'checking' | 'ready' | 'applying' | 'held' | 'done' | 'failed' | 'undone';
export type ShownColumn = Column & { confidence: number; samples: string[] };

/** One import, from the upload to the end. */
export type Run = {
  id: string;
  merchantId: string;
  sequence: number;
  source: string;
  status: RunStatus;
  mode: 'preview' | 'apply';
  submit: boolean;
  complete: boolean;
  /** A person has seen what the guard found. */
  confirmed: boolean;
  waiting: boolean;
  fileId: string;
  fileName: string;
  fileBytes: number;
  format: FileFormat | null;
  fingerprint: string | null;
  columns: ShownColumn[];
  columnsFrom: 'format' | 'remembered' | 'person' | 'suggestion' | null;
  missing: string[];
  mapping: Mapping | null;
  notes: { code: string; count?: number; value?: string }[];
  skipped: Record<string, number>;
  categories: CategoryDecision[];
  attributes: OpenAttribute[];
  optionValues: OpenValue[];
  held: Held | null;
  problem: { code: string; data: Record<string, string | number> } | null;
  token: string | null;
  failures: number;
  total: number;
  fresh: number;
  changed: number;
  unchanged: number;
  invalid: number;
  vanished: number;
  products: number;
  done: number;
  checkpoint: number;
  stepAt: Date;
  workedSeconds: number;
  workingSince: Date | null;
  /** The address it was fetched from; nothing for a file that a person brought. */
  feedId: string | null;
  createdBy: string;
  createdAt: Date;
  finishedAt: Date | null;
};

const json = new Set(['format', 'columns', 'mapping', 'notes', 'skipped', 'categories', 'attributes', 'option_values', 'held', 'problem']);
const plain = [
  'id',
  'merchant_id',
  'sequence',
  'source',
  'status',
  'mode',
  'submit',
  'complete',
  'confirmed',
  'waiting',
  'file_id',
  'file_name',
  'file_bytes',
  'format',
  'fingerprint',
  'columns',
  'columns_from',
  'missing',
  'mapping',
  'notes',
  'skipped',
  'categories',
  'attributes',
  'option_values',
  'held',
  'problem',
  'token',
  'failures',
  'total',
  'fresh',
  'changed',
  'unchanged',
  'invalid',
  'vanished',
  'products',
  'done',
  'checkpoint',
  'step_at',
  'worked_seconds',
  'working_since',
  'feed_id',
  'created_by',
  'created_at',
  'finished_at',
];
const camel = (column: string): string => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const snake = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const columns = sql.join(plain.map((column) => sql`${sql.ref(column)} as ${sql.ref(camel(column))}`));

export async function insertRun(
  ctx: Ctx,
  run: Pick<
    Run,
    'id' | 'merchantId' | 'sequence' | 'source' | 'mode' | 'submit' | 'complete' | 'fileId' | 'fileName' | 'fileBytes' | 'mapping' | 'feedId' | 'createdBy'
  >,
): Promise<void> {
  await sql`insert into imports.runs (id, merchant_id, sequence, source, status, mode, submit, complete, file_id, file_name, file_bytes, mapping, feed_id, created_by, created_at, step_at, working_since)
    values (${run.id}, ${run.merchantId}, ${run.sequence}, ${run.source}, 'receiving', ${run.mode}, ${run.submit}, ${run.complete}, ${run.fileId}, ${run.fileName}, ${run.fileBytes},
      ${run.mapping ? jsonText(run.mapping) : null}::jsonb, ${run.feedId}, ${run.createdBy}, ${ctx.now}, ${ctx.now}, ${ctx.now})`.execute(ctx.tx);
}

export async function findRun(ctx: Ctx, id: string): Promise<Run | undefined> {
  return (await sql<Run>`select ${columns} from imports.runs where id = ${id}`.execute(ctx.tx)).rows[0];
}

export async function lockRun(ctx: Ctx, id: string): Promise<Run | undefined> {
  return (await sql<Run>`select ${columns} from imports.runs where id = ${id} for update`.execute(ctx.tx)).rows[0];
}

/** Changes what is named; the rest stays. */
export async function changeRun(ctx: Ctx, id: string, change: Partial<Run>): Promise<void> {
  const parts = Object.entries(change).map(([field, value]) => {
    const column = snake(field);
    return sql`${sql.ref(column)} = ${json.has(column) && value !== null ? jsonText(value) : value}`;
  });
  await sql`update imports.runs set ${sql.join(parts)} where id = ${id}`.execute(ctx.tx);
}

export type RunFilter = { merchantId: string; status?: string; after: (string | number | null)[] | null; limit: number };

export async function listRuns(ctx: Ctx, { merchantId, status, after, limit }: RunFilter): Promise<Run[]> {
  return (
    await sql<Run>`select ${columns} from imports.runs where merchant_id = ${merchantId} and (${status ?? null}::text is null or status = ${status ?? null})
    and (${after === null} or (created_at, id) < (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null})) order by created_at desc, id desc limit ${limit}`.execute(
      ctx.tx,
    )
  ).rows;
}

export async function runsUnderWay(ctx: Ctx, merchantId: string): Promise<Run[]> {
  return (
    await sql<Run>`select ${columns} from imports.runs where merchant_id = ${merchantId} and status in ('receiving', 'checking', 'applying') order by sequence desc limit 20`.execute(
      ctx.tx,
    )
  ).rows;
}

/** Takes the merchant's lane: nobody else of this merchant starts or ends an import until the transaction ends. */
export async function lockLane(ctx: Ctx, merchantId: string): Promise<number> {
  const { rows } = await sql<{ last: number }>`insert into imports.lanes (merchant_id, last_sequence) values (${merchantId}, 0)
    on conflict (merchant_id) do update set last_sequence = imports.lanes.last_sequence returning last_sequence as last`.execute(ctx.tx);
  return rows[0]!.last;
}

export async function nextSequence(ctx: Ctx, merchantId: string): Promise<number> {
  const { rows } = await sql<{ last: number }>`insert into imports.lanes (merchant_id, last_sequence) values (${merchantId}, 1)
    on conflict (merchant_id) do update set last_sequence = imports.lanes.last_sequence + 1 returning last_sequence as last`.execute(ctx.tx);
  return rows[0]!.last;
}

/** Who is being applied now, but for `id`. */
export async function applyingBeside(ctx: Ctx, merchantId: string, id: string): Promise<boolean> {
  const { rows } = await sql`select 1 from imports.runs where merchant_id = ${merchantId} and id <> ${id} and status = 'applying' limit 1`.execute(ctx.tx);
  return rows.length > 0;
}

export async function nextWaiting(ctx: Ctx, merchantId: string): Promise<string | undefined> {
  return (await sql<{ id: string }>`select id from imports.runs where merchant_id = ${merchantId} and waiting order by sequence limit 1`.execute(ctx.tx))
    .rows[0]?.id;
}

/** Imports that a crash may have left in the middle. */
export async function unfinishedRuns(ctx: Ctx): Promise<string[]> {
  return (
    await sql<{ id: string }>`select id from imports.runs where status in ('receiving', 'checking', 'applying') and not waiting`.execute(ctx.tx)
  ).rows.map((row) => row.id);
}
