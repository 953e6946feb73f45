import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { languages } from '#kernel/language';
import { hasWord, wordsIn } from '#platform/words';
import { fileFailures } from './adapters/file-refused.ts';
import { targets } from './rules/mapping.ts';
import { rowText } from './rules/problem-text.ts';

function codesIn(folder: string, pattern: RegExp): string[] {
  const files = readdirSync(join(import.meta.dirname, folder), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  );
  return files.flatMap((name) => [...readFileSync(join(import.meta.dirname, folder, name), 'utf8').matchAll(pattern)].map((match) => match[1]!));
}

test('whatever reading may say has its words in all four languages', () => {
  const problems = codesIn('rules', /field: [^}]*code: '(\w+)'/g).concat(codesIn('adapters', /field: [^}]*code: '(\w+)'/g));
  const fields = codesIn('rules', /field: '(\w+)'/g).concat(codesIn('adapters', /field: '(\w+)'/g));
  const archives = codesIn('adapters', /'ARCHIVE_REFUSED', \{ reason: '(\w+)'/g);
  const notes = codesIn('adapters', /notes\.push\(\{ code: '(\w+)'/g);
  assert.ok(problems.length > 20 && archives.length > 8 && notes.length === 3);
  const keys = [
    ...fileFailures.map((code) => `file.${code}`),
    ...problems.map((code) => `problem.${code}`),
    ...fields.map((field) => `target.${field}`),
    ...targets.map((target) => `target.${target}`),
    ...archives.map((reason) => `archive.${reason}`),
    ...notes.map((code) => `note.${code}`),
  ];
  const missing = languages.flatMap((language) => keys.filter((key) => !hasWord(language, `imports.${key}`)).map((key) => `${language} ${key}`));
  assert.deepEqual([...new Set(missing)], []);
});

test('the words are filled in', () => {
  assert.equal(wordsIn('uk')('imports.file.ARCHIVE_REFUSED', { reason: 'ratio' }), 'Архів не прийнято: він стиснутий підозріло сильно.');
  const problems = [
    { field: 'pictures', code: 'picture_missing', severity: 'warning' as const },
    { field: 'price', code: 'price_invalid', severity: 'error' as const, value: 'abc' },
  ];
  assert.equal(rowText(problems, wordsIn('uk')), 'Ціна: ціну не зрозуміло: «abc»; Фото: немає фото');
});
