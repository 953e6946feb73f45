import type { Language } from '#kernel/language';
import { hasWord, wordsIn } from '#platform/words';
import { fillValues } from './rules/fill-values.ts';

export type NoticeWords = { key: string; values?: Record<string, unknown> };
export type Texts = { title: string; body: string; action: string | null };

/** A notice in the reader's language: `notices.<key>.title`, `.body` and, where there is something to do, `.action`. */
export function textsOf(words: NoticeWords, language: Language): Texts {
  const t = wordsIn(language);
  const values = fillValues(words.values ?? {}, language);
  const part = (name: string): string | null => {
    const key = `notices.${words.key}.${name}`;
    return hasWord(language, key) || hasWord(language, `${key}_other`) ? t(key, values) : null;
  };
  return { title: part('title') ?? words.key, body: part('body') ?? '', action: part('action') };
}
