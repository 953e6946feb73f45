import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Words = { [key: string]: string | Words };

/** The words that stand on the buttons, read from where the pages read them: the same walk in every language. */
export function wordsOf(language: string): (area: string, key: string) => string {
  const areas = new Map<string, Words>();
  return (area, key) => {
    if (!areas.has(area)) areas.set(area, JSON.parse(readFileSync(join(import.meta.dirname, `../words/${language}/${area}.json`), 'utf8')) as Words);
    const found = key.split('.').reduce<string | Words | undefined>((words, part) => (typeof words === 'object' ? words[part] : undefined), areas.get(area));
    if (typeof found !== 'string') throw new Error(`no word ${area}:${key} in ${language}`);
    return found;
  };
}
