import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { renditionUrl } from '#kernel/picture';
import { dominantColour, hasNearWhiteBackground, sharpness } from './appearance.ts';
import { differenceHash, fingerprintDistance } from './fingerprint.ts';
import { hasImageName, imageKind } from './image-kind.ts';
import { readRendition } from './rendition.ts';
import { isStoreKey, originalKey, renditionKey } from './store-key.ts';

const sha256 = '0123456789abcdef'.repeat(4);

/** A picture of one colour with a square of another in its middle half. */
function painted(ground: number[], subject: number[], side = 40) {
  const rgb = new Uint8Array(side * side * 3);
  for (let at = 0; at < side * side; at += 1) {
    const x = at % side;
    const y = Math.floor(at / side);
    const inside = x >= side / 4 && x < (side * 3) / 4 && y >= side / 4 && y < (side * 3) / 4;
    rgb.set(inside ? subject : ground, at * 3);
  }
  return { rgb, width: side, height: side };
}

test('the address of a rendition reads back, and nothing outside the list does', () => {
  assert.deepEqual(readRendition(renditionUrl(sha256, 640, 'avif').replace('/media/', '')), { sha256, width: 640, format: 'avif' });
  for (const path of [
    `${sha256}/641.avif`,
    `${sha256}/640.png`,
    `${sha256}/0640.webp`,
    `../${sha256}/640.webp`,
    `${sha256.toUpperCase()}/640.webp`,
    `${sha256}/640.avif.x`,
  ]) {
    assert.equal(readRendition(path), null, path);
  }
});

test('keys of originals and renditions are good keys, climbing ones are not', () => {
  assert.equal(originalKey(sha256), `01/23/${sha256}`);
  assert.ok(isStoreKey(originalKey(sha256)) && isStoreKey(renditionKey({ sha256, width: 160, format: 'jpeg' })));
  for (const key of ['../x', '/x', 'a//b', 'a/../b', '', 'a/.b', 'A', 'a\\b', 'a/b/']) assert.ok(!isStoreKey(key), key);
});

test('a picture is known by its first bytes only', () => {
  assert.equal(imageKind(Buffer.from('\xff\xd8\xff\xe0', 'latin1')), 'jpeg');
  assert.equal(imageKind(Buffer.from('RIFF\0\0\0\0WEBPVP8 ')), 'webp');
  assert.equal(imageKind(Buffer.from('\0\0\0\x1cftypmif1\0\0\0\0mif1avif')), 'avif');
  assert.equal(imageKind(Buffer.from('\0\0\0\x1cftypheic\0\0\0\0mif1heic')), null);
  for (const text of ['', '<svg xmlns="', '<!doctype html>', 'BM', 'II*\0', '%PDF-1.7', 'push graphic-context'])
    assert.equal(imageKind(Buffer.from(text)), null, text);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      imageKind(bytes);
    }),
  );
});

test('a name must be a picture’s name', () => {
  for (const name of ['a.jpg', 'Фото 1.JPEG', 'a.b.webp', 'x.gif']) assert.ok(hasImageName(name), name);
  for (const name of ['a.svg', 'a.html', 'a.jpg.exe', 'jpg', '']) assert.ok(!hasImageName(name), name);
});

test('the fingerprint of a picture is 64 bits; the distance is a metric', () => {
  const rising = Uint8Array.from({ length: 72 }, (_, at) => (at % 9) * 20);
  assert.equal(differenceHash(Uint8Array.from({ length: 72 }, (_, at) => 253 + (at % 3))), '0000000000000000');
  assert.equal(differenceHash(rising), 'ffffffffffffffff');
  assert.equal(fingerprintDistance('ffffffffffffffff', '0000000000000000'), 64);
  const hash = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }).map((value) => value.toString(16).padStart(16, '0'));
  fc.assert(
    fc.property(hash, hash, hash, (a, b, c) => {
      assert.equal(fingerprintDistance(a, a), 0);
      assert.equal(fingerprintDistance(a, b), fingerprintDistance(b, a));
      assert.ok(fingerprintDistance(a, c) <= fingerprintDistance(a, b) + fingerprintDistance(b, c));
    }),
  );
});

test('the dominant colour is the subject’s, not the white ground’s', () => {
  assert.equal(dominantColour(painted([255, 255, 255], [200, 30, 40])), '#c81e28');
  assert.equal(dominantColour(painted([255, 255, 255], [250, 250, 250])), '#ffffff');
});

test('only a white frame counts as a white background', () => {
  assert.ok(hasNearWhiteBackground(painted([250, 250, 248], [0, 0, 0])));
  assert.ok(!hasNearWhiteBackground(painted([120, 120, 120], [255, 255, 255])));
});

test('edges are sharp, a smooth slope is not', () => {
  const slope = Uint8Array.from({ length: 64 * 64 }, (_, at) => (at % 64) * 3);
  const stripes = Uint8Array.from({ length: 64 * 64 }, (_, at) => (at % 4 < 2 ? 0 : 255));
  assert.equal(sharpness(slope, 64, 64), 0);
  assert.ok(sharpness(stripes, 64, 64) > 1000);
  assert.equal(sharpness(new Uint8Array(1), 1, 1), 0);
});
