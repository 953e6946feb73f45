import { newId } from '#kernel/ids';
import { assert } from '#kernel/refusal';
import { type Ctx, asSystem } from '#platform/ctx';
import { type EntryDraft, balancedLegs } from '../rules/entry.ts';
import { ensureAccounts, insertEntry, insertLegs } from '../tables/entries.ts';

/**
 * Posts one business fact, once: a second call with the same key writes nothing and says `posted: false`.
 * Legs must sum to zero per currency.
 */
export async function post(ctx: Ctx, draft: EntryDraft): Promise<{ entryId: string; posted: boolean }> {
  const legs = balancedLegs(draft);
  assert(legs.length > 0, `${draft.key}: an entry has legs`);
  return asSystem(ctx, async (system) => {
    const entryId = newId('ent');
    await ensureAccounts(system, legs);
    const posted = await insertEntry(system, entryId, draft);
    if (posted) await insertLegs(system, entryId, legs);
    return { entryId, posted };
  });
}
