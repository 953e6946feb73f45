import { bundles } from 'virtual:words';
import { isLanguage } from '#kernel/language';
import type { WordAreas } from './translate.ts';
import type { WordSurface } from './word-areas.ts';

const areas: WordAreas = {};

/**
 * Brings the words of a surface into this browser, in the language that the page was rendered in, beside those that are there already.
 * A page that needs more than the shop's words awaits it as a module, so that nothing is drawn before its words.
 */
export async function fetchWords(surface: WordSurface): Promise<WordAreas> {
  if (import.meta.env.SSR) return areas;
  const { lang } = document.documentElement;
  const { default: more } = await bundles[isLanguage(lang) ? lang : 'uk'][surface]();
  for (const [area, words] of Object.entries(more)) areas[area] = { ...areas[area], ...words };
  return areas;
}
