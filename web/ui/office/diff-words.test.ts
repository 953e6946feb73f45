import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { diffWords } from './diff-words.ts';

test('only the changed words are marked', () => {
  assert.deepEqual(diffWords('Челсі Nordal, коричневі', 'Челсі Nordal, водостійкі, коричневі'), [
    { kind: 'same', text: 'Челсі Nordal, ' },
    { kind: 'added', text: 'водостійкі, ' },
    { kind: 'same', text: 'коричневі' },
  ]);
});

test('a changed figure is marked as a whole', () => {
  assert.deepEqual(
    diffWords('3 990 ₴', '2 873 ₴').map((part) => part.text),
    ['3 990', '2 873', ' ₴'],
  );
});

test('both texts can be read back from a difference', () => {
  const text = fc.array(fc.constantFrom('так', 'ні', ' ', ',', 'може', '\n', '42'), { maxLength: 40 }).map((words) => words.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = diffWords(before, after);
      const without = (kind: string) =>
        parts
          .filter((part) => part.kind !== kind)
          .map((part) => part.text)
          .join('');
      assert.equal(without('added'), before);
      assert.equal(without('removed'), after);
    }),
  );
});
