import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { transactAsSystem } from '#platform/database';
import { rolledBack, useDatabase } from '#testing/database';
import { balance, post, statement } from './index.ts';
import { bookSums } from './queries/book-sums.ts';

const bank = { owner: 'operator', name: 'bank', currency: 'UAH' };
const payable = { owner: 'mrc_1', name: 'payable', currency: 'UAH' };

function draft(key: string, amountMinor: number) {
  return {
    key,
    kind: 'test',
    subject: { kind: 'test', id: key },
    merchantId: 'mrc_1',
    words: { key: 'test', values: {} },
    legs: [
      { account: bank, amountMinor },
      { account: payable, amountMinor: -amountMinor },
    ],
  };
}

test('a business fact is posted once, and its balances are sums of legs', () =>
  rolledBack(async (ctx) => {
    assert.equal((await post(ctx, draft('a', 100_00))).posted, true);
    assert.equal((await post(ctx, draft('a', 100_00))).posted, false);
    assert.equal(await balance(ctx, 'mrc_1', 'payable', 'UAH'), 100_00);
    assert.equal(await balance(ctx, 'operator', 'bank', 'UAH'), 100_00);
  }));

test('an entry that does not balance is a bug and leaves nothing', () =>
  rolledBack(async (ctx) => {
    await assert.rejects(post(ctx, { ...draft('b', 1), legs: [{ account: bank, amountMinor: 5 }] }), /sum to 5 UAH/);
  }));

test('any sequence of postings keeps the book at zero and the statement running to the balance', () =>
  rolledBack(async (ctx) => {
    const amounts = fc.sample(
      fc.integer({ min: -1_000_00, max: 1_000_00 }).filter((n) => n !== 0),
      { numRuns: 40, seed: 7 },
    );
    for (const [at, amount] of amounts.entries()) await post(ctx, draft(`p${at}`, amount));
    assert.deepEqual(await bookSums(ctx), [{ currency: 'UAH', sumMinor: 0 }]);
    const total = amounts.reduce((sum, amount) => sum + amount, 0);
    const page = await statement(ctx, { accountIds: ['mrc_1:payable:UAH'], limit: 100 });
    assert.equal(page.items[0]!.balanceAfter, total);
    assert.equal(
      page.items.reduce((sum, row) => sum + row.change, 0),
      total,
    );
  }));

test("the application's role can neither change nor delete nor truncate what was posted", async () => {
  const { database } = await useDatabase();
  await transactAsSystem(database, 'test', (ctx) => post(ctx, draft('kept', 500)));
  for (const statementText of [
    'update ledger.legs set amount_minor = 1',
    'delete from ledger.entries',
    'truncate ledger.legs',
    'alter table ledger.legs disable trigger append_only',
  ]) {
    await assert.rejects(
      transactAsSystem(database, 'test', (ctx) => sql.raw(statementText).execute(ctx.tx)),
      /permission denied|must be owner|never changed/,
      statementText,
    );
  }
});
