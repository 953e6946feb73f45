import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#kernel/language';
import { loadWords } from '#platform/words';
import { filesBelow, isTest, read } from './source.ts';

const plural = /_(zero|one|two|few|many|other)$/;

function keysOf(words: unknown, path = ''): string[] {
  if (typeof words === 'string') return [path.replace(plural, '')];
  return Object.entries(words as Record<string, unknown>).flatMap(([key, value]) => keysOf(value, path ? `${path}.${key}` : key));
}

const byLanguage = Object.fromEntries(languages.map((language) => [language, new Set(keysOf(loadWords(language)))]));

test('every word exists in all four languages', () => {
  const all = new Set(languages.flatMap((language) => [...byLanguage[language]!]));
  const missing = languages.flatMap((language) => [...all].filter((key) => !byLanguage[language]!.has(key)).map((key) => `${language}: ${key}`));
  assert.deepEqual(missing, []);
});

test('no word is empty, and Ukrainian has no Russian letters', () => {
  const texts = (words: unknown, path = ''): [string, string][] =>
    typeof words === 'string' ? [[path, words]] : Object.entries(words as object).flatMap(([key, value]) => texts(value, `${path}.${key}`));
  const broken = languages.flatMap((language) =>
    texts(loadWords(language))
      .filter(([, text]) => text.trim() === '')
      .map(([path]) => `${language}${path}`),
  );
  const foreign = texts(loadWords('uk'))
    .filter(([, text]) => /[ыэъё]/i.test(text))
    .map(([path, text]) => `uk${path}: ${text}`);
  assert.deepEqual([...broken, ...foreign], []);
});

test('plurals have every form that their language needs', () => {
  const need: Record<string, string[]> = {
    uk: ['one', 'few', 'many', 'other'],
    ru: ['one', 'few', 'many', 'other'],
    kk: ['one', 'other'],
    en: ['one', 'other'],
  };
  const walk = (words: object, language: string, path = ''): string[] => {
    const bases = new Set(
      Object.keys(words)
        .filter((key) => plural.test(key))
        .map((key) => key.replace(plural, '')),
    );
    const here = [...bases].flatMap((base) =>
      need[language]!.filter((form) => !(`${base}_${form}` in words)).map((form) => `${language}${path}.${base}_${form}`),
    );
    return [...here, ...Object.entries(words).flatMap(([key, value]) => (typeof value === 'object' ? walk(value as object, language, `${path}.${key}`) : []))];
  };
  assert.deepEqual(
    languages.flatMap((language) => walk(loadWords(language), language)),
    [],
  );
});

test('every word that the code asks for by name is there', () => {
  const missing = new Set<string>();
  const known = (key: string) => byLanguage.uk!.has(key.replace(plural, ''));
  for (const file of [...filesBelow('server', ['.ts']), ...filesBelow('web', ['.ts', '.tsx'])]) {
    if (isTest(file)) continue;
    const text = read(file);
    // A page's keys stand in the area that it asks for (`useWords('orders')`), then in the shared ones; `area:key` names another.
    const areas = file.startsWith('web/') ? [...[...text.matchAll(/useWords\('([\w-]+)'/g)].map(([, area]) => area!), 'office', 'common'] : [];
    for (const [, key] of text.matchAll(/\bt\(\s*'((?:[a-z][\w-]*:)?[a-z][\w-]*(?:\.[\w-]+)+)'/g)) {
      if (!known(key!.replace(':', '.')) && !areas.some((area) => known(`${area}.${key}`))) missing.add(`${file}: ${key}`);
    }
  }
  assert.deepEqual([...missing], []);
});
