import { sql } from 'kysely';
import { asSystem, type Ctx } from '#platform/ctx';
import { type Address, keepPlaces } from '../rules/kept-addresses.ts';

/** Keeps where an order goes to for the buyer's next one. Nothing is written when it is what was used last. */
export async function keepAddresses(ctx: Ctx, accountId: string, fresh: readonly Address[]): Promise<void> {
  if (fresh.length === 0) return;
  await asSystem(ctx, async ({ tx }) => {
    const { rows } = await sql<{ addresses: Address[] }>`select addresses from buyers.profiles where account_id = ${accountId} for update`.execute(tx);
    if (!rows[0]) return;
    const kept = JSON.stringify(keepPlaces(rows[0].addresses, fresh));
    await sql`update buyers.profiles set addresses = ${kept}::jsonb, version = version + 1, changed_at = ${ctx.now}
      where account_id = ${accountId} and addresses <> ${kept}::jsonb`.execute(tx);
  });
}
