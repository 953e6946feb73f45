import { sql } from 'kysely';
import { asSystem, type Ctx } from '#platform/ctx';

/** Whether an e-mail belongs to an account. For doors that then ask for its password; the answer itself is never shown. */
export async function hasAccount(ctx: Ctx, email: string): Promise<boolean> {
  return asSystem(ctx, async ({ tx }) => (await sql`select 1 from identity.accounts where email = ${email.trim().toLowerCase()}`.execute(tx)).rows.length > 0);
}
