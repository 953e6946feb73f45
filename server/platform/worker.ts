import { sql } from 'kysely';
import pg from 'pg';
import { type Database, transactAsSystem } from './database.ts';
import type { Job } from './jobs.ts';
import { log } from './log.ts';
import type { Fact, Reaction } from './outbox.ts';

type WorkRow = { id: string; kind: 'fact' | 'job'; handler: string; payload: Record<string, unknown>; attempts: number; factId: string | null };
export type WorkPlan = { reactions: readonly Reaction[]; jobs: readonly Job[] };

const retryPauses = [1, 5, 30, 120, 600, 1800, 3600];

/**
 * Claims one delivery by state and runs it in the same transaction: if the effect commits, the delivery is done; if not, neither.
 * A second worker skips the locked row; a second delivery finds it done.
 */
async function deliverOne(database: Database, plan: WorkPlan): Promise<'none' | 'done' | 'failed'> {
  const failure: { row?: WorkRow; error?: Error } = {};
  const outcome = await transactAsSystem(database, 'worker', async (ctx) => {
    const { rows } = await sql<WorkRow & Fact>`
      update platform.work w set state = 'done', done_at = clock_timestamp(), attempts = attempts + 1
      from platform.facts f
      where f.id = w.fact_id and w.id = (
        select id from platform.work where kind = 'fact' and state = 'new' and due_at <= clock_timestamp()
        order by due_at, id for update skip locked limit 1)
      returning w.id, w.kind, w.handler, w.attempts, w.fact_id as "factId", f.name, f.payload, f.occurred_at as "occurredAt"`.execute(ctx.tx);
    const row = rows[0];
    if (!row) return 'none' as const;
    failure.row = row;
    const reaction = plan.reactions.find((candidate) => candidate.handler === row.handler);
    if (!reaction) throw new Error(`nobody answers to ${row.handler}`);
    await reaction.run(ctx, { id: row.factId!, name: row.name, payload: row.payload, occurredAt: row.occurredAt });
    return 'done' as const;
  }).catch((error: Error) => {
    failure.error = error;
    return 'failed' as const;
  });
  if (outcome === 'failed') {
    if (!failure.row) throw failure.error!;
    await postpone(database, failure.row, failure.error!, 8);
  }
  return outcome;
}

async function postpone(database: Database, row: WorkRow, error: Error, tries: number): Promise<void> {
  const dead = row.attempts >= tries;
  const pause = retryPauses[Math.min(row.attempts, retryPauses.length) - 1] ?? 1;
  log(dead ? 'error' : 'warn', 'work failed', { handler: row.handler, attempt: row.attempts, dead, error: error.message, stack: error.stack });
  await transactAsSystem(database, 'worker', async (ctx) => {
    await sql`update platform.work set state = ${dead ? 'dead' : 'new'}, attempts = ${row.attempts}, last_error = ${error.message.slice(0, 500)},
      lease_until = null, done_at = null, due_at = clock_timestamp() + ${pause} * interval '1 second' where id = ${row.id}`.execute(ctx.tx);
  });
}

/** Claims one job under a lease, runs it outside any transaction, then writes it off. */
async function runOneJob(database: Database, plan: WorkPlan, signal: AbortSignal): Promise<'none' | 'done' | 'failed'> {
  const longest = Math.max(60, ...plan.jobs.map((job) => job.leaseSeconds ?? 60));
  const row = await transactAsSystem(database, 'worker', async (ctx) => {
    const { rows } = await sql<WorkRow>`
      update platform.work set state = 'running', attempts = attempts + 1, lease_until = clock_timestamp() + ${longest} * interval '1 second'
      where id = (select id from platform.work where kind = 'job' and due_at <= clock_timestamp()
        and (state = 'new' or (state = 'running' and lease_until < clock_timestamp()))
        order by due_at, id for update skip locked limit 1)
      returning id, kind, handler, payload, attempts, fact_id as "factId"`.execute(ctx.tx);
    return rows[0];
  });
  if (!row) return 'none';
  const job = plan.jobs.find((candidate) => candidate.name === row.handler);
  try {
    if (!job) throw new Error(`nobody answers to ${row.handler}`);
    await job.run({ transaction: (work) => transactAsSystem(database, job.name, work, row.id), requestId: row.id, signal }, row.payload);
    await finish(database, row);
    return 'done';
  } catch (error) {
    await postpone(database, row, error as Error, job?.tries ?? 8);
    return 'failed';
  }
}

/** A zombie whose lease went to another worker (more attempts than it knew) cannot write the job off. */
async function finish(database: Database, row: WorkRow): Promise<void> {
  await transactAsSystem(database, 'worker', async (ctx) => {
    await sql`update platform.work set state = 'done', done_at = clock_timestamp(), lease_until = null
      where id = ${row.id} and state = 'running' and attempts = ${row.attempts}`.execute(ctx.tx);
  });
}

