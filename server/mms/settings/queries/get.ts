import { sql } from 'kysely';
import { assert } from '#kernel/refusal';
import type { Ctx } from '#platform/ctx';
import { type Setting, settingOf } from '../declare.ts';
import { standard, type StandardKey } from '../standard.ts';

type ValueOf<S> = S extends Setting<infer Value> ? Value : never;
export type ValueByKey<Key extends StandardKey> = ValueOf<(typeof standard)[Key]>;

/** The value in force. By the key of a standard part (`get(ctx, 'clocks')`) or by a room's own declared setting. */
export async function get<Key extends StandardKey>(ctx: Ctx, key: Key): Promise<ValueByKey<Key>>;
export async function get<Value>(ctx: Ctx, setting: Setting<Value>): Promise<Value>;
export async function get(ctx: Ctx, wanted: string | Setting): Promise<unknown> {
  const setting = typeof wanted === 'string' ? settingOf(wanted) : wanted;
  assert(setting, `setting ${String(wanted)} is declared`);
  const { rows } = await sql<{ value: unknown }>`select value from settings.versions where key = ${setting.key} order by version desc limit 1`.execute(ctx.tx);
  return rows[0] ? readValue(setting, rows[0].value) : setting.standard;
}

/** A value kept by an earlier version of the shape falls back to the standard one rather than stop the trade. */
export function readValue<Value>(setting: Setting<Value>, kept: unknown): Value {
  const parsed = setting.shape.safeParse(kept);
  return parsed.success ? parsed.data : setting.standard;
}
