import { sql } from 'kysely';
import { asSystem, type Ctx } from '#platform/ctx';
import { wordsIn } from '#platform/words';

type Person = { id: string; name: string; email: string | null; buyer: boolean };

/** Names of actors for history: who works here and keys by their name, a buyer as such with the name when it is known. A phone is no name. */
export async function actorNames(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await asSystem(ctx, ({ tx }) =>
    sql<Person>`
      select a.id, a.name, a.email, a.password_hash is null and not exists (select 1 from identity.memberships m where m.account_id = a.id) as buyer
      from identity.accounts a where a.id = any (${[...ids]}::text[])
      union all select id, name, null, false from identity.api_keys where id = any (${[...ids]}::text[])`.execute(tx),
  );
  const t = wordsIn(ctx.language);
  return new Map(rows.map(({ id, name, email, buyer }) => [id, buyer ? t('history.buyer', { name }).trim() : name || email || '']));
}
