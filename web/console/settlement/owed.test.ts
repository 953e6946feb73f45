import assert from 'node:assert/strict';
import { test } from 'node:test';
import { balancesOf } from './owed.ts';

test('a merchant is owed what it earned less the commission it owes', () => {
  const uah = (amount: number) => ({ amount, currency: 'UAH' });
  const rows = balancesOf([
    { owner: 'operator', ownerName: 'Operator', name: 'bank', balance: uah(5) },
    { owner: 'm1', ownerName: 'One', name: 'payable', balance: uah(1000) },
    { owner: 'm1', ownerName: 'One', name: 'receivable', balance: uah(300) },
    { owner: 'm2', ownerName: 'Two', name: 'payable', balance: uah(900) },
  ]);
  assert.deepEqual(
    rows.map((row) => [row.owner, row.net]),
    [
      ['m2', 900],
      ['m1', 700],
    ],
  );
});
