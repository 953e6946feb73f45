import { assert } from '#kernel/refusal';

/** Whose account: the operator's, or one merchant's. */
export type AccountName = { owner: string; name: string; currency: string };

/** One leg: positive is debit, negative is credit, in minor units. */
export type Leg = { account: AccountName; amountMinor: number };

export type EntryDraft = {
  /** Unique for the business fact: the same key is never posted twice. */
  key: string;
  kind: string;
  subject: { kind: string; id: string };
  /** The merchant who may see this entry as a whole; its legs are seen by their own merchants. */
  merchantId?: string;
  /** The sentence that explains the entry: a key of `words/*\/ledger.json` and its values. */
  words: { key: string; values: Record<string, string | number> };
  legs: readonly Leg[];
  /** The entry that this one takes back. */
  reverses?: string;
};

export function accountId(account: AccountName): string {
  return `${account.owner}:${account.name}:${account.currency}`;
}

/** Legs of amount 0 say nothing and are left out; the rest must balance per currency. */
export function balancedLegs(draft: EntryDraft): Leg[] {
  const legs = draft.legs.filter((leg) => leg.amountMinor !== 0);
  const sums = new Map<string, number>();
  for (const leg of legs) {
    assert(Number.isSafeInteger(leg.amountMinor), `${draft.key}: a leg is a whole number of minor units`);
    sums.set(leg.account.currency, (sums.get(leg.account.currency) ?? 0) + leg.amountMinor);
  }
  for (const [currency, sum] of sums) assert(sum === 0, `${draft.key}: legs sum to ${sum} ${currency}, not to zero`);
  return legs;
}

/** Liabilities and income have a credit balance; shown to people they are positive. */
const creditAccounts = new Set([
  'pending',
  'payable',
  'deposit',
  'deposit_hold',
  'income_commission',
  'income_services',
  'vat',
  'refunds_due',
  'payout_in_transit',
]);

/** The balance as people read it: liabilities turned positive. */
export function shownBalance(name: string, sumMinor: number): number {
  return creditAccounts.has(name) ? -sumMinor || 0 : sumMinor;
}
