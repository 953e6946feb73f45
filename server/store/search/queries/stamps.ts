import { sql } from 'kysely';
import type { Ctx, Tx } from '#platform/ctx';
import { preparedRows } from '#platform/database';

/** What a listing of this category depends on. */
export function listingStamps(category: string | undefined): readonly string[] {
  return [category ?? '', '*'];
}

type Waiting = { names: Set<string>; answer: Promise<ReadonlyMap<string, number>> };
type Line = { running: Promise<unknown> | null; next: Waiting | null };
const lines = new WeakMap<Tx, Line>();

async function read(tx: Tx, names: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await preparedRows(
    tx,
    sql<{
      name: string;
      stamp: number;
    }>`select category as name, sum(stamp)::int8 as stamp from search.stamps where category = any (${names}::text[]) group by category`,
  );
  return new Map(rows.map((row) => [row.name, row.stamp]));
}

async function afterRunning(tx: Tx, line: Line, waiting: Waiting): Promise<ReadonlyMap<string, number>> {
  await line.running?.catch(() => undefined);
  line.next = null;
  const running = read(tx, [...waiting.names]);
  line.running = running;
  return running;
}

function join(tx: Tx, names: readonly string[]): Waiting {
  let line = lines.get(tx);
  if (!line) lines.set(tx, (line = { running: null, next: null }));
  if (line.next) {
    for (const name of names) line.next.names.add(name);
    return line.next;
  }
  const waiting: Waiting = { names: new Set(names), answer: Promise.resolve(new Map()) };
  line.next = waiting;
  waiting.answer = afterRunning(tx, line, waiting);
  return waiting;
}

/**
 * How the shop stands in these categories now, as one text. Who asks while a read is under way waits for the next one,
 * which serves everybody who came meanwhile: it begins after they asked, so nobody is told of a past state.
 */
export async function stampOf(ctx: Ctx, names: readonly string[]): Promise<string> {
  const stamps = await join(ctx.tx, names).answer;
  return names.map((name) => stamps.get(name) ?? 0).join('.');
}

const calmMs = 5_000;
const calm = new WeakMap<Tx, { stamp: string; since: number }>();

/** The stamp of the whole shop for what counts over all of it: a change shows at once, many changes in a row every five seconds. */
export async function calmStamp(ctx: Ctx): Promise<string> {
  const stamp = await stampOf(ctx, listingStamps(undefined));
  const known = calm.get(ctx.tx);
  if (known && (known.stamp === stamp || performance.now() - known.since < calmMs)) return known.stamp;
  calm.set(ctx.tx, { stamp, since: performance.now() });
  return stamp;
}
