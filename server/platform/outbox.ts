import { sql } from 'kysely';
import type { EventType } from '#kernel/event';
import { newId } from '#kernel/ids';
import type { Ctx } from './ctx.ts';

export type Fact<Payload = unknown> = { id: string; name: string; payload: Payload; occurredAt: Date };

/** Who hears what. The handler runs in a transaction of its own, in which the delivery is claimed: exactly one effect. */
export type Reaction = { event: EventType; handler: string; run: (ctx: Ctx, fact: Fact) => Promise<void> };

/** Declares a listener in a room's `reactions.ts`; `handler` is `room.verb`, unique in the house. */
export function on<Payload>(event: EventType<Payload>, handler: string, run: (ctx: Ctx, payload: Payload, fact: Fact<Payload>) => Promise<void>): Reaction {
  return { event, handler, run: (ctx, fact) => run(ctx, fact.payload as Payload, fact as Fact<Payload>) };
}

const listeners = new Map<string, string[]>();

/** Filled once by `main.ts` from `modules.ts`. */
export function registerReactions(reactions: readonly Reaction[]): void {
  listeners.clear();
  for (const { event, handler } of reactions) listeners.set(event.name, [...(listeners.get(event.name) ?? []), handler]);
}

/** Writes one fact and one delivery per listener in the caller's transaction. */
export async function announce<Payload>(ctx: Ctx, event: EventType<Payload>, payload: Payload): Promise<void> {
  const handlers = listeners.get(event.name) ?? [];
  const fact = JSON.stringify(event.shape.parse(payload));
  const ids = handlers.map(() => newId('wrk'));
  await sql`select platform.enqueue_fact(${newId('fct')}, ${event.name}, ${fact}::jsonb, ${ctx.now}, ${ctx.requestId}, ${ids}, ${handlers})`.execute(ctx.tx);
}

/** Tells open screens at once. Topics: `merchant:<id>`, `operator`, `account:<id>`, `order:<id>`. */
export async function tellLive(ctx: Ctx, topic: string, name: string, payload: object): Promise<void> {
  await sql`select platform.tell_live(${topic}, ${name}, ${JSON.stringify(payload)}::jsonb)`.execute(ctx.tx);
}
