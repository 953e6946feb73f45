import type { z } from 'zod';

/** A fact that a room announces: `orders.shipmentDelivered`. The name is past tense, the payload carries facts and ids only. */
export type EventType<Payload = unknown> = { readonly name: string; readonly shape: z.ZodType<Payload> };

/** Declares an event in a room's `events.ts`. */
export function event<Payload>(name: `${string}.${string}`, shape: z.ZodType<Payload>): EventType<Payload> {
  return { name, shape };
}
