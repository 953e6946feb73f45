import { wordsOf } from './text.ts';

/** Endings of nouns and adjectives in Ukrainian and Russian, longest first. Verbs are of no interest to a catalogue. */
const slavic = [
  'ами',
  'ями',
  'ого',
  'его',
  'ому',
  'ему',
  'ими',
  'ыми',
  'ові',
  'еві',
  'ієм',
  'ией',
  'ією',
  'ах',
  'ях',
  'ам',
  'ям',
  'ом',
  'ем',
  'єм',
  'ою',
  'ею',
  'єю',
  'ів',
  'їв',
  'ов',
  'ев',
  'ей',
  'ій',
  'ий',
  'ый',
  'ой',
  'ая',
  'яя',
  'ое',
  'ее',
  'ые',
  'ие',
  'ых',
  'их',
  'іх',
  'ую',
  'юю',
  'ью',
  'ия',
  'ія',
  'ии',
  'ії',
  'ию',
  'ію',
  'а',
  'я',
  'о',
  'е',
  'є',
  'и',
  'і',
  'ї',
  'ы',
  'у',
  'ю',
  'ь',
  'й',
].sort((a, b) => b.length - a.length);

/** Kazakh: plural, possessive and the commonest cases. */
const kazakhPlural = /(лар|лер|дар|дер|тар|тер)(ы|і|ға|ге|ды|ді|ның|нің|ын|ін)?$/;

function stemCyrillic(word: string): string {
  const plural = kazakhPlural.exec(word);
  const bare = plural && plural.index >= 4 && /[әғқңөұүһыі]/.test(word) ? word.slice(0, plural.index) : word;
  const ending = slavic.find((candidate) => bare.endsWith(candidate) && bare.length - candidate.length >= 3);
  const stem = ending ? bare.slice(0, -ending.length) : bare;
  // The fleeting vowel of a genitive plural or a nominative: чашок – чашка, молоток – молотки.
  return stem.length > 4 ? stem.replace(/([^аеєиіїоуюяыэ])[оеє]([кц])$/, '$1$2') : stem;
}

function stemLatin(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(sses|shes|ches|xes|zes)$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && word.endsWith('s') && !/(ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

/** The part of a word that its forms share, good enough to compare product words: сукня – сукні, boots – boot. Not a linguist's stem. */
export function stem(word: string): string {
  if (/^[\d.,]+$/.test(word)) return word.replace(',', '.');
  if (/\p{Script=Cyrillic}/u.test(word)) return stemCyrillic(word);
  return stemLatin(word);
}

/** The stems of a text in order. */
export function stemsOf(text: string): string[] {
  return wordsOf(text).map(stem);
}
