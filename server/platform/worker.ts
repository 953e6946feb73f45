import { type RawBuilder, sql } from 'kysely';
import pg from 'pg';
import { Bell } from './bell.ts';
import type { Ctx } from './ctx.ts';
import { type Database, transactAsSystem } from './database.ts';
import type { InsideJob, Job, OutsideJob } from './jobs.ts';
import { log } from './log.ts';
import type { Reaction } from './outbox.ts';
import { finish, postpone, type WorkRow } from './write-back.ts';

type Claimed = WorkRow & { factId: string | null; name: string; occurredAt: Date };
export type WorkPlan = { reactions: readonly Reaction[]; jobs: readonly Job[] };
type Outcome = 'none' | 'done' | 'failed';

/** Who gathers gets at most so many pieces at once. */
const mostGathered = 200;

const isInside = (job: Job): job is InsideJob => 'runMany' in job;
const isOutside = (job: Job): job is OutsideJob => 'run' in job;
const namesOf = (jobs: readonly Job[]) => jobs.map((job) => job.name);

/** Marks what `which` chooses as done, in the transaction of its effect, and returns it in the order of its coming. */
async function claim(ctx: Ctx, which: RawBuilder<unknown>): Promise<Claimed[]> {
  const { rows } = await sql<Claimed>`
    with chosen as materialized (${which} for update skip locked),
    claimed as (
      update platform.work set state = 'done', done_at = clock_timestamp(), attempts = attempts + 1 where id in (select id from chosen)
      returning id, handler, payload, attempts, fact_id, due_at)
    select c.id, c.handler, c.attempts, c.fact_id as "factId", coalesce(f.payload, c.payload) as payload, coalesce(f.name, c.handler) as name, f.occurred_at as "occurredAt"
    from claimed c left join platform.facts f on f.id = c.fact_id order by c.due_at, c.id`.execute(ctx.tx);
  return rows;
}

/** Hands what was claimed, all of one handler, to whom it is for. */
async function handOver(ctx: Ctx, plan: WorkPlan, claimed: readonly Claimed[]): Promise<void> {
  const { handler, factId } = claimed[0]!;
  const payloads = claimed.map((row) => row.payload);
  const job = factId === null && plan.jobs.filter(isInside).find((candidate) => candidate.name === handler);
  if (job) return job.runMany(ctx, payloads);
  const reaction = plan.reactions.find((candidate) => candidate.handler === handler);
  if (!reaction) throw new Error(`nobody answers to ${handler}`);
  await reaction.run(
    ctx,
    claimed.map((row) => ({ id: row.factId!, name: row.name, payload: row.payload, occurredAt: row.occurredAt })),
  );
}

const isDue = sql`state = 'new' and due_at <= clock_timestamp()`;

/**
 * Claims the next piece by state and does it in the same transaction: if the effect commits, the piece is done; if not, neither. Whoever
 * gathers gets all the like that wait. A second worker skips the locked rows; a second delivery finds them done.
 */
async function deliverNext(database: Database, plan: WorkPlan): Promise<Outcome> {
  const inside = namesOf(plan.jobs.filter(isInside));
  const gathering = new Set([...inside, ...plan.reactions.filter((reaction) => reaction.gathers).map((reaction) => reaction.handler)]);
  const claimed: Claimed[] = [];
  try {
    await transactAsSystem(database, 'worker', async (ctx) => {
      claimed.length = 0;
      claimed.push(
        ...(await claim(ctx, sql`select id from platform.work where (kind = 'fact' or handler = any (${inside})) and ${isDue} order by due_at, id limit 1`)),
      );
      const handler = claimed[0]?.handler;
      if (!handler) return;
      if (gathering.has(handler))
        claimed.push(
          ...(await claim(ctx, sql`select id from platform.work where handler = ${handler} and ${isDue} order by due_at, id limit ${mostGathered - 1}`)),
        );
      await handOver(ctx, plan, claimed);
    });
  } catch (error) {
    const [first] = claimed;
    if (!first) throw error;
    if (claimed.length > 1) return deliverSingly(database, plan, claimed);
    await postpone(database, first, error as Error, triesOf(plan, first.handler));
    return 'failed';
  }
  return claimed.length > 0 ? 'done' : 'none';
}

/** A set fell over one of its members: each is done by itself, and only the culprit waits. */
async function deliverSingly(database: Database, plan: WorkPlan, rows: readonly Claimed[]): Promise<Outcome> {
  for (const row of rows) {
    await transactAsSystem(database, 'worker', async (ctx) => {
      const claimed = await claim(ctx, sql`select id from platform.work where id = ${row.id} and ${isDue}`);
      if (claimed.length > 0) await handOver(ctx, plan, claimed);
    }).catch((error: Error) => postpone(database, row, error, triesOf(plan, row.handler)));
  }
  return 'done';
}

