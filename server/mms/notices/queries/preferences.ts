import { sql } from 'kysely';
import { accountOf, asSystem, type Ctx } from '#platform/ctx';
import { type Kind, kinds } from '../rules/kinds.ts';

export type Preference = { kind: Kind; channel: 'email' | 'sms'; wanted: boolean };

export async function preferences(ctx: Ctx): Promise<Preference[]> {
  const { rows } = await asSystem(ctx, ({ tx }) =>
    sql<Preference>`select kind, channel, wanted from notices.preferences where account_id = ${accountOf(ctx)}`.execute(tx),
  );
  return kinds.flatMap((kind) =>
    (['email', 'sms'] as const).map((channel) => ({ kind, channel, wanted: rows.find((row) => row.kind === kind && row.channel === channel)?.wanted ?? true })),
  );
}
