import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { languages } from '#kernel/language';
import { buildWeb } from '../scripts/build-web.ts';

type Part = { module: string; imports: string[]; css?: string[] };
type Route = Part & { parentId?: string };
type Manifest = { entry: Part; routes: Record<string, Route> };

const mostBytes = 130_000;
const client = resolve(import.meta.dirname, '..', process.env.WEB_BUILD ?? 'build', 'client');
const assets = join(client, 'assets');
let manifest: Manifest;

before(async () => {
  await buildWeb();
  const name = readdirSync(assets).find((file) => /^manifest-.*\.js$/.test(file));
  assert.ok(name, 'the build has a manifest');
  const text = readFileSync(join(assets, name), 'utf8');
  manifest = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) as Manifest;
});

const sizeOf = (path: string) => gzipSync(readFileSync(join(client, path))).length;

/** The heaviest language's file of words; a browser fetches one language. */
function sizeOfWords(surface: string): number {
  const files = readdirSync(assets).filter((file) => file.startsWith(`${surface}-`) && file.endsWith('.js'));
  const words = files
    .map((file) => readFileSync(join(assets, file)))
    .filter((body) => /^(var|let|const) \w+=(\{|JSON\.parse)/.test(body.toString('utf8', 0, 40)));
  assert.equal(words.length, languages.length, `a file of words of the ${surface} per language`);
  return Math.max(...words.map((body) => gzipSync(body).length));
}

/** Every script that a first visit of the route loads: the entry, the route with those around it, what they import, and the words. */
function scriptsOf(route: string): string[] {
  const scripts = new Set([manifest.entry.module, ...manifest.entry.imports]);
  for (let id: string | undefined = route; id; id = manifest.routes[id]?.parentId) {
    const part: Route | undefined = manifest.routes[id];
    assert.ok(part, `there is a route ${id}`);
    for (const path of [part.module, ...part.imports]) scripts.add(path);
  }
  return [...scripts];
}

const weigh = (route: string, ...words: string[]) =>
  scriptsOf(route).reduce((sum, path) => sum + sizeOf(path), 0) + words.reduce((sum, surface) => sum + sizeOfWords(surface), 0);

for (const route of ['store/home/home', 'store/listing/category', 'store/listing/search', 'store/product/product', 'store/merchants/merchant']) {
  test(`a first visit of ${route} loads at most ${mostBytes / 1000} kB of scripts, compressed`, () => {
    const bytes = weigh(route, 'shop');
    assert.ok(bytes <= mostBytes, `${route} loads ${bytes} bytes`);
  });
}

test('the cart with all that ordering needs stays within five kilobytes more', () => {
  const bytes = weigh('store/cart/cart', 'shop', 'buyer');
  assert.ok(bytes <= mostBytes + 5_000, `the cart loads ${bytes} bytes`);
});

test('the entry is a file of its own: what routes import must not start the page', () => {
  const routes = Object.values(manifest.routes).flatMap((route) => [route.module, ...route.imports]);
  assert.ok(!routes.includes(manifest.entry.module));
  assert.match(readFileSync(join(client, manifest.entry.module), 'utf8'), /StrictMode/);
});

test('the shop and the office share the frame only, neither ships the other', () => {
  const shop = new Set(scriptsOf('store/product/product'));
  const office = Object.keys(manifest.routes).filter((id) => /^(cabinet|console)\//.test(id));
  const own = (path: string) => /\/storefront-/.test(path);
  assert.ok(office.length > 20);
  assert.deepEqual(
    office.filter((id) => [...manifest.routes[id]!.imports, ...(manifest.routes[id]!.css ?? [])].some(own)),
    [],
  );
  assert.ok([...shop].some(own) && ![...shop].some((path) => /mantine|\/office-/.test(path)));
});
