import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chanceOf } from './random.ts';

test('one seed always tells the same story, another seed another', () => {
  const told = (seed: string): number[] => { const chance = chanceOf(seed); return Array.from({ length: 20 }, () => chance.between(0, 1000)); };
  assert.deepEqual(told('market'), told('market'));
  assert.notDeepEqual(told('market'), told('bazaar'));
});

test('chance is fair enough', () => {
  const chance = chanceOf(7);
  const counts = [0, 0, 0, 0];
  for (let round = 0; round < 4000; round += 1) counts[chance.between(0, 3)]! += 1;
  for (const count of counts) assert.ok(count > 900 && count < 1100, `${counts}`);
});

test('shuffling loses no card', () => {
  assert.deepEqual(chanceOf('cards').shuffled([1, 2, 3, 4, 5]).sort(), [1, 2, 3, 4, 5]);
});
