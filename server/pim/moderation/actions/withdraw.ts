import { sql } from 'kysely';
import { type Ctx, asSystem } from '#platform/ctx';
import { tellLive } from '#platform/outbox';

/** Takes waiting cases of these products off the queue: their merchant took back what was to be judged. */
export async function withdraw(ctx: Ctx, productIds: readonly string[]): Promise<void> {
  if (productIds.length === 0) return;
  await asSystem(ctx, async (system) => {
    const { numAffectedRows } = await sql`update moderation.cases set state = 'replaced' where state = 'waiting' and product_id = any (${productIds})`.execute(
      system.tx,
    );
    if (numAffectedRows) await tellLive(system, 'operator', 'moderation', { withdrawn: Number(numAffectedRows) });
  });
}
