import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkProduct } from './check-product.ts';
import { usualContext, type CheckContext, type CheckedAttribute, type CheckedProduct } from './checked-product.ts';
import { blocks, severities, type FindingCode } from './finding.ts';

const attribute = (
  code: string,
  kind: CheckedAttribute['kind'],
  requirement: CheckedAttribute['requirement'],
  options: string[] = [],
): [string, CheckedAttribute] => [code, { code, kind, requirement, options: new Set(options) }];
const schema = {
  axes: ['colour', 'size'],
  attributes: new Map([
    attribute('colour', 'colour', 'required', ['black', 'white']),
    attribute('size', 'option', 'required', ['38', '39']),
    attribute('heel-cm', 'number', 'optional'),
    attribute('season', 'option', 'recommended', ['winter']),
  ]),
};
const context: CheckContext = { ...usualContext, schema, priceBand: { low: 50_000, high: 900_000, currency: 'UAH' }, ownHosts: ['agora.test'] };

const uah = (amount: number) => ({ amount, currency: 'UAH' });
const good: CheckedProduct = {
  categoryCode: 'women-heels',
  categoryConfidence: null,
  brand: 'Lira',
  article: 'L-100',
  name: { uk: 'Туфлі Lira L-100 чорні', ru: 'Туфли Lira L-100 чёрные' },
  description: { uk: '<p>Класичні туфлі на стійких підборах із м’якою устілкою. Пасують і до роботи, і на свято.</p>' },
  attributes: { colour: 'black', 'heel-cm': 7.5, season: 'winter' },
  variants: [
    { sku: 'L-100-38', gtin: '4820000000017', axes: { size: '38' }, price: uah(279_900), oldPrice: uah(320_000), stock: 4 },
    { sku: 'L-100-39', gtin: null, axes: { size: '39' }, price: uah(279_900), stock: 0 },
  ],
  media: [
    { status: 'stored', width: 1200, height: 1200 },
    { status: 'pending', width: null, height: null },
  ],
};

const codes = (change: Partial<CheckedProduct>, in_ = context) => checkProduct({ ...good, ...change }, in_).map((finding) => finding.code);
const variant = (change: Partial<CheckedProduct['variants'][number]>) => ({ variants: [{ ...good.variants[0]!, ...change }] });
const name = (uk: string) => ({ name: { uk } });
const description = (uk: string) => ({ description: { uk: `${uk} Класичні туфлі на стійких підборах із м’якою устілкою, пасують до роботи.` } });

test('a careful product has no findings', () => {
  assert.deepEqual(checkProduct(good, context), []);
});

