import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brandStyle, hasOwnSign, iconOf, readableOn, readBrand, standardBrand } from './brand.ts';

test('a market that has not been dressed adds nothing to the page', () => {
  assert.equal(brandStyle(readBrand(undefined)), '');
  assert.equal(iconOf(standardBrand), '/favicon.svg');
  assert.equal(hasOwnSign(standardBrand), false);
});

test('the operator’s colour becomes the accent of both modes', () => {
  const style = brandStyle(readBrand({ name: 'Базар', logoLetters: 'Б', colour: '#B3261E', radius: 'large' }));
  assert.match(style, /^:root\{--brand:#b3261e;--brand-dark:#[0-9a-f]{6};--radius-scale:1\.5\}$/);
});

test('a colour too light or too dark to be read is moved until it can be', () => {
  assert.equal(readableOn('#0f5f5a', 'light'), '#0f5f5a');
  assert.notEqual(readableOn('#ffe14d', 'light'), '#ffe14d');
  assert.equal(readableOn('#ffe14d', 'dark'), '#ffe14d');
  assert.notEqual(readableOn('#101820', 'dark'), '#101820');
});

test('what is not a colour, a radius or a name falls back to the standard', () => {
  assert.deepEqual(readBrand({ name: '', colour: 'red;}', radius: 'round' }), standardBrand);
});

test('letters cannot break out of the icon', () => {
  assert.doesNotMatch(decodeURIComponent(iconOf({ ...standardBrand, name: 'X', letters: '<a>' })), /<a>/);
});
