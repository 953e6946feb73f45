import type { Condition, Dimensions } from './feed-row.ts';
import { headerKey } from './header-key.ts';

const gramsIn: Record<string, number> = {
  g: 1,
  gr: 1,
  г: 1,
  гр: 1,
  kg: 1000,
  кг: 1000,
  lb: 453.59237,
  lbs: 453.59237,
  oz: 28.349523125,
  t: 1_000_000,
  mg: 0.001,
};
const millimetresIn: Record<string, number> = { mm: 1, мм: 1, cm: 10, см: 10, dm: 100, дм: 100, m: 1000, м: 1000, in: 25.4, '"': 25.4, ft: 304.8 };

/** A plain decimal with an optional unit behind it: `2,5 кг`. */
function measure(text: string, units: Record<string, number>, unit: string): number | undefined {
  const match = /^(\d{1,9}(?:[.,]\d{1,9})?)\s*([^\d\s.]+)?\.?$/u.exec(text.replace(/[\s\u00a0]+/g, ' ').trim());
  if (!match) return undefined;
  const factor = units[(match[2] ?? unit).toLowerCase()];
  if (factor === undefined) return undefined;
  const value = Math.round(Number(match[1]!.replace(',', '.')) * factor);
  return value > 0 && value < 1e9 ? value : undefined;
}

export function parseGrams(text: string, unit = 'kg'): number | undefined {
  return measure(text, gramsIn, unit);
}

export function parseMillimetres(text: string, unit = 'cm'): number | undefined {
  return measure(text, millimetresIn, unit);
}

/** `20.1/20.5/22.5`, also with `x` or `*` between: length, width, height. */
export function parseDimensions(text: string, unit = 'cm'): Dimensions | undefined {
  const sides = text.split(/[/xх×*;]/iu).map((side) => parseMillimetres(side, unit));
  const [length, width, height] = sides;
  return sides.length === 3 && length && width && height ? { length, width, height } : undefined;
}

/** A whole quantity ≥ 0 of `5`, `5.0`, `1 200`, `>10`, `10+`, `5 шт.`; undefined when it is none. */
export function parseQuantity(text: string): number | undefined {
  const match = /^[><≥~]?\s*(\d{1,9})(?:[.,](\d{1,6}))?\s*\+?\s*(?:шт|од|pcs|дана)?\.?$/iu.exec(
    text.replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(?!\d))/g, '').trim(),
  );
  return match ? Number(match[1]) : undefined;
}

/** Months of `24`, `24 міс`, `2 роки`, `12 months`; Yandex's ISO form `P2Y` too. */
export function parseMonths(text: string): number | undefined {
  const iso = /^P(?:(\d{1,2})Y)?(?:(\d{1,3})M)?/.exec(text.trim());
  if (iso && (iso[1] || iso[2])) return Number(iso[1] ?? 0) * 12 + Number(iso[2] ?? 0);
  const match = /^(\d{1,3})\s*(\p{L}*)/u.exec(text.trim());
  if (!match) return undefined;
  const years = /^(р|л|г|y|ж)/iu.test(match[2]!);
  const months = Number(match[1]) * (years ? 12 : 1);
  return months <= 600 ? months : undefined;
}

const conditions: Record<Condition, string[]> = {
  new: ['0', 'new', 'новий', 'нова', 'нове', 'новый', 'новое', 'новая', 'жаңа'],
  used: ['1', 'used', 'preowned', 'вживаний', 'вживане', 'б у', 'бу', 'бывший в употреблении', 'бывшее в употреблении'],
  refurbished: ['2', 'refurbished', 'showcasesample', 'відновлений', 'восстановленный', 'refurb'],
  discounted: ['3', 'discount', 'discounted', 'reduction', 'likenew', 'уцінений', 'уцінка', 'уцененный', 'уценка'],
};
const conditionByWord = new Map(Object.entries(conditions).flatMap(([condition, words]) => words.map((word) => [headerKey(word), condition as Condition])));

export function parseCondition(text: string): Condition | undefined {
  return conditionByWord.get(headerKey(text));
}
