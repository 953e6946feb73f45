import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brandStyle, hasOwnSign, iconOf, logoIn, readableOn, readBrand, standardBrand } from './brand.ts';

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

const sha = 'a'.repeat(64);
const room = { height: 32, width: 168 };

test('a wide picture stands for sign and name, a narrow one beside the name, and neither is larger than its room', () => {
  const wide = logoIn({ ...standardBrand, logo: { sha, width: 800, height: 100 } }, 'light', room);
  assert.deepEqual(wide, { src: `/media/${sha}/640.webp`, width: 168, height: 21, isWord: true, onPlate: false });
  const square = logoIn({ ...standardBrand, logo: { sha, width: 512, height: 512 } }, 'light', room);
  assert.deepEqual([square?.width, square?.height, square?.isWord], [32, 32, false]);
  assert.equal(logoIn(standardBrand, 'light', room), null);
});

test('in the dark look its own picture is shown, else the other one on a light plate', () => {
  const logo = { sha, width: 400, height: 100 };
  assert.equal(logoIn({ ...standardBrand, logo }, 'dark', room)?.onPlate, true);
  const dark = logoIn({ ...standardBrand, logo, logoDark: { ...logo, sha: 'b'.repeat(64) } }, 'dark', room);
  assert.equal(dark?.onPlate, false);
  assert.match(dark!.src, /\/b{64}\//);
});

test('a square picture is the tab’s too, a wide one leaves it to the letters', () => {
  assert.equal(iconOf({ ...standardBrand, logo: { sha, width: 512, height: 512 } }), `/media/${sha}/160.webp`);
  assert.match(iconOf({ ...standardBrand, name: 'Базар', logo: { sha, width: 900, height: 100 } }), /^data:image\/svg/);
});

test('a picture whose name is none of the store’s is no picture', () => {
  assert.equal(readBrand({ logo: { sha: '../x', width: 1, height: 1 } }).logo, null);
});
