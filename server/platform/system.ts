import { sql } from 'kysely';
import { refuse } from '#kernel/refusal';
import { examineSystem, operatorSystem, retryWork } from './contract.ts';
import type { Ctx } from './ctx.ts';
import { askForExamination, isBeingExamined, lastExamination } from './examination.ts';
import { activeModes } from './modes.ts';
import { type Route, serve } from './routes.ts';

type WorkRow = { id: string; kind: 'fact' | 'job'; handler: string; attempts: number; lastError: string | null; createdAt: Date; dueAt: Date };
type QueueRow = { waiting: number; running: number; dead: number; doneToday: number; oldestDueAt: Date | null };

const work = sql`select id, kind, handler, attempts, last_error as "lastError", created_at as "createdAt", due_at as "dueAt" from platform.work`;
const shown = (row: WorkRow) => ({ ...row, createdAt: row.createdAt.toISOString(), dueAt: row.dueAt.toISOString() });

async function queueOf(ctx: Ctx) {
  const { rows } = await sql<QueueRow>`
    select count(*) filter (where state = 'new')::int as waiting, count(*) filter (where state = 'running')::int as running, count(*) filter (where state = 'dead')::int as dead,
      count(*) filter (where state = 'done' and done_at > clock_timestamp() - interval '24 hours')::int as "doneToday", min(due_at) filter (where state = 'new') as "oldestDueAt"
    from platform.work`.execute(ctx.tx);
  const dead = await sql<WorkRow>`${work} where state = 'dead' order by created_at desc, id desc limit 100`.execute(ctx.tx);
  const waiting = await sql<WorkRow>`${work} where state = 'new' and attempts > 0 order by due_at, id limit 100`.execute(ctx.tx);
  const queue = rows[0]!;
  return { queue: { ...queue, oldestDueAt: queue.oldestDueAt?.toISOString() ?? null }, dead: dead.rows.map(shown), waiting: waiting.rows.map(shown) };
}

/** Without its key: another with the same one may wait already, and who asks for this very piece gets it tried. */
async function retry(ctx: Ctx, id: string): Promise<void> {
  const { rows } = await sql`
    update platform.work set state = 'new', attempts = 0, due_at = clock_timestamp(), lease_until = null, done_at = null, dedupe_key = null where id = ${id} and state = 'dead' returning id`.execute(
    ctx.tx,
  );
  if (rows.length === 0) throw refuse('NOT_FOUND');
  await sql`select pg_notify('agora_work', '')`.execute(ctx.tx);
}

/** The machine room's screen: what the doctor found last, the queue, and a second chance for what died in it. */
export const systemRoutes: Route[] = [
  serve(operatorSystem, async (ctx) => {
    const last = await lastExamination(ctx);
    const { healthy = null, checks = 0, findings = [], seconds = null } = last ?? {};
    return {
      healthy,
      checks,
      findings,
      seconds,
      examinedAt: last?.at.toISOString() ?? null,
      examining: await isBeingExamined(ctx),
      ...(await queueOf(ctx)),
      modes: [...activeModes()],
    };
  }),
  serve(examineSystem, async (ctx) => {
    await askForExamination(ctx);
    return undefined;
  }),
  serve(retryWork, async (ctx, { params }) => {
    await retry(ctx, params.id);
    return undefined;
  }),
];
