import type { Ctx } from '#platform/ctx';
import type { Door, Job } from '#platform/jobs';
import { expireUntaken } from './actions/expire.ts';
import type { Telling } from './actions/enqueue-telling.ts';
import { completeDelivered, escalateUntaken, remindMerchants, untakenShipments } from './actions/sweep.ts';
import { tellMoment } from './actions/tell.ts';

async function everyDeadline({ transaction }: Door): Promise<void> {
  while ((await transaction(remindMerchants)) > 0);
  while ((await transaction(escalateUntaken)) > 0);
  for (const shipment of await transaction(untakenShipments)) await transaction((ctx) => expireUntaken(ctx, shipment));
  while ((await transaction(completeDelivered)) > 0);
}

async function tellMoments(ctx: Ctx, payloads: readonly Record<string, unknown>[]): Promise<void> {
  for (const payload of payloads) await tellMoment(ctx, payload as Telling);
}

export const jobs: Job[] = [
  { name: 'orders.clocks', everyMinutes: 1, leaseSeconds: 300, run: everyDeadline },
  { name: 'orders.tell', runMany: tellMoments },
];
