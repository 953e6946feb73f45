import { languages, type Localised } from '#kernel/language';
import { localisedTerms, searchTerms, vocabularyTerms } from './terms.ts';

export type ProductTexts = {
  name: Localised;
  brand: string;
  /** Article, GTINs: found as they are written. */
  codes: readonly string[];
  categories: readonly Localised[];
  values: readonly Localised[];
  /** HTML. */
  description: Localised;
};

const longestDescription = 1_500;
const weights = ['D', 'C', 'B', 'A'] as const;

export function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&[a-z]+;|&#\d+;/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function plain(description: Localised): Localised {
  return Object.fromEntries(languages.map((language) => [language, plainText(description[language] ?? '').slice(0, longestDescription)]));
}

/** A product's stems as text of a `tsvector`, each with the weight of the most telling place that it stands in. */
export function termsVector(texts: ProductTexts): string {
  const weightOf = new Map<string, (typeof weights)[number]>();
  const put = (terms: readonly string[], weight: (typeof weights)[number]) => {
    for (const term of terms) weightOf.set(term, weight);
  };
  put(localisedTerms(plain(texts.description)), 'D');
  put(texts.values.flatMap(localisedTerms), 'C');
  put(texts.categories.flatMap(localisedTerms), 'B');
  put([...localisedTerms(texts.name), ...searchTerms(texts.brand), ...texts.codes.flatMap((code) => searchTerms(code, 'en'))], 'A');
  return [...weightOf].map(([term, weight]) => `'${term.replaceAll('\\', '').replaceAll("'", "''")}':1${weight}`).join(' ');
}

export type Word = { term: string; word: string };

/** The words of a product that a slip of the finger may have meant. */
export function wordsOfProduct(texts: ProductTexts): Word[] {
  const found = new Map<string, Word>();
  const put = (text: Localised) => {
    for (const language of languages) for (const entry of vocabularyTerms(text[language] ?? '', language)) found.set(entry.term, entry);
  };
  put(texts.name);
  for (const category of texts.categories) put(category);
  put({ en: texts.brand, uk: texts.brand });
  return [...found.values()];
}
