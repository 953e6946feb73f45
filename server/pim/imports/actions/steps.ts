import type { Ctx } from '#platform/ctx';
import { enqueue } from '#platform/jobs';
import { tellLive } from '#platform/outbox';
import { paceOf } from '../rules/pace.ts';
import { clearStaged } from '../tables/staged.ts';
import { type Run, applyingBeside, changeRun, findRun, lockLane, nextWaiting } from '../tables/runs.ts';
import { tellMerchant } from './tell-merchant.ts';

/** Seconds since a moment, in business time. */
export function secondsSince(ctx: Ctx, moment: Date | null): number {
  return moment ? Math.max(0, (ctx.now.getTime() - moment.getTime()) / 1000) : 0;
}

/** Waits for a person: the clock of `secondsTotal` stands meanwhile. */
export async function waitForPerson(ctx: Ctx, run: Run, change: Partial<Run>): Promise<void> {
  await changeRun(ctx, run.id, {
    ...change,
    workedSeconds: run.workedSeconds + secondsSince(ctx, run.workingSince),
    workingSince: null,
    token: null,
    waiting: false,
  });
  await tellProgress(ctx, run.id);
  await tellMerchant(ctx, { ...run, ...change });
  await passLane(ctx, run);
}

/** Goes on after a person's answer. */
export async function goOn(ctx: Ctx, run: Run, change: Partial<Run>): Promise<void> {
  await changeRun(ctx, run.id, { ...change, workingSince: run.workingSince ?? ctx.now, stepAt: ctx.now, token: null, finishedAt: null });
  await enqueue(ctx, 'imports.work', { id: run.id }, { dedupeKey: run.id });
  await tellProgress(ctx, run.id);
}

/** Ends an import, well or badly, and lets the merchant's next one in. */
export async function finish(ctx: Ctx, run: Run, change: Partial<Run>): Promise<void> {
  const workedSeconds = run.workedSeconds + secondsSince(ctx, run.workingSince);
  await changeRun(ctx, run.id, { ...change, workedSeconds, workingSince: null, finishedAt: ctx.now, token: null, waiting: false });
  await clearStaged(ctx, run.id);
  await tellProgress(ctx, run.id);
  await tellMerchant(ctx, { ...run, ...change });
  await passLane(ctx, run);
}

/** Starts applying if it is this import's turn; else it waits, and whoever ends lets it in. */
export async function takeLane(ctx: Ctx, run: Run): Promise<boolean> {
  await lockLane(ctx, run.merchantId);
  const busy = await applyingBeside(ctx, run.merchantId, run.id);
  await changeRun(
    ctx,
    run.id,
    busy ? { status: 'checking', waiting: true } : { status: 'applying', waiting: false, ...(run.checkpoint > 0 ? {} : { stepAt: ctx.now, done: 0 }) },
  );
  return !busy;
}

async function passLane(ctx: Ctx, run: Run): Promise<void> {
  await lockLane(ctx, run.merchantId);
  const next = await nextWaiting(ctx, run.merchantId);
  if (next && next !== run.id) await enqueue(ctx, 'imports.work', { id: next }, { dedupeKey: next });
}

/** Tells open screens where the import stands. */
export async function tellProgress(ctx: Ctx, id: string): Promise<void> {
  const run = (await findRun(ctx, id))!;
  const { total, fresh, changed, unchanged, invalid, vanished, done } = run;
  const pace = paceOf({ done, total, seconds: secondsSince(ctx, run.stepAt) });
  await tellLive(ctx, `merchant:${run.merchantId}`, 'import', {
    id,
    status: run.status,
    rows: { total, new: fresh, changed, unchanged, invalid, vanished },
    done,
    ...pace,
  });
}
