import { newId } from '#kernel/ids';
import type { Tx } from './ctx.ts';

type LeavingFact = { id: string; name: string; payload: unknown; at: Date; request: string; handlers: { id: string; handler: string }[] };
type LeavingJob = { id: string; handler: string; payload: Record<string, unknown>; delay: number; dedupe: string | null };
type Telling = { topic: string; name: string; payload: object };

/**
 * What a transaction will let out when it commits: facts with their listeners, jobs, words for open screens. They are written by the
 * same trip that commits, so an act pays nothing for being heard, and a waiting job's key is held for a moment only.
 */
export class Leaving {
  readonly facts: LeavingFact[] = [];
  readonly jobs: LeavingJob[] = [];
  readonly tellings: Telling[] = [];

  /** Nothing is to be let out. */
  get empty(): boolean {
    return this.facts.length + this.jobs.length + this.tellings.length === 0;
  }

  announce(fact: Pick<LeavingFact, 'name' | 'payload' | 'at' | 'request'>, handlers: readonly string[]): void {
    this.facts.push({ id: newId('fct'), ...fact, handlers: handlers.map((handler) => ({ id: newId('wrk'), handler })) });
  }

  enqueue(job: Omit<LeavingJob, 'id'>): void {
    this.jobs.push({ id: newId('wrk'), ...job });
  }

  tell(telling: Telling): void {
    this.tellings.push(telling);
  }

  /** The three lists as the procedure `platform.let_out` takes them. */
  lists(): [string, string, string] {
    return [JSON.stringify(this.facts), JSON.stringify(this.jobs), JSON.stringify(this.tellings)];
  }
}

const leavingOf = new WeakMap<Tx, Leaving>();

/** Opens the list of a transaction that has just begun. */
export function openLeaving(tx: Tx): Leaving {
  const leaving = new Leaving();
  leavingOf.set(tx, leaving);
  return leaving;
}

/** What is said to the same transaction in another voice leaves by the same list. */
export function shareLeaving(other: Tx, left: Leaving): void {
  leavingOf.set(other, left);
}

/** What the transaction will let out. Outside a transaction nothing can leave. */
export function leaving({ tx }: { tx: Tx }): Leaving {
  const open = leavingOf.get(tx);
  if (!open) throw new Error('broken invariant: facts, jobs and live words leave from inside a transaction');
  return open;
}

/** Whoever keeps the context longer than its transaction is refused, where what it announces would be lost without a word. */
export function closeLeaving(tx: Tx): void {
  leavingOf.delete(tx);
}
