import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { allowedSlips, editDistance, Vocabulary } from './typo.ts';

const vocabulary = new Vocabulary([
  { term: 'кросівк', word: 'кросівки', count: 90 },
  { term: 'кросворд', word: 'кросворд', count: 3 },
  { term: 'сорочк', word: 'сорочка', count: 50 },
  { term: 'строчк', word: 'строчка', count: 2 },
  { term: 'куртк', word: 'куртка', count: 40 },
  { term: 'курк', word: 'курка', count: 1 },
  { term: 'кед', word: 'кеди', count: 9 },
]);

const word = fc.string({ unit: fc.constantFrom(...'абвгдкорст'), maxLength: 9 });

test('one slip of each kind is one step', () => {
  assert.deepEqual(
    ['кросивк', 'кроівк', 'кроссівк', 'корсівк'].map((slip) => editDistance('кросівк', slip)),
    [1, 1, 1, 1],
  );
  assert.equal(editDistance('кросівк', 'сорочк'), 3);
});

test('short words and codes allow no slip, long words two', () => {
  assert.deepEqual(['кед', 'курт', 'сорочк', 'кросівк', 'ab1234567'].map(allowedSlips), [0, 1, 1, 2, 0]);
});

test('the nearest and commonest words are offered', () => {
  assert.deepEqual(
    vocabulary.near('кросивк').map((entry) => entry.word),
    ['кросівки'],
  );
  assert.deepEqual(
    vocabulary.near('срочк').map((entry) => entry.word),
    ['сорочка', 'строчка'],
  );
  assert.deepEqual(vocabulary.near('кет'), []);
});

test('distance is symmetric, zero only for equals, and at least the difference in length', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const distance = editDistance(a, b, 20);
      assert.equal(distance, editDistance(b, a, 20));
      assert.equal(distance === 0, a === b);
      assert.ok(distance >= Math.abs(a.length - b.length) && distance <= Math.max(a.length, b.length));
      assert.equal(editDistance(a, b, 2), Math.min(distance, 3));
    }),
  );
});

test('a slip in the first letter is found too', () => {
  for (const slip of ['тросівк', 'росівк', 'акросівк', 'ркосівк']) assert.equal(vocabulary.near(slip)[0]?.word, 'кросівки', slip);
});

test('the vocabulary finds exactly what comparing with every word finds', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, (terms, wanted) => {
      const all = new Vocabulary(terms.map((term) => ({ term, word: term, count: 1 })));
      const limit = allowedSlips(wanted);
      const tails = (one: string) => [one, one.slice(1)];
      const firstLetterOnly = (term: string) =>
        editDistance(wanted, term) === 1 && (tails(term).some((tail) => tails(wanted).includes(tail)) || wanted.slice(2) === term.slice(2));
      const expected = terms.filter(
        (term) => term !== wanted && limit > 0 && (term[0] === wanted[0] ? editDistance(wanted, term) <= limit : firstLetterOnly(term)),
      );
      assert.deepEqual(
        all
          .near(wanted, 100)
          .map((entry) => entry.term)
          .sort(),
        expected.sort(),
      );
    }),
  );
});
