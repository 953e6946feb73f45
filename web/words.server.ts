import type { Language } from '#kernel/language';
import type { WordAreas } from './translate.ts';

const files = import.meta.glob<object>('../words/*/*.json', { eager: true, import: 'default' });
const byLanguage = new Map<string, WordAreas>();

for (const [path, words] of Object.entries(files)) {
  const [language = '', file = ''] = path.split('/').slice(-2);
  byLanguage.set(language, { ...byLanguage.get(language), [file.replace('.json', '')]: words });
}

/** Every area in one language. Server only: the browser receives the areas of its surface. */
export function allWords(language: Language): WordAreas {
  return byLanguage.get(language) ?? {};
}
