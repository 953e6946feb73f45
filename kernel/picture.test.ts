import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pictureSources, renditionWidths, srcsetOf, usefulWidths } from './picture.ts';

const sha256 = 'ab'.repeat(32);

test('a large picture is offered in every width', () => {
  assert.deepEqual(usefulWidths(4000), [...renditionWidths]);
});

test('a small picture is offered up to its own size, told truly', () => {
  assert.equal(
    srcsetOf({ sha256, width: 500, height: 400 }, 'webp'),
    `/media/${sha256}/160.webp 160w, /media/${sha256}/320.webp 320w, /media/${sha256}/640.webp 500w`,
  );
});

test('sources go from the best format to the plainest', () => {
  const { sources, src } = pictureSources({ sha256, width: 1600, height: 1200 }, 'https://media.example');
  assert.deepEqual(
    sources.map((source) => source.type),
    ['image/avif', 'image/webp'],
  );
  assert.equal(src, `https://media.example/media/${sha256}/640.jpeg`);
});

test('every picture has a plain source, and widths in srcset rise without repeats', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9000 }), (width) => {
      const { srcset, src } = pictureSources({ sha256, width, height: 1 });
      const told = [...srcset.matchAll(/ (\d+)w/g)].map((match) => Number(match[1]));
      assert.ok(told.length > 0 && src.length > 0);
      assert.deepEqual(
        told,
        [...new Set(told)].sort((a, b) => a - b),
      );
    }),
  );
});
