import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf, emptyEditing, emptyVariant, unreadable } from './editing.ts';
import { parseMinor, parseWhole, typedMinor } from './figures.ts';
import { generateVariants } from './generate-variants.ts';

test('amounts are read as people type them and written back the same', () => {
  assert.equal(parseMinor('1 299,50'), 129950);
  assert.equal(parseMinor('1299.5'), 129950);
  assert.equal(parseMinor('12,345'), null);
  assert.equal(parseWhole('1 000'), 1000);
  assert.equal(typedMinor(129950), '1299,50');
  assert.equal(typedMinor(129900), '1299');
});

test('sizes × colours make the whole grid, and rows that were there keep what was typed', () => {
  const first = { ...emptyVariant({ colour: 'black', size: '38' }), sku: 'OWN-1', price: '1999', stock: '4' };
  const made = generateVariants(
    [first],
    [
      { code: 'colour', values: ['black', 'red'] },
      { code: 'size', values: ['38', '39'] },
    ],
    'FJ-01',
  );
  assert.deepEqual(
    made.map((row) => row.sku),
    ['OWN-1', 'FJ-01-BLACK-39', 'FJ-01-RED-38', 'FJ-01-RED-39'],
  );
  assert.deepEqual(
    made.map((row) => row.price),
    ['1999', '1999', '1999', '1999'],
  );
  assert.deepEqual(
    made.map((row) => row.stock),
    ['4', '', '', ''],
  );
});

test('a plain product becomes the first of its variants', () => {
  const plain = { ...emptyVariant(), sku: 'A', price: '10' };
  const made = generateVariants([plain], [{ code: 'size', values: ['S', 'M'] }], 'A');
  assert.deepEqual(
    made.map((row) => [row.sku, row.axes['size']]),
    [
      ['A', 'S'],
      ['A-M', 'M'],
    ],
  );
});

test('a cell that is no figure is named and never sent as another figure', () => {
  const editing = { ...emptyEditing(), variants: [{ ...emptyVariant(), sku: 'A', price: '12х', stock: '3' }] };
  assert.deepEqual(unreadable(editing), [{ path: 'variants.0.price', text: '12х' }]);
});

test('empty answers are left out of the body', () => {
  const body = bodyOf({ ...emptyEditing(), name: { uk: 'Туфлі', ru: ' ' }, attributes: { material: '', season: [], upper: 'leather' } });
  assert.deepEqual(body.name, { uk: 'Туфлі' });
  assert.deepEqual(body.attributes, { upper: 'leather' });
});
