import type { AttributeKind, AttributeValue, Requirement } from '#kernel/attribute-value';
import type { Language, Localised } from '#kernel/language';
import type { Money } from '#kernel/money';
import type { FindingCode, Severity } from './finding.ts';

/** What the checks look at; a merchant's draft fits it. */
export type CheckedProduct = {
  categoryCode: string | null;
  /** How sure the suggestion was; null when a person or a mapping chose the category. */
  categoryConfidence?: number | null;
  brand: string | null;
  article: string | null;
  name: Localised;
  /** HTML, already sanitised. */
  description: Localised;
  attributes: Readonly<Record<string, AttributeValue>>;
  variants: readonly CheckedVariant[];
  media: readonly CheckedPicture[];
  /** What the sanitiser took out of the descriptions. */
  removedHtml?: readonly string[];
};
export type CheckedVariant = {
  sku: string;
  gtin: string | null;
  axes: Readonly<Record<string, string>>;
  price: Money | null;
  oldPrice?: Money | null;
  stock: number | null;
};
export type CheckedPicture = { status: 'pending' | 'stored' | 'failed'; width: number | null; height: number | null };

export type CheckedAttribute = { code: string; kind: AttributeKind; requirement: Requirement; options: ReadonlySet<string> };
export type CheckedSchema = { axes: readonly string[]; attributes: ReadonlyMap<string, CheckedAttribute> };

/** What the operator's settings and the catalogue know besides the product. */
export type CheckContext = {
  /** Of the product's category; null while it has none. */
  schema: CheckedSchema | null;
  /** Usual prices of the category, minor units. */
  priceBand?: { low: number; high: number; currency: string } | null;
  limits: CheckLimits;
  requiredLanguage: Language;
  /** Hosts that a text may link to. */
  ownHosts: readonly string[];
  forbiddenWords: readonly string[];
  /** The operator's changes to the severities below; `off` silences a check. */
  severities: Partial<Record<FindingCode, Severity | 'off'>>;
};

export type CheckLimits = { nameMin: number; nameMax: number; descriptionMin: number; pictureMin: number; sureCategory: number };

export const usualContext: CheckContext = {
  schema: null,
  priceBand: null,
  limits: { nameMin: 8, nameMax: 180, descriptionMin: 60, pictureMin: 500, sureCategory: 0.6 },
  requiredLanguage: 'uk',
  ownHosts: [],
  forbiddenWords: [
    'репліка',
    'реплика',
    'replica',
    'підробка',
    'подделка',
    'контрафакт',
    'контрабанда',
    'counterfeit',
    'люкс копія',
    'люкс копия',
    'точна копія бренду',
    'точная копия бренда',
  ],
  severities: {},
};
