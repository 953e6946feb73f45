import { sql } from 'kysely';
import * as catalog from '#catalog';
import type { Ctx, Tx } from '#platform/ctx';
import { Directory } from '../rules/directory.ts';
import { defaultSynonyms } from '../rules/synonym-groups.ts';
import { Synonyms } from '../rules/synonyms.ts';
import { queryStems } from '../rules/terms.ts';
import { tokenise } from '../rules/tokens.ts';
import { Vocabulary, type VocabularyEntry } from '../rules/typo.ts';

type Kept<Value> = { value: Promise<Value>; readAt: number };

/** Things that change seldom and are read by every request: kept in the process for so long. */
const keptMs = 30_000;

/** Remembers by database; a transaction's own handle is a stranger and reads afresh. A failed read is not remembered. */
function remembered<Value>(read: (ctx: Ctx) => Promise<Value>): (ctx: Ctx) => Promise<Value> {
  const kept = new WeakMap<Tx, Kept<Value>>();
  return (ctx) => {
    const found = kept.get(ctx.tx);
    if (found && performance.now() - found.readAt < keptMs) return found.value;
    const fresh = { value: read(ctx), readAt: performance.now() };
    kept.set(ctx.tx, fresh);
    fresh.value.catch(() => kept.delete(ctx.tx));
    return fresh.value;
  };
}

/** The tree and the attributes. */
export const directoryOf = remembered(async (ctx: Ctx) => new Directory(await catalog.categories(ctx), await catalog.attributes(ctx)));

/** What each category is called, as words and as stems: for suggestions. */
export const categoryWordsOf = remembered(async (ctx: Ctx) =>
  [...(await directoryOf(ctx)).categories.values()].map((category) => {
    const words = [...new Set(tokenise([...Object.values(category.names), ...Object.values(category.synonyms).flat()].join(' ')))];
    return { code: category.code, words, stems: new Set(words.flatMap((word) => queryStems(word, 'uk'))) };
  }),
);

/** Every stem of the shop, for mending slips. */
export const vocabularyOf = remembered(
  async (ctx: Ctx) => new Vocabulary((await sql<VocabularyEntry>`select term, word, count from search.vocabulary`.execute(ctx.tx)).rows),
);

let kept: Synonyms | undefined;
export function synonyms(): Synonyms {
  kept ??= new Synonyms(defaultSynonyms);
  return kept;
}