const cases: [FindingCode, Partial<CheckedProduct>][] = [
  ['NAME_MISSING', { name: {} }],
  ['NAME_TOO_SHORT', name('Туфлі')],
  ['NAME_TOO_LONG', name('Туфлі жіночі '.repeat(20))],
  ['TRANSLATION_MISSING', { name: { ru: 'Туфли чёрные Lira' } }],
  ['DESCRIPTION_MISSING', { description: {} }],
  ['DESCRIPTION_TOO_SHORT', { description: { uk: '<p>Гарні</p>' } }],
  ['CATEGORY_UNMAPPED', { categoryCode: null }],
  ['CATEGORY_GUESSED', { categoryConfidence: 0.7 }],
  ['BRAND_MISSING', { brand: ' ' }],
  ['ARTICLE_MISSING', { article: null }],
  ['ATTRIBUTE_REQUIRED', { attributes: { season: 'winter' } }],
  ['ATTRIBUTE_RECOMMENDED', { attributes: { colour: 'black' } }],
  ['ATTRIBUTE_TYPE', { attributes: { ...good.attributes, 'heel-cm': 'високі' } }],
  ['OPTION_UNKNOWN', { attributes: { ...good.attributes, colour: 'XK-17' } }],
  ['SIZE_UNKNOWN', variant({ axes: { size: 'як у мами' } })],
  ['VARIANT_MISSING', { variants: [] }],
  ['DUPLICATE_VARIANT', { variants: [good.variants[0]!, { ...good.variants[0]!, sku: 'other', gtin: null }] }],
  ['SKU_MISSING', variant({ sku: ' ' })],
  ['SKU_DUPLICATE', { variants: [good.variants[0]!, { ...good.variants[1]!, sku: 'L-100-38' }] }],
  ['PRICE_INVALID', variant({ price: null })],
  ['PRICE_INVALID', variant({ price: uah(0) })],
  ['PRICE_SUSPICIOUS', variant({ price: uah(100), oldPrice: null })],
  ['OLDPRICE_NOT_HIGHER', variant({ oldPrice: uah(279_900) })],
  ['STOCK_INVALID', variant({ stock: -1 })],
  ['GTIN_INVALID', variant({ gtin: '4820000000018' })],
  ['GTIN_DUPLICATE', { variants: [good.variants[0]!, { ...good.variants[1]!, gtin: '4820000000017' }] }],
  ['CONTACTS_IN_TEXT', description('Телефонуйте 050 111-22-33.')],
  ['CONTACTS_IN_TEXT', description('Пишіть на shop@example.com.')],
  ['CONTACTS_IN_TEXT', description('Більше на www.example.com.ua/shoes.')],
  ['CONTACTS_IN_TEXT', { description: { uk: `<p>Класичні туфлі на стійких підборах із м’якою устілкою, <a href="https://example.com/x">тут</a>.</p>` } }],
  ['CONTACTS_IN_TEXT', description('Наш телеграм @lira_shoes.')],
  ['UPPERCASE_NOISE', name('НАЙКРАЩІ ЖІНОЧІ ТУФЛІ L-100')],
  ['PUNCTUATION_NOISE', name('Туфлі Lira L-100!!! Акція')],
  ['PUNCTUATION_NOISE', name('★★★ Туфлі Lira L-100')],
  ['FORBIDDEN_WORDS', name('Туфлі L-100, репліки відомого бренду')],
  ['LANGUAGE_MISMATCH', name('Туфли чёрные высокие женские')],
  ['LANGUAGE_MISMATCH', { description: { uk: 'Those classic shoes stand on a steady heel and suit both work and a holiday evening.' } }],
  ['HTML_REMOVED', { removedHtml: ['style', '@class'] }],
  ['PICTURE_MISSING', { media: [] }],
  ['PICTURE_MISSING', { media: [{ status: 'failed', width: null, height: null }] }],
  ['PICTURE_FAILED', { media: [...good.media, { status: 'failed', width: null, height: null }] }],
  ['PICTURE_SMALL', { media: [{ status: 'stored', width: 200, height: 900 }] }],
];

for (const [code, change] of cases)
  test(`${code} is found: ${JSON.stringify(change).slice(0, 70)}`, () => assert.ok(codes(change).includes(code), codes(change).join()));

test('every code has been seen to be found', () => {
  assert.deepEqual(
    Object.keys(severities).filter((code) => !cases.some(([seen]) => seen === code)),
    [],
  );
});

test('honest texts are left alone', () => {
  const calm = [
    'Дриль Bosch GSB 18V-55 12.5 Нм 220-240 В',
    'Набір MAKITA XGT 40 V max',
    'Крем SPF 50+ 30мл (4820000000017)',
    'Артикул 0501234',
    'Ковдра 200х220 см, сатин',
    'Розмір 38/40, зріст 170 см',
    'Кабель USB-C 3.2 Gen 2x1, 100 Вт',
    'Олівці «Природа», 24 шт.',
    'Nike Air Max 90 Premium',
    'О. Кобилянська. Земля',
    'Лампа 5 Вт 2700-6500 К, 470 лм',
    'Код 12345678901234',
  ];
  for (const text of calm) {
    const found = codes(name(text)).filter((code) => !code.startsWith('NAME_'));
    assert.deepEqual(found, [], text);
  }
});

test('links to own pages are no contacts', () => {
  assert.deepEqual(codes(description('Таблиця розмірів: https://www.agora.test/sizes.')), []);
});

test('blocking findings come first and the operator may change severities', () => {
  const found = checkProduct({ ...good, brand: null, categoryCode: null }, context);
  assert.equal(found[0]!.code, 'CATEGORY_UNMAPPED');
  assert.ok(blocks(found));
  assert.deepEqual(codes({ brand: null }, { ...context, severities: { BRAND_MISSING: 'off' } }), []);
  assert.ok(blocks(checkProduct({ ...good, brand: null }, { ...context, severities: { BRAND_MISSING: 'block' } })));
});

test('without a category only the attributes go unchecked', () => {
  assert.deepEqual(codes({ categoryCode: null, attributes: {} }, { ...context, schema: null }), ['CATEGORY_UNMAPPED']);
});

test('Kazakh and Russian fields keep their own letters', () => {
  assert.deepEqual(codes({ name: { ...good.name, kk: 'Қара түсті әйелдер туфлиі Lira', ru: 'Туфли чёрные высокие' } }), []);
  assert.deepEqual(codes({ name: { ...good.name, ru: 'Туфлі чорні жіночі високі' } }), ['LANGUAGE_MISMATCH']);
});
