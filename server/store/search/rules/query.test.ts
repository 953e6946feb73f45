import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { queryAlternatives, type QueryAlternative } from './query.ts';
import { defaultSynonyms } from './synonym-groups.ts';
import { Synonyms } from './synonyms.ts';
import { localisedTerms, searchTerms, vocabularyTerms } from './terms.ts';
import { Vocabulary, type VocabularyEntry } from './typo.ts';

const products = {
  runner: localisedTerms({ uk: 'Кросівки жіночі Nike Air Max, білі', ru: 'Кроссовки женские Nike Air Max, белые' }),
  dress: localisedTerms({ uk: 'Сукня літня лляна, синя' }),
  boots: localisedTerms({ uk: 'Чоботи зимові шкіряні чорні' }),
  drill: localisedTerms({ uk: 'Дриль ударний Bosch GSB-13', ru: 'Дрель ударная Bosch GSB-13' }),
  shirt: localisedTerms({ kk: 'Ерлер жейдесі ақ', en: 'Men’s white shirt' }),
};

const entries = new Map<string, VocabularyEntry>();
for (const text of ['Кросівки жіночі Nike Air Max білі', 'Сукня літня лляна синя', 'Чоботи зимові шкіряні чорні', 'Дриль ударний Bosch GSB-13', 'Adidas']) {
  for (const { term, word } of vocabularyTerms(text, 'uk')) entries.set(term, { term, word, count: 5 });
}
const context = { language: 'uk', vocabulary: new Vocabulary(entries.values()), synonyms: new Synonyms(defaultSynonyms) } as const;

/** Reads a tsquery as PostgreSQL would: quotes, `:*`, brackets, `&` before `|`. */
function matches(tsquery: string, terms: readonly string[]): boolean {
  const tokens = tsquery.match(/'(?:[^']|'')*'(?::\*)?|[()&|]/g) ?? [];
  let at = 0;
  const primary = (): boolean => {
    const token = tokens[at++]!;
    if (token === '(') {
      const inside = either();
      assert.equal(tokens[at++], ')');
      return inside;
    }
    const stem = token.replace(/:\*$/, '').slice(1, -1).replaceAll("''", "'");
    return token.endsWith(':*') ? terms.some((term) => term.startsWith(stem)) : terms.includes(stem);
  };
  const all = (): boolean => {
    let found = primary();
    while (tokens[at] === '&') {
      at += 1;
      found = primary() && found;
    }
    return found;
  };
  const either = (): boolean => {
    let found = all();
    while (tokens[at] === '|') {
      at += 1;
      found = all() || found;
    }
    return found;
  };
  const found = either();
  assert.equal(at, tokens.length, tsquery);
  return found;
}

/** What the shop does: the first alternative that finds anything. */
function find(text: string, unfinished = false): { reading?: QueryAlternative['reading']; names: string[] } {
  for (const { reading, tsquery } of queryAlternatives(text, { ...context, unfinished })) {
    const names = Object.entries(products)
      .filter(([, terms]) => matches(tsquery, terms))
      .map(([name]) => name);
    if (names.length > 0) return { reading, names };
  }
  return { names: [] };
}

test('forms, languages and synonyms find the goods as typed', () => {
  const cases: [string, string][] = [
    ['кросівок', 'runner'],
    ['білі кросівки', 'runner'],
    ['белые кроссовки', 'runner'],
    ['sneakers', 'runner'],
    ['running shoes nike', 'runner'],
    ['спорттық аяқ киім', 'runner'],
    ['найк', 'runner'],
    ['плаття', 'dress'],
    ['көйлек', 'dress'],
    ['dresses', 'dress'],
    ['чобіт', 'boots'],
    ['кожаные сапоги', 'boots'],
    ['winter boots', 'boots'],
    ['дрель bosch', 'drill'],
    ['gsb13', 'drill'],
    ['gsb-13', 'drill'],
    ['drills', 'drill'],
    ['жейде', 'shirt'],
    ['ерлерге жейде', 'shirt'],
    ['чоловіча сорочка', 'shirt'],
  ];
  for (const [text, name] of cases) assert.deepEqual(find(text), { reading: 'typed', names: [name] }, text);
});

test('wrong keyboards, other letters and slips are understood, and told', () => {
  const cases: [string, QueryAlternative['reading'], string][] = [
    ['rhjcsdrb', 'layout', 'runner'],
    ['тшлу кросівки', 'layout', 'runner'],
    ['krosivky', 'letters', 'runner'],
    ['suknya', 'letters', 'dress'],
    ['кросивки', 'typo', 'runner'],
    ['кроссівки', 'typo', 'runner'],
    ['сукян', 'typo', 'dress'],
    ['чоботи зимвоі', 'typo', 'boots'],
    ['Bosh дриль', 'letters', 'drill'],
  ];
  for (const [text, reading, name] of cases) assert.deepEqual(find(text), { reading, names: [name] }, text);
});

test('an unfinished word is enough while typing', () => {
  assert.deepEqual(find('крос', true), { reading: 'typed', names: ['runner'] });
  assert.deepEqual(find('nike кро', true), { reading: 'typed', names: ['runner'] });
});

test('when not all words are found, some are', () => {
  assert.deepEqual(find('сукня вечірня червона'), { reading: 'some', names: ['dress'] });
  assert.deepEqual(find('щось невідоме'), { names: [] });
});

test('the mended text is shown in whole words', () => {
  const readings = queryAlternatives('кросивки nike', context);
  assert.equal(readings.find((one) => one.reading === 'typo')?.text, 'кросівки nike');
});

test('an empty query asks nothing, a query of small words asks for them', () => {
  assert.deepEqual(queryAlternatives('  !?  ', context), []);
  assert.ok(queryAlternatives('для', context).length > 0);
});

test('the index side is a set of clean terms', () => {
  assert.deepEqual(searchTerms('Wi-Fi для дому', 'uk').sort(), ['wi', 'fi', 'wifi', 'дом'].sort());
  assert.deepEqual(searchTerms('42,5'), ['42.5']);
});

test('a lone letter that is an ending stands for itself, in the index and in a query', () => {
  for (const letter of ['ъ', 'ь', 'а', 'й', 'ꚜ']) {
    assert.ok(!searchTerms(letter).includes(''), letter);
    for (const { tsquery } of queryAlternatives(letter, context)) assert.doesNotMatch(tsquery, /(?<!')''(?!')/, letter);
  }
  assert.deepEqual(searchTerms('ъ'), ['ъ']);
});

test('any text becomes well-formed queries', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.boolean(), (text, unfinished) => {
      for (const { tsquery } of queryAlternatives(text, { ...context, unfinished })) {
        matches(tsquery, []);
        assert.doesNotMatch(tsquery, /''(?!')\s|\\|\0/);
      }
    }),
  );
});
