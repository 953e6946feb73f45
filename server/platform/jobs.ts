import type { Ctx } from './ctx.ts';
import { leaving } from './leaving.ts';

/** What a job or an outside-reaching route gets: it opens transactions itself, around the call to the world. */
export type Door = {
  transaction: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
  requestId: string;
  signal: AbortSignal;
};

type Named = {
  name: string;
  /** Tries before the job lies among the dead; default 8. */
  tries?: number;
};

/** Work that reaches outside or takes long: claimed under a lease, run outside any transaction, so it may run twice. */
export type OutsideJob = Named & {
  run: (door: Door, payload: Record<string, unknown>) => Promise<void>;
  /** With it the clock enqueues the job. */
  everyMinutes?: number;
  /** How long one run may take before another worker may take it over; default 60 s. */
  leaseSeconds?: number;
};

/** Work that only writes here: everything of this name that waits is done in the transaction that claims it, exactly once. */
export type InsideJob = Named & { runMany: (ctx: Ctx, payloads: readonly Record<string, unknown>[]) => Promise<void> };

export type Job = OutsideJob | InsideJob;

/**
 * Enqueues a job together with the commit of the caller's transaction. `dedupeKey`: while one with the same key waits, a second is not added.
 * Payloads carry ids only.
 */
export async function enqueue(
  ctx: Ctx,
  job: string,
  payload: Record<string, unknown>,
  options: { dedupeKey?: string; delaySeconds?: number } = {},
): Promise<void> {
  leaving(ctx).enqueue({ handler: job, payload, delay: options.delaySeconds ?? 0, dedupe: options.dedupeKey ?? null });
}
