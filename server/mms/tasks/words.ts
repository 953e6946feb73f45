import type { Language } from '#kernel/language';
import { wordValues } from '#kernel/word-values';
import { hasWord, wordsIn } from '#platform/words';
import type { TaskWords } from './rules.ts';

/** A task in the reader's language: `tasks.<key>.title`, and `.action` for its button. */
export function taskTexts(words: TaskWords, language: Language): { title: string; action: string | null } {
  const t = wordsIn(language);
  const values = wordValues(words.values ?? {}, language, (key, inner) => t(key, inner));
  const part = (name: string): string | null => {
    const key = `tasks.${words.key}.${name}`;
    return hasWord(language, key) || hasWord(language, `${key}_other`) ? t(key, values) : null;
  };
  return { title: part('title') ?? words.key, action: part('action') };
}