/** Enqueues each scheduled job once per period over all processes: the period is the primary key. */
export async function enqueueScheduled(database: Database, jobs: readonly Job[]): Promise<void> {
  const due = jobs.filter((job) => job.everyMinutes);
  if (due.length === 0) return;
  await transactAsSystem(database, 'clock', async (ctx) => {
    await sql`
      with due as (
        insert into platform.job_run (job, scheduled_for)
        select j.name, to_timestamp(floor(extract(epoch from clock_timestamp()) / (j.minutes * 60)) * j.minutes * 60)
        from unnest(${due.map((job) => job.name)}::text[], ${due.map((job) => job.everyMinutes!)}::float8[]) as j (name, minutes)
        on conflict do nothing returning job, scheduled_for)
      insert into platform.work (id, kind, handler, due_at, created_at, dedupe_key)
      select 'wrk_' || replace(gen_random_uuid()::text, '-', ''), 'job', job, clock_timestamp(), clock_timestamp(), 'schedule' from due
      on conflict do nothing`.execute(ctx.tx);
  });
}

/** Runs everything that is due until nothing is: tests and the demo use it; returns how many pieces were done. */
export async function drainWork(database: Database, plan: WorkPlan): Promise<number> {
  const { signal } = new AbortController();
  let done = 0;
  for (;;) {
    const delivered = await deliverOne(database, plan);
    const ran = delivered === 'none' ? await runOneJob(database, plan, signal) : delivered;
    if (delivered === 'none' && ran === 'none') return done;
    done += 1;
  }
}

/** Runs each scheduled job once now, whatever its period, then drains: the sweep of a test that moved the clock. */
export async function sweep(database: Database, plan: WorkPlan): Promise<void> {
  const { signal } = new AbortController();
  for (const job of plan.jobs.filter((candidate) => candidate.everyMinutes)) {
    await job.run({ transaction: (work) => transactAsSystem(database, job.name, work), requestId: 'sweep', signal }, {});
  }
  await drainWork(database, plan);
}

/** Runs one job by name at once: the demo's clock and the operator's button. */
export async function runJob(database: Database, plan: WorkPlan, name: string): Promise<void> {
  const job = plan.jobs.find((candidate) => candidate.name === name);
  if (!job) throw new Error(`there is no job ${name}`);
  await job.run({ transaction: (work) => transactAsSystem(database, job.name, work), requestId: name, signal: new AbortController().signal }, {});
}

/** Wakes on NOTIFY, looks every two seconds anyway, runs `lanes` pieces side by side until stopped. */
export async function startWorker(database: Database, plan: WorkPlan, lanes = 3): Promise<{ stop: () => Promise<void> }> {
  const stopping = new AbortController();
  let wake: () => void = () => undefined;
  const listener = await listen(database.url, 'agora_work', () => wake());
  const lane = async () => {
    while (!stopping.signal.aborted) {
      const outcome = await once(database, plan, stopping.signal);
      if (outcome === 'none')
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, 2000);
          const before = wake;
          wake = () => {
            before();
            clearTimeout(timer);
            resolve();
          };
        });
    }
  };
  const clock = setInterval(
    () => void enqueueScheduled(database, plan.jobs).catch((error: Error) => log('warn', 'schedule', { error: error.message })),
    10_000,
  );
  const running = Array.from({ length: lanes }, lane);
  return {
    stop: async () => {
      stopping.abort();
      clearInterval(clock);
      wake();
      await Promise.race([Promise.all(running), new Promise((resolve) => setTimeout(resolve, 15_000))]);
      await listener.close();
    },
  };
}

async function once(database: Database, plan: WorkPlan, signal: AbortSignal): Promise<'none' | 'done' | 'failed'> {
  try {
    const delivered = await deliverOne(database, plan);
    return delivered === 'none' ? await runOneJob(database, plan, signal) : delivered;
  } catch (error) {
    log('warn', 'worker lost the database', { error: (error as Error).message });
    await new Promise((resolve) => setTimeout(resolve, 500));
    return 'failed';
  }
}

/** A connection that listens and comes back by itself after an outage. */
export async function listen(url: string, channel: string, heard: (payload: string) => void): Promise<{ close: () => Promise<void> }> {
  let closed = false;
  let client: pg.Client | undefined;
  const connect = async (): Promise<void> => {
    if (closed) return;
    const next = new pg.Client({ connectionString: url });
    next.on('error', () => undefined);
    next.on('notification', (message) => heard(message.payload ?? ''));
    next.on('end', () => {
      if (!closed) setTimeout(() => void connect(), 500);
    });
    try {
      await next.connect();
      await next.query(`listen ${channel}`);
      client = next;
      heard('');
    } catch {
      await next.end().catch(() => undefined);
    }
  };
  await connect();
  return {
    close: async () => {
      closed = true;
      await client?.end().catch(() => undefined);
    },
  };
}
