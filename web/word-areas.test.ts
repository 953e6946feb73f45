import assert from 'node:assert/strict';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { wordsOf } from './word-areas.ts';

const folder = join(import.meta.dirname, '../words/uk');
const all = Object.fromEntries(readdirSync(folder).map((name) => [name.slice(0, -5), JSON.parse(readFileSync(join(folder, name), 'utf8')) as object]));
const shop = wordsOf('shop', all);
const buyer = wordsOf('buyer', all);
/** Pages that bring the buyer's words along, and what stands on them only. */
const buyerFiles = /^(account|store\/cart|store\/orders)\/|^store\/parts\/phone-code/;

function pathsOf(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`.replace(/_(one|few|many|other)$/, '')] : pathsOf(value as object, `${path}${key}.`),
  );
}
const shopKeys = Object.entries(shop).flatMap(([area, words]) => pathsOf(words, `${area}:`));
const buyerKeys = Object.entries(buyer).flatMap(([area, words]) => pathsOf(words, `${area}:`));

/** What a file asks for: whole keys, and beginnings of keys that are put together. */
function askedBy(text: string): { key: string; whole: boolean }[] {
  return [...text.matchAll(/\bt\(\s*(?:'([^']+)'|`([^`$]*)\$\{)/g)].map(([, whole, start]) => ({ key: whole ?? start ?? '', whole: whole !== undefined }));
}

test('every word that a page of the shop asks for travels to the browser', () => {
  const files = globSync(['store/**/*.{ts,tsx}', 'account/**/*.{ts,tsx}', 'error-page.tsx', 'ui/format.ts'], { cwd: import.meta.dirname }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  assert.ok(files.length > 60);
  const missing = files.flatMap((file) => {
    const text = readFileSync(join(import.meta.dirname, file), 'utf8');
    const own = /useWords\('([\w-]+)'\)/.exec(text)?.[1] ?? 'common';
    const there = buyerFiles.test(file) ? [...shopKeys, ...buyerKeys] : shopKeys;
    const fits = (wanted: string, whole: boolean) => there.some((key) => (whole ? key === wanted : key.startsWith(wanted)));
    return askedBy(text)
      .filter(({ key, whole }) => !(key.includes(':') ? [key] : [`${own}:${key}`, `common:${key}`]).some((wanted) => fits(wanted, whole)))
      .map(({ key }) => `${file}: ${key}`);
  });
  assert.deepEqual(missing, ['ui/format.ts: common:units.kb', 'ui/format.ts: common:units.mb']);
});

test('the shop is not sent the words of orders, refusals or the office', () => {
  assert.deepEqual(Object.keys(shop).sort(), ['common', 'delivery', 'store']);
  assert.ok(!('cart' in shop['store']!) && 'cart' in buyer['store']!);
});

test('the office receives everything but the shop and what only the server says', () => {
  const office = wordsOf('office', all);
  assert.ok('office' in office && 'refusals' in office && !('store' in office) && !('notices' in office));
});
