import type { Language } from '#kernel/language';
import { wordValues } from '#kernel/word-values';
import { hasWord, wordsIn } from '#platform/words';

/** A key below `notices` and its facts: money, instants, localised texts and phrases are written in the reader's language. */
export type NoticeWords = { key: string; values?: Record<string, unknown> };
export type Texts = { title: string; body: string; action: string | null };

/** A notice in the reader's language: `notices.<key>.title`, `.body` and, where there is something to do, `.action`. */
export function textsOf(words: NoticeWords, language: Language): Texts {
  const t = wordsIn(language);
  const values = wordValues(words.values ?? {}, language, (key, inner) => t(key, inner));
  const part = (name: string): string | null => {
    const key = `notices.${words.key}.${name}`;
    return hasWord(language, key) || hasWord(language, `${key}_other`) ? t(key, values) : null;
  };
  return { title: part('title') ?? words.key, body: part('body') ?? '', action: part('action') };
}
