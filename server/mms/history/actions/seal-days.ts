import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';

/** Seals finished days, oldest first, an hour after midnight UTC so that late transactions are inside. One day per call; false when none is left. */
export async function sealNextDay(ctx: Ctx): Promise<boolean> {
  const { rows } = await sql<{ day: string; previousHash: string }>`
    with last as (select day, hash from history.seals order by day desc limit 1)
    select coalesce((select (day + 1)::text from last), (select (min(at) at time zone 'UTC')::date::text from history.entries)) as day,
      coalesce((select hash from last), '') as "previousHash"`.execute(ctx.tx);
  const next = rows[0];
  if (!next?.day || Date.parse(`${next.day}T00:00:00Z`) + 25 * 3_600_000 > ctx.now.getTime()) return false;
  await sql`
    insert into history.seals (day, entry_count, hash, previous_hash)
    select ${next.day}::date, h.entry_count, h.hash, ${next.previousHash} from history.day_hash(${next.day}::date, ${next.previousHash}) h
    on conflict (day) do nothing`.execute(ctx.tx);
  return true;
}
