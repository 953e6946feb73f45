import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupPermissions, toggled } from './grouped.ts';

const every = ['ledger.read', 'merchants.enter', 'merchants.read', 'merchants.write', 'refunds.write'];

test('permissions stand together by room', () => {
  assert.deepEqual(groupPermissions(every), [
    { room: 'ledger', read: 'ledger.read', write: null, others: [] },
    { room: 'merchants', read: 'merchants.read', write: 'merchants.write', others: ['merchants.enter'] },
    { room: 'refunds', read: null, write: 'refunds.write', others: [] },
  ]);
});

test('changing brings seeing along, and without seeing nothing is left', () => {
  const given = toggled(new Set(), 'merchants.write', every);
  assert.deepEqual([...given].sort(), ['merchants.read', 'merchants.write']);
  assert.deepEqual([...toggled(new Set([...given, 'refunds.write']), 'merchants.read', every)], ['refunds.write']);
  assert.deepEqual([...toggled(new Set(), 'refunds.write', every)], ['refunds.write']);
});
