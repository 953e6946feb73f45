import { languages } from '#kernel/language';
import type { Amount, Dimensions } from '#kernel/attribute-value';
import { units } from '../seed/units.ts';

const byCode = new Map(units.map((unit) => [unit.code, unit]));
const byWord = new Map(
  units
    .flatMap((unit) => [unit.code, ...languages.map((language) => unit.names[language]), ...unit.synonyms].map((word) => [unitKey(word), unit.code] as const))
    .reverse(),
);

function unitKey(word: string): string {
  return word
    .toLowerCase()
    .replace(/[\s.·*’']/g, '')
    .replace(/[″”“]/g, '"');
}

/** The unit that a word means («кг», `kg`, «киловатт»), or null. */
export function readUnit(word: string): string | null {
  return byWord.get(unitKey(word)) ?? null;
}

/** The same quantity in another unit of the same family; null when the families differ. */
export function convertAmount(amount: Amount, unit: string): Amount | null {
  const from = byCode.get(amount.unit);
  const to = byCode.get(unit);
  if (!from || !to || from.family !== to.family) return null;
  return { amount: tidy((amount.amount * from.factor) / to.factor), unit };
}

/** Binary noise of a conversion is no precision of the merchant's. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

const number = String.raw`\d{1,3}(?:[\s\u00a0']\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?`;
const whole = new RegExp(String.raw`^[~≈≥≤<>]?\s*(?:до\s+|up to\s+)?(${number})\s*(.*)$`, 'iu');

function readNumber(text: string): number {
  return Number(text.replace(/[\s\u00a0']/g, '').replace(',', '.'));
}

/**
 * "1,5 кг", "24cm", "1 500 мл" → number and unit. `unit` is where the value must end: without a written unit it is taken to be that one,
 * with another one of the same family it is converted. null: not one number, or a unit of another family.
 */
export function parseAmount(text: string, unit?: string | null, writtenUnit?: string | null): Amount | null {
  const found = whole.exec(text.trim());
  if (!found) return null;
  const rest = found[2]!.trim();
  const named = rest === '' ? (writtenUnit ? readUnit(writtenUnit) : null) : readUnit(rest);
  if (named === null && rest !== '') return null;
  const amount = readNumber(found[1]!);
  const from = named ?? unit ?? null;
  if (from === null) return { amount, unit: '' };
  return unit ? convertAmount({ amount, unit: from }, unit) : { amount, unit: from };
}

const three = new RegExp(String.raw`^(${number})\s*([^\d\s.,×xх*/]*)\s*[×xх*/]\s*(${number})\s*([^\d\s.,×xх*/]*)\s*[×xх*/]\s*(${number})\s*(\S*)$`, 'iu');

/** "40×25×12 см" → length, width, height in `unit` (cm). */
export function parseDimensions(text: string, unit = 'cm', writtenUnit?: string | null): Dimensions | null {
  const found = three.exec(text.trim());
  if (!found) return null;
  const named = found[6] || found[4] || found[2] || writtenUnit;
  const from = named ? readUnit(named) : unit;
  if (from === null) return null;
  const [length, width, height] = [found[1]!, found[3]!, found[5]!].map((part) => convertAmount({ amount: readNumber(part), unit: from }, unit)?.amount);
  return length === undefined || width === undefined || height === undefined ? null : { length, width, height, unit };
}

const yes = new Set(['так', 'да', 'иә', 'yes', 'true', '1', '+', 'є', 'есть', 'бар', 'y', 'on']);
const no = new Set(['ні', 'нет', 'жоқ', 'no', 'false', '0', '-', 'немає', 'відсутній', 'отсутствует', 'n', 'off', 'без']);

/** Yes or no in four languages, or null. */
export function parseYesNo(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  return yes.has(word) ? true : no.has(word) ? false : null;
}
