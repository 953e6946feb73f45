import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#kernel/language';
import { attributes, categories, units } from './index.ts';

const promised = 'women-dresses women-jackets women-shirts men-jackets men-shirts women-heels women-boots women-sneakers men-boots men-sneakers bags-handbags bags-backpacks accessories-watches accessories-sunglasses beauty-serums beauty-lipsticks home-lamps home-mugs home-pillows tools-drills tools-hammers tools-screwdrivers'.split(' ');

test('codes and slugs are unique, parents stand before children', () => {
  const seen = new Set<string>();
  for (const category of categories) {
    assert.match(category.code, /^[a-z0-9]+(-[a-z0-9]+)*$/);
    assert.match(category.slug, /^[a-z0-9]+(-[a-z0-9]+)*$/);
    assert.ok(!seen.has(category.code), category.code);
    assert.ok(category.parent === null || seen.has(category.parent), category.code);
    seen.add(category.code);
  }
  assert.equal(new Set(categories.map((category) => category.slug)).size, categories.length);
});

test('the promised leaves stand, and there are about 150 or more', () => {
  const leaves = categories.filter((category) => category.leaf).map((category) => category.code);
  for (const code of promised) assert.ok(leaves.includes(code), code);
  assert.ok(leaves.length >= 150);
});

test('every leaf hangs at least three levels deep or two with a good reason', () => {
  const byCode = new Map(categories.map((category) => [category.code, category]));
  const depth = (code: string | null): number => (code === null ? 0 : 1 + depth(byCode.get(code)!.parent));
  for (const category of categories.filter((one) => one.leaf)) assert.ok(depth(category.code) >= 3, category.code);
});

test('every leaf has names and synonyms in four languages', () => {
  for (const category of categories)
    for (const language of languages) {
      assert.ok(category.names[language], category.code);
      if (category.leaf) assert.ok(category.synonyms[language].length > 0, `${category.code} ${language}`);
    }
});

test('every attribute that a category names exists, axes can be axes and every attribute is used', () => {
  const byCode = new Map(attributes.map((attribute) => [attribute.code, attribute]));
  const used = new Set<string>();
  for (const category of categories) {
    const { required, recommended, optional } = category.attributes;
    for (const code of [...required, ...recommended, ...optional]) {
      assert.ok(byCode.has(code), `${category.code}: ${code}`);
      used.add(code);
    }
    for (const code of category.axes) assert.ok(byCode.get(code)?.axis, `${category.code}: ${code} is no axis`);
  }
  assert.deepEqual(attributes.map((attribute) => attribute.code).filter((code) => !used.has(code)), []);
});

test('the promised attributes stand with names, hints and unique option codes', () => {
  const codes = attributes.map((attribute) => attribute.code);
  assert.equal(new Set(codes).size, codes.length);
  for (const code of 'colour size material season gender style technology collection country volume-ml power-w voltage-v heel-cm capacity-l product-type'.split(' ')) assert.ok(codes.includes(code), code);
  for (const attribute of attributes) {
    const options = attribute.options.map((option) => option.code);
    assert.equal(new Set(options).size, options.length, `${attribute.code}: ${options.filter((code, at) => options.indexOf(code) !== at).join()}`);
    for (const language of languages) assert.ok(attribute.hint[language].length > 5 && !attribute.hint[language].includes('{{'), attribute.code);
    if (attribute.unit) assert.ok(units.some((unit) => unit.code === attribute.unit), attribute.unit);
    if (['option', 'options', 'colour'].includes(attribute.kind)) assert.ok(options.length > 2, attribute.code);
  }
});

test('colours carry a swatch, countries are at least sixty', () => {
  for (const colour of attributes.find((one) => one.code === 'colour')!.options) assert.match(colour.hex ?? '', /^#[0-9a-f]{6}$/);
  assert.ok(attributes.find((one) => one.code === 'country')!.options.length >= 60);
});
