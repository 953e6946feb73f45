import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import type { Ctx } from './ctx.ts';

/** What a job or an outside-reaching route gets: it opens transactions itself, around the call to the world. */
export type Door = {
  transaction: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
  requestId: string;
  signal: AbortSignal;
};

/** A piece of work by name. With `everyMinutes` the clock enqueues it; `at` gives the daily time `HH:MM` in Kyiv instead. */
export type Job = {
  name: string;
  run: (door: Door, payload: Record<string, unknown>) => Promise<void>;
  everyMinutes?: number;
  /** How long one run may take before another worker may take it over; default 60 s. */
  leaseSeconds?: number;
  /** Tries before the job lies among the dead; default 8. */
  tries?: number;
};

/**
 * Enqueues a job in the caller's transaction. `dedupeKey`: while one with the same key waits, a second is not added.
 * Payloads carry ids only.
 */
export async function enqueue(
  ctx: Ctx,
  job: string,
  payload: Record<string, unknown>,
  options: { dedupeKey?: string; delaySeconds?: number } = {},
): Promise<void> {
  const delay = `${options.delaySeconds ?? 0} seconds`;
  await sql`select platform.enqueue_job(${newId('wrk')}, ${job}, ${JSON.stringify(payload)}::jsonb, clock_timestamp() + ${delay}::interval, ${options.dedupeKey ?? null})`.execute(
    ctx.tx,
  );
}
