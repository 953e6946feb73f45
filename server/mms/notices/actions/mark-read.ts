import { sql } from 'kysely';
import { asSystem, type Ctx } from '#platform/ctx';
import { type Audience, mine, readerOf } from '../queries/inbox.ts';

/** Marks notices as read by the caller: these, all it can see, or all that came before a moment. */
export async function markRead(ctx: Ctx, audience: Audience, which: { ids?: readonly string[]; all?: boolean; before?: string }): Promise<void> {
  const reader = readerOf(ctx);
  const scope = mine(ctx, audience);
  const { ids = [], all = false, before } = which;
  const wanted = all ? sql`true` : before ? sql`n.created_at < ${before}::timestamptz` : sql`n.id = any (${[...ids]}::text[])`;
  await asSystem(ctx, async ({ tx }) => {
    await sql`
      insert into notices.reads (account_id, notice_id, read_at)
      select ${reader}, n.id, ${ctx.now} from notices.inbox n
      where ${scope} and ${wanted}
      on conflict do nothing`.execute(tx);
  });
}
