export type Severity = 'block' | 'warn';

/** Every code with the severity that it has unless the operator's settings say otherwise. Words: `words/<language>/findings.json`. */
export const severities = {
  NAME_MISSING: 'block',
  NAME_TOO_SHORT: 'warn',
  NAME_TOO_LONG: 'warn',
  TRANSLATION_MISSING: 'block',
  DESCRIPTION_MISSING: 'warn',
  DESCRIPTION_TOO_SHORT: 'warn',
  CATEGORY_UNMAPPED: 'block',
  CATEGORY_GUESSED: 'warn',
  BRAND_MISSING: 'warn',
  ARTICLE_MISSING: 'warn',
  ATTRIBUTE_REQUIRED: 'block',
  ATTRIBUTE_RECOMMENDED: 'warn',
  ATTRIBUTE_TYPE: 'warn',
  OPTION_UNKNOWN: 'warn',
  SIZE_UNKNOWN: 'warn',
  VARIANT_MISSING: 'block',
  DUPLICATE_VARIANT: 'block',
  SKU_MISSING: 'block',
  SKU_DUPLICATE: 'block',
  PRICE_INVALID: 'block',
  PRICE_SUSPICIOUS: 'warn',
  OLDPRICE_NOT_HIGHER: 'warn',
  STOCK_INVALID: 'warn',
  GTIN_INVALID: 'warn',
  GTIN_DUPLICATE: 'warn',
  CONTACTS_IN_TEXT: 'warn',
  UPPERCASE_NOISE: 'warn',
  PUNCTUATION_NOISE: 'warn',
  FORBIDDEN_WORDS: 'block',
  LANGUAGE_MISMATCH: 'warn',
  HTML_REMOVED: 'warn',
  PICTURE_MISSING: 'block',
  PICTURE_SMALL: 'warn',
  PICTURE_FAILED: 'warn',
} as const satisfies Record<string, Severity>;

export type FindingCode = keyof typeof severities;

/** `field` is a path into the product: `name.uk`, `attributes.size`, `variants[AB-1].price`, `media`. `data` fills the words. */
export type Finding = { code: FindingCode; field: string; severity: Severity; data: Record<string, unknown> };

export type Found = { code: FindingCode; field: string; data?: Record<string, unknown> };

export function blocks(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'block');
}
