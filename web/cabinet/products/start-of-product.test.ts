import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyOf, fromTemplate } from './start-of-product.ts';
import type { Product, Template } from './types.ts';

const template: Template = {
  id: 'tpl_1',
  name: 'Взуття',
  category: 'women-sneakers',
  categoryName: 'Кросівки',
  brand: 'Сокіл',
  description: { uk: 'Легкі' },
  attributes: { season: 'demi' },
  variants: [{ axes: { size: '38' } }, { axes: { size: '39' } }],
  createdAt: '2026-11-22T00:00:00Z',
};

test('a product of a template begins with its category and sizes, without names and numbers', () => {
  const editing = fromTemplate(template);
  assert.deepEqual([editing.category, editing.brand, editing.name, editing.article, editing.media], ['women-sneakers', 'Сокіл', {}, '', []]);
  assert.deepEqual(
    editing.variants.map((row) => [row.axes, row.sku, row.price]),
    [
      [{ size: '38' }, '', ''],
      [{ size: '39' }, '', ''],
    ],
  );
});

test('a copy keeps texts and prices and leaves numbers, barcodes, stock and pictures behind', () => {
  const price = { amount: 159_900, currency: 'UAH' };
  const product = {
    category: 'women-sneakers',
    brand: 'Сокіл',
    article: 'SV-1',
    name: { uk: 'Вітер' },
    description: {},
    attributes: {},
    variants: [
      {
        id: 'v',
        gtin: '4820000000017',
        axes: { size: '38' },
        weightGrams: 700,
        offers: [{ id: 'o', sku: 'SV-1-38', price, oldPrice: null, stock: 3, active: true }],
      },
    ],
    media: [{ id: 'med_1', url: '/m', sourceUrl: null, status: 'stored', width: 1, height: 1 }],
  } as unknown as Product;
  const copy = copyOf(product);
  assert.deepEqual([copy.name, copy.article, copy.media], [{ uk: 'Вітер' }, '', []]);
  const [row] = copy.variants;
  assert.deepEqual([row!.sku, row!.gtin, row!.stock, row!.weight, row!.axes], ['', '', '', '700', { size: '38' }]);
  assert.match(row!.price, /^1599/);
});
