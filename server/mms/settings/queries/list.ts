import { sql } from 'kysely';
import { z } from 'zod';
import * as history from '#history';
import type { Ctx } from '#platform/ctx';
import { allSettings, type Reach, type Setting } from '../declare.ts';
import { readValue } from './get.ts';

type Row = { key: string; version: number; value: unknown; author: string; reason: string; at: Date };

async function latest(ctx: Ctx, keys: readonly string[]): Promise<Map<string, Row>> {
  const { rows } = await sql<Row>`
    select distinct on (key) key, version, value, author, reason, at from settings.versions
    where key = any (${keys}::text[]) order by key, version desc`.execute(ctx.tx);
  return new Map(rows.map((row) => [row.key, row]));
}

function described(setting: Setting, row: Row | undefined) {
  return {
    key: setting.key,
    reach: setting.reach,
    value: row ? readValue(setting, row.value) : setting.standard,
    standard: setting.standard,
    version: row?.version ?? 0,
    changedAt: row?.at.toISOString() ?? null,
    changedBy: row?.author ?? null,
    reason: row?.reason ?? null,
    schema: z.toJSONSchema(setting.shape, { unrepresentable: 'any', io: 'input' }) as Record<string, unknown>,
  };
}
export type Described = ReturnType<typeof described>;

export async function list(ctx: Ctx): Promise<Described[]> {
  const settings = allSettings();
  const rows = await latest(
    ctx,
    settings.map((setting) => setting.key),
  );
  return settings.map((setting) => described(setting, rows.get(setting.key)));
}

/** Values by key, as far as this audience may see them. */
export async function valuesFor(ctx: Ctx, reaches: readonly Reach[]): Promise<Record<string, unknown>> {
  const settings = allSettings().filter((setting) => reaches.includes(setting.reach));
  const rows = await latest(
    ctx,
    settings.map((setting) => setting.key),
  );
  return Object.fromEntries(settings.map((setting) => [setting.key, described(setting, rows.get(setting.key)).value]));
}

export async function versions(ctx: Ctx, key: string, limit = 50) {
  const { rows } = await sql<
    Omit<Row, 'key'>
  >`select version, value, author, reason, at from settings.versions where key = ${key} order by version desc limit ${limit}`.execute(ctx.tx);
  const names = await history.actorNames(
    ctx,
    rows.map((row) => row.author),
  );
  return rows.map((row) => ({ ...row, authorName: names.get(row.author) ?? null, at: row.at.toISOString() }));
}
