import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import pg from 'pg';
import { transactAsSystem } from '#platform/database';
import { makeTestDatabase } from '#testing/database';
import * as ledger from '#ledger';
import { examine } from './doctor.ts';
import { loadModules } from './modules.ts';

const test1 = await makeTestDatabase();
after(() => test1.drop());
const modules = await loadModules();

test('a fresh house is healthy, and every check can be run by the reading role', async () => {
  const report = await examine(test1.database, modules);
  assert.deepEqual(report.findings, []);
  assert.ok(report.checks > 10);
});

test('an entry that somebody changed behind our back is named', async () => {
  await transactAsSystem(test1.database, 'test', (ctx) =>
    ledger.post(ctx, {
      key: 'x',
      kind: 'test',
      subject: { kind: 'test', id: 'x' },
      words: { key: 'test', values: {} },
      legs: [
        { account: { owner: 'operator', name: 'bank', currency: 'UAH' }, amountMinor: 5 },
        { account: { owner: 'operator', name: 'vat', currency: 'UAH' }, amountMinor: -5 },
      ],
    }),
  );
  const superuser = new pg.Client({ connectionString: test1.superuserUrl });
  await superuser.connect();
  await superuser.query('alter table ledger.legs disable trigger append_only');
  await superuser.query('update ledger.legs set amount_minor = 6 where amount_minor = 5');
  await superuser.end();
  const report = await examine(test1.database, modules);
  assert.equal(report.healthy, false);
  assert.ok(report.findings.some((finding) => finding.id === 'D1'));
});
