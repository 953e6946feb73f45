import { sql } from 'kysely';
import { accountOf, asSystem, type Ctx } from '#platform/ctx';
import type { Preference } from '../queries/preferences.ts';

export async function changePreferences(ctx: Ctx, wanted: readonly Preference[]): Promise<void> {
  const latest = [...new Map(wanted.map((one) => [`${one.kind} ${one.channel}`, one])).values()];
  await asSystem(ctx, ({ tx }) =>
    sql`
    insert into notices.preferences (account_id, kind, channel, wanted)
    select ${accountOf(ctx)}, kind, channel, wanted from jsonb_to_recordset(${JSON.stringify(latest)}::jsonb) as r (kind text, channel text, wanted boolean)
    on conflict (account_id, kind, channel) do update set wanted = excluded.wanted`.execute(tx),
  );
}
