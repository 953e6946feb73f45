import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { FeedRow } from './feed-row.ts';
import { groupRows } from './group-rows.ts';

function row(number: number, size: string, color: string, groupId?: string): FeedRow {
  return {
    row: number,
    externalId: `R${number}`,
    sku: `R${number}`,
    name: { uk: `Черевики Крок AB1 чорні ${size}` },
    description: {},
    categoryPath: [],
    price: 100,
    currency: 'UAH',
    stock: 1,
    available: true,
    availability: 'in_stock',
    pictures: [`https://shop.example/${number}.jpg`],
    problems: [],
    attributes: [
      { name: 'Розмір', unit: 'EU', values: [size] },
      { name: 'Колір', values: [color] },
      { name: 'Матеріал', values: ['Шкіра'] },
      { name: 'Штрихкод', values: [`48200${number}`] },
    ],
    ...(groupId ? { groupId } : {}),
  };
}

test('rows of a group are one product with the axis in which they differ', () => {
  const [product] = groupRows([row(1, '38', 'Чорний', 'G'), row(2, '39', 'Чорний', 'G')]);
  assert.deepEqual(product?.axes, ['Розмір']);
  assert.deepEqual(
    product?.variants.map((variant) => variant.axisValues),
    [{ Розмір: '38 EU' }, { Розмір: '39 EU' }],
  );
  assert.deepEqual(
    product?.attributes.map((attribute) => attribute.name),
    ['Колір', 'Матеріал'],
  );
  assert.equal(product?.name.uk, 'Черевики Крок AB1 чорні');
  assert.equal(product?.pictures.length, 2);
});

test('two axes when size and colour both differ', () => {
  const [product] = groupRows([row(1, '38', 'Чорний', 'G'), row(2, '38', 'Білий', 'G'), row(3, '39', 'Білий', 'G')]);
  assert.deepEqual(new Set(product?.axes), new Set(['Розмір', 'Колір']));
});

test('rows without a group stay alone', () => {
  const products = groupRows([row(1, '38', 'Чорний'), row(2, '39', 'Чорний')]);
  assert.deepEqual(
    products.map((product) => [product.axes.length, product.variants.length]),
    [
      [0, 1],
      [0, 1],
    ],
  );
});

test('no row is lost or doubled, whatever the groups', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.constantFrom('A', 'B', '__proto__'), { nil: undefined }), { maxLength: 30 }), (groups) => {
      const rows = groups.map((group, at) => row(at, String(36 + (at % 9)), at % 2 ? 'Чорний' : 'Білий', group));
      const grouped = groupRows(rows).flatMap((product) => product.variants.map((variant) => variant.row.row));
      assert.deepEqual(
        grouped.toSorted((a, b) => a - b),
        rows.map((entry) => entry.row),
      );
    }),
  );
});
