import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#kernel/language';
import { commonRefusals } from '#platform/http/problem';
import { hasWord } from '#platform/words';
import { loadModules } from '../modules.ts';
import { filesBelow, isTest, read } from './source.ts';

const modules = await loadModules();
const declared = new Set([
  ...Object.keys(commonRefusals),
  ...modules.flatMap((module) => (module.routes ?? []).flatMap((route) => Object.keys(route.endpoint.refusals ?? {}))),
]);

test('every refusal that is thrown is declared in a contract', () => {
  const broken: string[] = [];
  for (const file of filesBelow('server', ['.ts'])) {
    if (isTest(file)) continue;
    for (const [, code] of read(file).matchAll(/\brefuse\(\s*'([A-Z_]+)'/g)) if (!declared.has(code!)) broken.push(`${file}: ${code}`);
  }
  assert.deepEqual(broken, []);
});

test('every declared refusal has its words in four languages', () => {
  const missing = [...declared].flatMap((code) =>
    languages.filter((language) => !hasWord(language, `refusals.${code}.title`)).map((language) => `${language}: ${code}`),
  );
  assert.deepEqual(missing, []);
});
