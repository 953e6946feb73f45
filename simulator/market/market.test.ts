import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { test } from 'node:test';
import { readIban } from '#kernel/iban';
import { languages } from '#kernel/language';
import { buyers, merchants, optionWords, pictureFolder, pictures, productsOf, type DemoProduct, type Texts } from './index.ts';
import { isBin, isEdrpou, isGtin13, isIpn } from './numbers.ts';

const all = merchants.flatMap((merchant) => productsOf(merchant.key));
const complete = (text: Texts): boolean => languages.every((language) => text[language].trim().length > 0);
const unique = (list: string[]): boolean => new Set(list).size === list.length;

test('six merchants sell about four hundred products', () => {
  assert.equal(merchants.length, 6);
  assert.equal(merchants.filter((merchant) => merchant.own).length, 1);
  assert.ok(all.length >= 380 && all.length <= 430, `${all.length} products`);
  for (const merchant of merchants) assert.ok(productsOf(merchant.key).length >= 40, merchant.key);
});

test('tax numbers, accounts and phones of the merchants are real in form', () => {
  for (const { taxNumber, kind, country, iban, phone } of merchants) {
    const right = country === 'KZ' ? isBin(taxNumber) : kind === 'person' ? isIpn(taxNumber) : isEdrpou(taxNumber);
    assert.ok(right, taxNumber);
    assert.equal(readIban(iban), iban);
    assert.match(phone, /^\+380\d{9}$/);
  }
});

test('merchants tell their story in four languages, and one rests until Monday', () => {
  for (const merchant of merchants) assert.ok(complete(merchant.story), merchant.key);
  assert.deepEqual(merchants.filter((merchant) => merchant.daysOff).map((merchant) => merchant.daysOff?.untilNext), ['mon']);
});

test('every name and description is there in four languages', () => {
  for (const product of all) {
    assert.ok(complete(product.name) && complete(product.description), product.article);
    for (const language of languages) {
      assert.doesNotMatch(product.name[language] + product.description[language], /undefined|\{\{|\||  /, product.article);
      assert.ok((product.description[language].match(/[.!?](\s|$)/g) ?? []).length >= 2, product.article);
    }
  }
});

test('no merchant has one article, one code or one name twice', () => {
  for (const { key } of merchants) {
    const products = productsOf(key);
    assert.ok(unique(products.map((product) => product.article)), key);
    assert.ok(unique(products.flatMap((product) => product.variants.map((variant) => variant.sku))), key);
    for (const language of languages) assert.ok(unique(products.map((product) => product.name[language])), `${key} ${language}`);
  }
});

test('every GTIN is right, and twice only where two merchants compete', () => {
  const own = all.filter((product) => product.sameAs === null);
  assert.ok(unique(own.flatMap((product) => product.variants.map((variant) => variant.gtin))));
  for (const product of all) for (const { gtin } of product.variants) assert.ok(isGtin13(gtin), gtin);
});

test('about a tenth of the goods is offered by a second merchant, with the same GTINs at another price', () => {
  const competing = all.filter((product) => product.sameAs !== null);
  assert.ok(competing.length / all.length > 0.08 && competing.length / all.length < 0.13);
  for (const product of competing) {
    const original = productsOf(product.sameAs!.merchant).find((other) => other.article === product.sameAs!.article)!;
    assert.notEqual(original.merchant, product.merchant);
    assert.deepEqual(product.variants.map((variant) => variant.gtin), original.variants.map((variant) => variant.gtin));
  }
});

test('variants differ by the axes and by nothing else', () => {
  const axesOf = (product: DemoProduct): string[] => [...product.axes].sort();
  for (const product of all) {
    assert.ok(product.variants.length >= 1 && product.variants.length <= 10, product.article);
    for (const variant of product.variants) assert.deepEqual(Object.keys(variant.options).sort(), axesOf(product), product.article);
    assert.ok(unique(product.variants.map((variant) => JSON.stringify(variant.options))), product.article);
    for (const axis of product.axes) assert.ok(!(axis in product.attributes), product.article);
  }
});

test('prices, weights and stock are those of a shop', () => {
  const variants = all.flatMap((product) => product.variants);
  for (const { sku, priceMinor, oldPriceMinor, weightGrams, stock } of variants) {
    assert.ok(Number.isInteger(priceMinor) && priceMinor % 100 === 0 && priceMinor > 0, sku);
    assert.ok(oldPriceMinor === null || oldPriceMinor > priceMinor, sku);
    assert.ok(Number.isInteger(weightGrams) && weightGrams > 0 && Number.isInteger(stock) && stock >= 0, sku);
  }
  assert.ok(variants.some((variant) => variant.stock === 0));
  const reduced = all.filter((product) => product.variants[0]!.oldPriceMinor !== null).length / all.length;
  assert.ok(reduced > 0.13 && reduced < 0.27, `${reduced}`);
});

test('merchants sell only brands they told us about, or goods of a merchant who did', () => {
  const known = new Map(merchants.map((merchant) => [merchant.key, merchant.brands]));
  for (const product of all) assert.ok(known.get(product.sameAs?.merchant ?? product.merchant)!.includes(product.brand), product.article);
});

test('every option code has its words', () => {
  const codes = all.flatMap((product) => [product.attributes, ...product.variants.map((variant) => variant.options)]).flatMap(Object.entries);
  for (const [attribute, code] of codes) {
    const words = optionWords[attribute];
    if (words) assert.ok(words[String(code)] && complete(words[String(code)]!), `${attribute} ${code}`);
  }
});

test('every picture is on disk, in the colour of its product, and all weigh at most 5 MB', async () => {
  const sizes = await Promise.all(pictures.map(async ({ file }) => (await stat(new URL(file, pictureFolder))).size));
  assert.ok(pictures.length >= 120);
  assert.ok(sizes.reduce((sum, size) => sum + size, 0) <= 5_000_000);
  const known = new Map(pictures.map((picture) => [picture.file, picture]));
  for (const product of all) {
    const shown = new Set(product.pictures.map(({ file }) => known.get(file)!.colour));
    assert.deepEqual(shown, new Set(product.variants.map((variant) => variant.colour)), product.article);
    if (typeof product.attributes.colour === 'string') assert.deepEqual([...shown], [product.attributes.colour], product.article);
  }
});

test('sixty buyers have own phones and live where parcels go', () => {
  assert.equal(buyers.length, 60);
  assert.ok(unique(buyers.map((buyer) => buyer.phone)) && unique(buyers.map((buyer) => buyer.email)));
  assert.ok(unique(buyers.map((buyer) => `${buyer.firstName} ${buyer.lastName}`)));
  for (const buyer of buyers) assert.match(buyer.phone, /^\+380\d{9}$/);
  assert.equal(buyers[0]!.phone, '+380501112233');
});
