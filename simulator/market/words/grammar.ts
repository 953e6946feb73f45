import type { Texts } from '../types.ts';

/** Masculine, feminine, neuter, plural: an adjective follows its noun in Ukrainian and Russian. */
export type Gender = 'm' | 'f' | 'n' | 'p';

const order: Record<Gender, number> = { m: 0, f: 1, n: 2, p: 3 };
const ukrainian = ['ий', 'а', 'е', 'і'];
const russian = ['ый', 'ая', 'ое', 'ые'];
const russianAfterVelar = ['ий', 'ая', 'ое', 'ие'];

/** A word that is an adjective in Ukrainian and Russian: a hard stem (`чорн`) or all four forms (`синій|синя|синє|сині`). */
export type Adjective = Texts;

function inflected(word: string, endings: readonly string[], gender: Gender): string {
  const forms = word.split('|');
  return forms.length > 1 ? forms[order[gender]]! : word + endings[order[gender]]!;
}

export function agree(word: Adjective, genders: { uk: Gender; ru: Gender }): Texts {
  const velar = /[гкх]$/.test(word.ru);
  return {
    uk: inflected(word.uk, ukrainian, genders.uk),
    ru: inflected(word.ru, velar ? russianAfterVelar : russian, genders.ru),
    kk: word.kk,
    en: word.en,
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const capitalised = (said: Texts): Texts => ({ uk: capital(said.uk), ru: capital(said.ru), kk: capital(said.kk), en: capital(said.en) });

/** As a filter writes it: «Чорний». */
export const label = (word: Adjective): Texts => capitalised(agree(word, { uk: 'm', ru: 'm' }));
