import type { Language } from '#kernel/language';
import { headerKey } from './header-key.ts';
import { headerWords, languageWords } from './header-words.ts';
import type { Column, Target } from './mapping.ts';
import { parseCurrency, parsePrice } from './parse-price.ts';

/** `confidence` 0…1: from 0.8 on it may be taken without asking. */
export type Suggestion = Column & { confidence: number };
export type SampledColumn = { source: string; samples: string[] };

/** Proposes a meaning for every column: by its header, else by what its values look like, else as an attribute of its name. */
export function suggestMapping(columns: readonly SampledColumn[]): Suggestion[] {
  const suggestions = columns.map(suggestColumn);
  for (const suggestion of suggestions) keepTheSurest(suggestion, suggestions);
  return suggestions;
}

export function suggestColumn({ source, samples }: SampledColumn): Suggestion {
  const named = byName(source);
  if (named) return withUnit({ source, ...named });
  const guessed = byValues(samples);
  if (guessed) return { source, ...guessed };
  return { source, target: 'attribute', attribute: attributeName(source), ...unitOf(source), confidence: 0.3 };
}

function byName(source: string): Omit<Suggestion, 'source'> | undefined {
  const bracket = /^(.*)\[([^\]]+)\]$/.exec(source);
  const bracketLanguage = bracket ? languageWords.get(headerKey(bracket[2]!)) : undefined;
  const text = bracket && bracketLanguage ? bracket[1]! : source.replace(/ \(\d+\)$/, '');
  const candidates = [text, lastStep(text), text.replace(/\([^)]*\)|\[[^\]]*\]|,.*$/g, '')];
  for (const candidate of candidates) {
    const { key, language } = splitLanguage(headerKey(candidate));
    const target = headerWords.get(key);
    const found = language ?? bracketLanguage;
    if (target) return { target, ...(found && hasLanguage(target) ? { language: found } : {}), confidence: candidate === text ? 0.95 : 0.85 };
  }
  return byPart(headerKey(text.replace(/\([^)]*\)/g, '')));
}

/** The longest known spelling that stands as whole words inside the header. */
function byPart(key: string): Omit<Suggestion, 'source'> | undefined {
  const tokens = splitLanguage(key);
  const parts = tokens.key.split(' ');
  for (let size = Math.min(parts.length - 1, 3); size >= 1; size -= 1) {
    for (let from = 0; from + size <= parts.length; from += 1) {
      const part = parts.slice(from, from + size).join(' ');
      const target = part.length < 3 && part !== 'id' ? undefined : headerWords.get(part);
      if (target && target !== 'ignore' && parts.length <= 4) {
        return { target, ...(tokens.language && hasLanguage(target) ? { language: tokens.language } : {}), confidence: size > 1 ? 0.7 : 0.55 };
      }
    }
  }
  return undefined;
}

function splitLanguage(key: string): { key: string; language?: Language } {
  const parts = key.split(' ');
  for (const at of [parts.length - 1, 0]) {
    const language = languageWords.get(parts[at]!);
    if (language && parts.length > 1) return { key: parts.filter((_, index) => index !== at).join(' '), language };
  }
  return { key };
}

function hasLanguage(target: Target): boolean {
  return target === 'name' || target === 'description';
}

function lastStep(path: string): string {
  return path.split(/[/@]/).filter(Boolean).at(-1) ?? path;
}

function byValues(samples: string[]): Omit<Suggestion, 'source'> | undefined {
  const texts = samples.map((text) => text.trim()).filter(Boolean);
  if (texts.length === 0) return undefined;
  if (texts.every((text) => /^https?:\/\/\S+\.(?:jpe?g|png|webp|gif|avif)/i.test(text))) return { target: 'pictures', confidence: 0.7 };
  if (texts.every((text) => /^\d{13}$/.test(text))) return { target: 'gtin', confidence: 0.6 };
  if (texts.every((text) => parseCurrency(text) !== undefined)) return { target: 'currency', confidence: 0.6 };
  if (texts.every((text) => text.length > 200 || /<(?:p|br|ul|div)\b/i.test(text))) return { target: 'description', confidence: 0.5 };
  if (texts.every((text) => /\d[.,]\d\d$/.test(text) && parsePrice(text) !== undefined)) return { target: 'price', confidence: 0.4 };
  return undefined;
}

function attributeName(source: string): string {
  const bracket = /\[([^\]]+)\]$/.exec(source);
  return (
    (bracket?.[1] ?? lastStep(source))
      .replace(/^(?:атрибут|attribute|характеристика|param|attr)[_:. ]+/iu, '')
      .replace(/\s*\([^)]*\)$/, '')
      .replace(/[_\s]+/g, ' ')
      .trim() || source
  );
}

function unitOf(source: string): { unit?: string } {
  const unit = /\(([^)\d]{1,12})\)$/.exec(source)?.[1]?.trim() ?? /,\s*([\p{L}%"°]{1,6})\.?$/u.exec(source)?.[1];
  return unit ? { unit } : {};
}

function withUnit(suggestion: Suggestion): Suggestion {
  if (['weight', 'length', 'width', 'height', 'dimensions'].includes(suggestion.target)) return { ...suggestion, ...unitOf(suggestion.source) };
  if (!['price', 'oldPrice', 'salePrice'].includes(suggestion.target)) return suggestion;
  const currency = suggestion.source
    .split(/[\s,()_[\]]+/)
    .map(parseCurrency)
    .find(Boolean);
  return currency ? { ...suggestion, unit: currency } : suggestion;
}

const single: ReadonlySet<Target> = new Set([
  'externalId',
  'groupId',
  'sku',
  'price',
  'oldPrice',
  'salePrice',
  'currency',
  'available',
  'brand',
  'article',
  'categoryId',
  'url',
]);

/** Of several columns that seem to mean the same single field the surest stays; the less sure become attributes. */
function keepTheSurest(suggestion: Suggestion, all: Suggestion[]): void {
  if (!single.has(suggestion.target) || suggestion.confidence >= 0.9) return;
  const better = all.some((other) => other !== suggestion && other.target === suggestion.target && other.confidence >= suggestion.confidence);
  if (!better) return;
  suggestion.target = 'attribute';
  suggestion.attribute = attributeName(suggestion.source);
  suggestion.confidence = 0.3;
}

/** A table headed in Kazakh: names whose letters do not tell their language are Kazakh too. */
export function isKazakhTable(sources: readonly string[]): boolean {
  return sources.filter((source) => /атау|баға|қалдық|саны|санат|сипатт|сурет|өндір|түсі/iu.test(source)).length >= 2;
}
