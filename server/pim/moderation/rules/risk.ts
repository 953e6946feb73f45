import type { Finding, FindingCode } from './finding.ts';

const heavy: Partial<Record<FindingCode, number>> = {
  CONTACTS_IN_TEXT: 30,
  FORBIDDEN_WORDS: 60,
  PRICE_SUSPICIOUS: 30,
  LANGUAGE_MISMATCH: 15,
  GTIN_DUPLICATE: 20,
  CATEGORY_GUESSED: 15,
  GTIN_INVALID: 10,
  HTML_REMOVED: 5,
};

/** How much a case needs a careful eye, 0…100: its findings, a newcomer's first goods, a new product before a changed one. */
export function riskOf(findings: readonly Finding[], facts: { kind: 'new' | 'change'; decidedBefore: number }): number {
  const weight = findings.reduce((sum, finding) => sum + (heavy[finding.code] ?? 3), 0);
  const newcomer = facts.decidedBefore === 0 ? 20 : facts.decidedBefore < 20 ? 10 : 0;
  return Math.min(100, weight + newcomer + (facts.kind === 'new' ? 5 : 0));
}
