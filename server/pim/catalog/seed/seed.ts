import type { AttributeKind } from '#kernel/attribute-value';
import { languages, type Language } from '#kernel/language';

export type Names = Record<Language, string>;
export type Synonyms = Record<Language, string[]>;
export type Audience = 'women' | 'men' | 'kids';
export type AttributeSet = { required: readonly string[]; recommended: readonly string[]; optional: readonly string[] };

export type CategorySeed = {
  code: string;
  parent: string | null;
  names: Names;
  slug: string;
  /** What shops call it in their feeds. */
  synonyms: Synonyms;
  commissionClass: string;
  audience: Audience | null;
  /** Complete: with everything inherited from above. */
  attributes: AttributeSet;
  /** Codes of the attributes by which variants differ. */
  axes: readonly string[];
  leaf: boolean;
};

export type OptionSeed = { code: string; names: Names; synonyms: readonly string[]; hex?: string };

export type AttributeSeed = {
  code: string;
  kind: AttributeKind;
  names: Names;
  /** How shops write the attribute's own name, any language. */
  synonyms: readonly string[];
  /** The unit in which values are kept; incoming values are converted. */
  unit?: string;
  options: readonly OptionSeed[];
  facet: boolean;
  axis: boolean;
  hint: Names;
};

/** `'Сукні|Платья|Көйлектер|Dresses'`: uk, ru, kk, en. */
export function names(text: string): Names {
  const parts = text.split('|').map((part) => part.trim());
  if (parts.length !== languages.length || parts.some((part) => part === '')) throw new Error(`four names expected: ${text}`);
  return Object.fromEntries(languages.map((language, at) => [language, parts[at]!])) as Names;
}

/** `'сукня, плаття | платье | көйлек | dress, gown'`: uk, ru, kk, en. */
export function synonyms(text: string): Synonyms {
  const parts = text === '' ? ['', '', '', ''] : text.split('|');
  if (parts.length !== languages.length) throw new Error(`synonyms in four languages expected: ${text}`);
  return Object.fromEntries(languages.map((language, at) => [language, list(parts[at]!)])) as Synonyms;
}

export function list(text: string): string[] {
  return text.split(',').map((part) => part.trim()).filter(Boolean);
}
