import type { Ctx, Tx } from '#platform/ctx';
import { ReadyJson } from '#platform/http/ready-json';

/** What an answer says of today (promises, opening hours, the tree) is good for so long. */
const goodMs = 30_000;
const mostBytes = 48 * 1024 * 1024;

type Entry = { stamp: string; answer: Promise<ReadyJson<never>>; bytes: number };
type Kept = { period: number; entries: Map<string, Entry>; bytes: number };
const keptOf = new WeakMap<Tx, Kept>();

function keptNow(ctx: Ctx): Kept {
  const period = Math.floor(ctx.now.getTime() / goodMs);
  const known = keptOf.get(ctx.tx);
  if (known?.period === period) return known;
  const fresh: Kept = { period, entries: new Map(), bytes: 0 };
  keptOf.set(ctx.tx, fresh);
  return fresh;
}

function drop(kept: Kept, key: string): void {
  const entry = kept.entries.get(key);
  if (!entry) return;
  kept.bytes -= entry.bytes;
  kept.entries.delete(key);
}

export type Asked = { key: string; stamp: string };
/** `keep: false` = to be made anew for the next asker. */
export type Made<Value> = { value: Value; keep: boolean };

/** The answer to a question while the stamp stays; askers of one moment share the work. The stamp must be read before the answer is made. */
export async function ready<Value>(ctx: Ctx, { key: question, stamp }: Asked, make: () => Promise<Made<Value>>): Promise<ReadyJson<Value>> {
  const kept = keptNow(ctx);
  const key = `${ctx.language} ${question}`;
  const found = kept.entries.get(key);
  if (found?.stamp === stamp) return found.answer;
  drop(kept, key);
  const entry: Entry = { stamp, bytes: 0, answer: Promise.resolve(undefined as never) };
  const forget = () => {
    if (kept.entries.get(key) === entry) drop(kept, key);
  };
  const making = make().then(({ value, keep }) => {
    const answer = new ReadyJson(value);
    if (!keep) forget();
    else if (kept.entries.get(key) === entry) {
      entry.bytes = answer.body.length * 2;
      kept.bytes += entry.bytes;
    }
    return answer;
  });
  making.catch(forget);
  entry.answer = making as Promise<ReadyJson<never>>;
  kept.entries.set(key, entry);
  while (kept.bytes > mostBytes) drop(kept, kept.entries.keys().next().value!);
  return making;
}
