import { languages, type Language, type Localised } from '#kernel/language';
import { stemVariants } from './stem.ts';
import { isStopWord, joinedCompounds, tokenise } from './tokens.ts';

/** The index side: every stem under which a text is to be found, for `array_to_tsvector`. Without a language: in all of them. */
export function searchTerms(text: string, language?: Language): string[] {
  const spoken = language ? [language] : languages;
  const words = [...tokenise(text), ...joinedCompounds(text)].filter((word) => !isStopWord(word));
  return [...new Set(words.flatMap((word) => spoken.flatMap((tongue) => stemVariants(word, tongue))))];
}

/** The stems of a text in several languages, each in its own grammar. */
export function localisedTerms(text: Localised): string[] {
  return [...new Set(languages.flatMap((language) => searchTerms(text[language] ?? '', language)))];
}

/** The query side: what a typed word may be in any of our languages, as nobody says which one they type in. */
export function queryStems(word: string, first: Language): string[] {
  const order = [first, ...languages.filter((language) => language !== first)];
  return [...new Set(order.flatMap((language) => stemVariants(word, language)))];
}

/** Pairs of stem and the word it came from: what a vocabulary is filled with. */
export function vocabularyTerms(text: string, language: Language): { term: string; word: string }[] {
  const words = tokenise(text).filter((word) => !isStopWord(word));
  return words.map((word) => ({ term: stemVariants(word, language)[0]!, word }));
}
