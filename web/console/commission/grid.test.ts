import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyRow, isCatchAll, moved, rulesOf, unreachable } from './grid.ts';

const rows = [{ ...emptyRow('a'), brand: 'Nordal' }, emptyRow('b'), { ...emptyRow('c'), categoryCode: 'shoes' }];

test('a row is moved and the rest keeps its order', () => {
  assert.deepEqual(
    moved(rows, 2, 0).map((row) => row.key),
    ['c', 'a', 'b'],
  );
  assert.deepEqual(
    moved(rows, 0, 9).map((row) => row.key),
    ['b', 'c', 'a'],
  );
});

test('rows below the one that takes everything are never reached, and that is said', () => {
  assert.equal(isCatchAll(rows[1]!), true);
  assert.equal(unreachable(rows), 1);
  assert.equal(unreachable(moved(rows, 1, 2)), 0);
  assert.equal('key' in rulesOf(rows)[0]!, false);
});
