import type { Ctx, Tx } from '#platform/ctx';
import { calmStamp } from './stamps.ts';

type Kept = { stamp: string; value: Promise<unknown> };
const kept = new WeakMap<Tx, Map<string, Kept>>();

/** What the busiest pages count over the whole shop is counted once while the shop stays; askers in between share the answer. */
export async function shared<Value>(ctx: Ctx, question: string, read: () => Promise<Value>): Promise<Value> {
  const stamp = await calmStamp(ctx);
  const known = kept.get(ctx.tx) ?? new Map<string, Kept>();
  if (known.size > 500) known.clear();
  kept.set(ctx.tx, known);
  const found = known.get(question);
  if (found?.stamp === stamp) return found.value as Promise<Value>;
  const fresh = { stamp, value: read() };
  known.set(question, fresh);
  fresh.value.catch(() => known.delete(question));
  return fresh.value;
}