const triesOf = (plan: WorkPlan, handler: string) => plan.jobs.find((job) => job.name === handler)?.tries ?? 8;

/** Claims one job under a lease, runs it outside any transaction, then writes it off. */
async function runOneJob(database: Database, plan: WorkPlan, signal: AbortSignal): Promise<Outcome> {
  const jobs = plan.jobs.filter(isOutside);
  const longest = Math.max(60, ...jobs.map((job) => job.leaseSeconds ?? 60));
  const row = await transactAsSystem(database, 'worker', async (ctx) => {
    const { rows } = await sql<WorkRow>`
      update platform.work set state = 'running', attempts = attempts + 1, lease_until = clock_timestamp() + ${longest} * interval '1 second'
      where id = (select id from platform.work where kind = 'job' and handler <> all (${namesOf(plan.jobs.filter(isInside))}) and due_at <= clock_timestamp()
        and (state = 'new' or (state = 'running' and lease_until < clock_timestamp()))
        order by due_at, id for update skip locked limit 1)
      returning id, handler, payload, attempts`.execute(ctx.tx);
    return rows[0];
  });
  if (!row) return 'none';
  const job = jobs.find((candidate) => candidate.name === row.handler);
  const tries = triesOf(plan, row.handler);
  try {
    if (!job) throw new Error(`nobody answers to ${row.handler}`);
    // Whoever dies with its process fails nowhere: only the count of its takings tells.
    if (row.attempts > tries) throw new Error('each of its runs ended with its process or outlived its lease');
    await job.run({ transaction: (work) => transactAsSystem(database, job.name, work, row.id), requestId: row.id, signal }, row.payload);
    await finish(database, row);
    return 'done';
  } catch (error) {
    await postpone(database, row, error as Error, tries);
    return 'failed';
  }
}

/** Enqueues each scheduled job once per period over all processes: the period is the primary key. */
export async function enqueueScheduled(database: Database, jobs: readonly Job[]): Promise<void> {
  const due = jobs.filter(isOutside).filter((job) => job.everyMinutes);
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

/** Runs everything that is due until nothing is, `lanes` pieces side by side: tests and the demo use it. */
export async function drainWork(database: Database, plan: WorkPlan, lanes = 1): Promise<void> {
  const { signal } = new AbortController();
  const lane = async () => {
    for (let outcome: Outcome = 'done'; outcome !== 'none';) {
      outcome = await deliverNext(database, plan);
      if (outcome === 'none') outcome = await runOneJob(database, plan, signal);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** Runs each scheduled job once now, whatever its period, then drains: the sweep of a test that moved the clock. */
export async function sweep(database: Database, plan: WorkPlan): Promise<void> {
  const { signal } = new AbortController();
  for (const job of plan.jobs.filter(isOutside).filter((candidate) => candidate.everyMinutes)) {
    await job.run({ transaction: (work) => transactAsSystem(database, job.name, work), requestId: 'sweep', signal }, {});
  }
  await drainWork(database, plan);
}

/** Runs one job by name at once: the demo's clock and the operator's button. */
export async function runJob(database: Database, plan: WorkPlan, name: string): Promise<void> {
  const job = plan.jobs.filter(isOutside).find((candidate) => candidate.name === name);
  if (!job) throw new Error(`there is no job ${name}`);
  await job.run({ transaction: (work) => transactAsSystem(database, job.name, work), requestId: name, signal: new AbortController().signal }, {});
}

export type Worker = { stop: () => Promise<void> };

/** Wakes on NOTIFY, looks every two seconds anyway, runs `lanes` pieces side by side until stopped. */
export async function startWorker(database: Database, plan: WorkPlan, lanes = 3): Promise<Worker> {
  const stopping = new AbortController();
  const bell = new Bell();
  const listener = await listen(database.url, 'agora_work', () => bell.ring());
  const lane = async () => {
    while (!stopping.signal.aborted) {
      const { rings } = bell;
      if ((await once(database, plan, stopping.signal)) === 'none') await bell.sleep(2000, rings);
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
      bell.ring();
      await Promise.race([Promise.all(running), new Promise((resolve) => setTimeout(resolve, 15_000))]);
      await listener.close();
    },
  };
}

async function once(database: Database, plan: WorkPlan, signal: AbortSignal): Promise<Outcome> {
  try {
    const delivered = await deliverNext(database, plan);
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
