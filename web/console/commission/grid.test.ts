import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyRow, moved, rulesOf, troublesOf } from './grid.ts';

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
  assert.deepEqual([...troublesOf(rows)], [[2, { kind: 'dead', with: 2 }]]);
  assert.equal(troublesOf(moved(rows, 1, 2)).size, 0);
  assert.equal('key' in rulesOf(rows)[0]!, false);
});

test('bands of the same goods must meet edge to edge, and hold something', () => {
  const band = (key: string, from: number | null, to: number | null) => ({ ...emptyRow(key), categoryCode: 'shoes', priceFromMinor: from, priceToMinor: to });
  const last = emptyRow('last');
  assert.equal(troublesOf([band('a', null, 2000), band('b', 2000, 5000), band('c', 5000, null), last]).size, 0);
  assert.deepEqual([...troublesOf([band('a', null, 2000), band('b', 1000, 5000), last])], [[1, { kind: 'overlap', with: 1 }]]);
  assert.deepEqual([...troublesOf([band('a', 6000, 5000), last])], [[0, { kind: 'empty' }]]);
});

test('the highest fee may not be below the lowest', () => {
  const limited = (floorMinor: number, capMinor: number) => ({ ...emptyRow('a'), categoryCode: 'shoes', floorMinor, capMinor });
  assert.deepEqual([...troublesOf([limited(5000, 2000), emptyRow('last')])], [[0, { kind: 'limits' }]]);
  assert.equal(troublesOf([limited(5000, 5000), emptyRow('last')]).size, 0);
});
