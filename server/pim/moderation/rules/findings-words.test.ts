import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { languages } from '#kernel/language';
import { severities } from './finding.ts';

type Words = Record<string, { title: string; hint: string }>;

const wordsOf = (language: string): Words => JSON.parse(readFileSync(new URL(`../../../../words/${language}/findings.json`, import.meta.url), 'utf8'));
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1]).toSorted();

test('every finding has a title and a way to fix it in four languages, with the same holes to fill', () => {
  const ukrainian = wordsOf('uk');
  for (const language of languages) {
    const words = wordsOf(language);
    assert.deepEqual(Object.keys(words).toSorted(), Object.keys(severities).toSorted(), language);
    for (const [code, { title, hint }] of Object.entries(words)) {
      assert.ok(title.length > 3 && hint.length > 10, `${language} ${code}`);
      assert.deepEqual(holes(hint), holes(ukrainian[code]!.hint), `${language} ${code}`);
    }
  }
});
