import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { jsonText } from './json-text.ts';

test('what a database cannot keep is taken out, everything else stays as it was written', () => {
  assert.deepEqual(JSON.parse(jsonText({ a: 'x\u0000y', b: 'до 👍'.slice(0, 4), c: 'C:\\u0000\\ud800' })), { a: 'xy', b: 'до \ufffd', c: 'C:\\u0000\\ud800' });
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
      const kept = JSON.parse(jsonText(texts)) as string[];
      assert.ok(kept.every((text) => text.isWellFormed() && !text.includes('\u0000')));
      for (const [at, text] of texts.entries()) if (text.isWellFormed() && !text.includes('\u0000')) assert.equal(kept[at], text);
    }),
  );
});
