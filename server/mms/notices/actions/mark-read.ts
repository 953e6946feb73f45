import { sql } from 'kysely';
import { asSystem, type Ctx } from '#platform/ctx';
import { type Audience, mine, readerOf } from '../queries/inbox.ts';

/** Marks notices as read by the caller: these, or all it can see. */
export async function markRead(ctx: Ctx, audience: Audience, which: { ids?: readonly string[]; all?: boolean }): Promise<void> {
  const reader = readerOf(ctx);
  const scope = mine(ctx, audience);
  await asSystem(ctx, async ({ tx }) => {
    await sql`
      insert into notices.reads (account_id, notice_id, read_at)
      select ${reader}, n.id, ${ctx.now} from notices.inbox n
      where ${scope} ${which.all ? sql`` : sql`and n.id = any (${[...(which.ids ?? [])]}::text[])`}
      on conflict do nothing`.execute(tx);
  });
}
