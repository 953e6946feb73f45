type Account = { owner: string; ownerName: string; name: string; balance: { amount: number; currency: string } };
export type Owed = { owner: string; name: string; currency: string; pending: number; payable: number; receivable: number; inTransit: number; net: number };

const fields = { pending: 'pending', payable: 'payable', receivable: 'receivable', payout_in_transit: 'inTransit' } as const;

/** Accounts of merchants as one line each: what is owed to whom, the commission owed to us taken off. Largest first. */
export function balancesOf(accounts: readonly Account[]): Owed[] {
  const rows = new Map<string, Owed>();
  for (const { owner, ownerName, name, balance } of accounts) {
    const field = fields[name as keyof typeof fields];
    if (owner === 'operator' || !field) continue;
    const key = `${owner}:${balance.currency}`;
    const row = rows.get(key) ?? { owner, name: ownerName, currency: balance.currency, pending: 0, payable: 0, receivable: 0, inTransit: 0, net: 0 };
    rows.set(key, { ...row, [field]: row[field] + balance.amount });
  }
  return [...rows.values()].map((row) => ({ ...row, net: row.payable - row.receivable })).toSorted((a, b) => b.net - a.net || a.name.localeCompare(b.name));
}
