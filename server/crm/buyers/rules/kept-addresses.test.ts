import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Address, keepPlaces, mostAddresses } from './kept-addresses.ts';

const branch: Address = { title: '', cityRef: 'kyiv', city: 'Київ', branchRef: 'b1', branch: '№ 1', method: 'nova_poshta_branch' };
const home: Address = { title: 'Дім', cityRef: 'kyiv', city: 'Київ', address: 'вул. Лісова, 5, 12', method: 'nova_poshta_courier' };

test('the last used place stands first', () => {
  assert.deepEqual(keepPlaces([home], [branch]), [branch, home]);
  assert.deepEqual(keepPlaces([home, branch], [branch]), [branch, home]);
});

test('one place is kept once, in whatever spelling, under the title that the buyer gave', () => {
  const again: Address = { ...home, title: '', address: 'Вул. Лісова 5,  12', method: 'ukrposhta' };
  assert.deepEqual(keepPlaces([home], [again]), [{ ...again, title: 'Дім' }]);
});

test('three parts that go to one branch are one address', () => {
  assert.deepEqual(keepPlaces([], [branch, { ...branch }, { ...branch }]), [branch]);
});

test('the oldest fall out', () => {
  const many = Array.from({ length: mostAddresses }, (_, at): Address => ({ ...branch, branchRef: `b${at + 2}` }));
  const kept = keepPlaces(many, [branch]);
  assert.equal(kept.length, mostAddresses);
  assert.equal(kept[0], branch);
});
