import type { EventType } from '#kernel/event';
import type { Ctx } from './ctx.ts';
import { leaving } from './leaving.ts';

export type Fact<Payload = unknown> = { id: string; name: string; payload: Payload; occurredAt: Date };

/**
 * Who hears what. The handler runs in the transaction in which its deliveries are claimed: exactly one effect. One that gathers gets
 * all that wait for it at once, in the order of their happening; the others get one fact a transaction.
 */
export type Reaction = { event: EventType; handler: string; gathers: boolean; run: (ctx: Ctx, facts: readonly Fact[]) => Promise<void> };

/** Declares a listener in a room's `reactions.ts`; `handler` is `room.verb`, unique in the house. */
export function on<Payload>(event: EventType<Payload>, handler: string, run: (ctx: Ctx, payload: Payload, fact: Fact<Payload>) => Promise<void>): Reaction {
  return {
    event,
    handler,
    gathers: false,
    run: async (ctx, facts) => {
      for (const fact of facts as readonly Fact<Payload>[]) await run(ctx, fact.payload, fact);
    },
  };
}

/** Declares a listener that works on sets: its writes take their locks in one order whatever the order of the facts. */
export function onMany<Payload>(event: EventType<Payload>, handler: string, run: (ctx: Ctx, facts: readonly Fact<Payload>[]) => Promise<void>): Reaction {
  return { event, handler, gathers: true, run: (ctx, facts) => run(ctx, facts as readonly Fact<Payload>[]) };
}

/** One list of all that a set of facts names in a field, in the order of their happening. */
export function gather<Key extends string, One>(facts: readonly Fact<{ readonly [field in Key]: readonly One[] }>[], field: Key): One[] {
  return facts.flatMap((fact) => fact.payload[field]);
}

const listeners = new Map<string, string[]>();

/** Filled once by `main.ts` from `modules.ts`. */
export function registerReactions(reactions: readonly Reaction[]): void {
  listeners.clear();
  for (const { event, handler } of reactions) listeners.set(event.name, [...(listeners.get(event.name) ?? []), handler]);
}

/** Writes one fact and one delivery per listener together with the commit of the caller's transaction. */
export async function announce<Payload>(ctx: Ctx, event: EventType<Payload>, payload: Payload): Promise<void> {
  const fact = { name: event.name, payload: event.shape.parse(payload), at: ctx.now, request: ctx.requestId };
  leaving(ctx).announce(fact, listeners.get(event.name) ?? []);
}

/** Tells open screens once the transaction has committed. Topics: `merchant:<id>`, `operator`, `account:<id>`, `order:<id>`. */
export async function tellLive(ctx: Ctx, topic: string, name: string, payload: object): Promise<void> {
  leaving(ctx).tell({ topic, name, payload });
}
