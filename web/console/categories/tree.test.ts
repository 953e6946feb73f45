import assert from 'node:assert/strict';
import { test } from 'node:test';
import { branchesOf, narrow, pathTo } from './tree.ts';

const categories = [
  { code: 'shoes', parent: null, name: 'Shoes' },
  { code: 'boots', parent: 'shoes', name: 'Boots' },
  { code: 'tools', parent: null, name: 'Tools' },
];

test('a flat list becomes a tree and keeps its order', () => {
  const tree = branchesOf(categories);
  assert.deepEqual(
    tree.map((branch) => branch.category.code),
    ['shoes', 'tools'],
  );
  assert.deepEqual(
    tree[0]!.branches.map((branch) => [branch.category.code, branch.depth]),
    [['boots', 1]],
  );
});

test('a search keeps the way down to what it found', () => {
  assert.deepEqual(
    narrow(categories, 'boo').map((one) => one.code),
    ['shoes', 'boots'],
  );
  assert.deepEqual(pathTo(categories, 'boots'), ['shoes', 'boots']);
});
