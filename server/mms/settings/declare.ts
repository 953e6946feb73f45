import { z } from 'zod';
import { assert } from '#kernel/refusal';

/** Who may read a setting through the API: everybody, merchants too, or the operator alone. */
export type Reach = 'public' | 'merchant' | 'operator';

export type Setting<Value = unknown> = { readonly key: string; readonly shape: z.ZodType<Value>; readonly standard: Value; readonly reach: Reach };

const declared = new Map<string, Setting>();

/**
 * Declares a part of the configuration with its shape and its value until somebody changes it. Call it once, at the top of the room's file;
 * the settings screen is drawn from the shape. Words: `settings.<key>`.
 */
export function declareSetting<Value>(key: string, shape: z.ZodType<Value>, standard: Value, reach: Reach = 'operator'): Setting<Value> {
  assert(!declared.has(key), `setting ${key} is declared once`);
  const setting: Setting<Value> = { key, shape, standard: shape.parse(standard), reach };
  declared.set(key, setting);
  return setting;
}

export function settingOf(key: string): Setting | undefined {
  return declared.get(key);
}

export function allSettings(): Setting[] {
  return [...declared.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}
