import { sql } from 'kysely';
import { refuse } from '#kernel/refusal';
import * as history from '#history';
import { actorName, asSystem, type Ctx } from '#platform/ctx';
import { announce } from '#platform/outbox';
import { settingOf } from '../declare.ts';
import { settingChanged } from '../events.ts';
import { readValue } from '../queries/get.ts';

export type SettingChange = { key: string; value: unknown; reason: string; /** The version that the author saw. */ expectedVersion?: number };

/** Puts a new version in force, with author and reason. Refuses with NOT_FOUND, INVALID_INPUT. */
export function change(ctx: Ctx, key: string, value: unknown, reason: string): Promise<number> {
  return putInForce(ctx, { key, value, reason });
}

/** The same for a screen that showed a version: refuses with EDIT_CONFLICT when somebody else was faster. */
export async function putInForce(ctx: Ctx, { key, value, reason, expectedVersion }: SettingChange): Promise<number> {
  const setting = settingOf(key);
  if (!setting) throw refuse('NOT_FOUND');
  const parsed = setting.shape.safeParse(value);
  if (!parsed.success)
    throw refuse(
      'INVALID_INPUT',
      {},
      parsed.error.issues.map((issue) => ({ path: ['value', ...issue.path].join('.'), code: 'INVALID' })),
    );
  return asSystem(ctx, async (inside) => {
    const { rows } = await sql<{
      version: number;
      value: unknown;
    }>`select version, value from settings.versions where key = ${key} order by version desc limit 1`.execute(inside.tx);
    const before = rows[0];
    const version = (before?.version ?? 0) + 1;
    if (expectedVersion !== undefined && expectedVersion !== version - 1) throw refuse('EDIT_CONFLICT');
    const inserted = await sql`
      insert into settings.versions (key, version, value, author, reason, at)
      values (${key}, ${version}, ${JSON.stringify(parsed.data)}::jsonb, ${actorName(ctx.actor)}, ${reason}, ${ctx.now})
      on conflict (key, version) do nothing`.execute(inside.tx);
    if (inserted.numAffectedRows !== 1n) throw refuse('EDIT_CONFLICT');
    const previous = before ? readValue(setting, before.value) : setting.standard;
    await history.record(inside, { subjectKind: 'setting', subjectId: key, action: 'settings.changed', before: previous, after: parsed.data, reason });
    await announce(inside, settingChanged, { key });
    return version;
  });
}
