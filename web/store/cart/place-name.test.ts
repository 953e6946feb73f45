import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeName } from './place-name.ts';

test('a city is said once, before the branch or the street', () => {
  assert.equal(placeName('Київ', '№ 1: Київ, Перемоги, 31'), 'Київ, № 1: Перемоги, 31');
  assert.equal(placeName('Київ', 'вул. Лісова, 5'), 'Київ, вул. Лісова, 5');
  assert.equal(placeName('Київ', null), 'Київ');
  assert.equal(placeName(null, 'вул. Лісова, 5'), 'вул. Лісова, 5');
  assert.equal(placeName(null, undefined), '');
});
