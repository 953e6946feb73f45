import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstReasons, plainText, riskBars, rowsOf, valueText, type Case } from './fields.ts';

const t = (key: string, values?: Record<string, unknown>) =>
  values?.['count'] === undefined ? String(values?.['defaultValue'] ?? key) : `${key}:${String(values['count'])}`;
const one = {
  kind: 'change',
  product: { id: 'p', name: 'Boot', brand: 'Nordal', category: 'boots', categoryName: 'Boots' },
  findings: [{ code: 'NAME_TOO_SHORT', field: 'name.uk', severity: 'block', message: '', hint: '' }],
  content: {
    name: { uk: 'Boot' },
    description: { uk: '<p>Warm</p>' },
    article: 'NF-1',
    attributes: [{ code: 'lining', name: 'Lining', value: 'wool' }],
    variants: [],
    pictures: [],
  },
  differences: [
    { field: 'attributes.lining', kind: 'changed', before: 'fleece', after: 'wool' },
    { field: 'media', kind: 'changed', before: ['a'], after: ['a', 'b'] },
  ],
} as unknown as Case;

test('a description is read as plain words', () => {
  assert.equal(plainText('<p>Warm &amp; dry</p><ul><li>wool</li></ul>'), 'Warm & dry\nwool');
  assert.equal(valueText({ amount: 3, unit: 'kg' }), '3 kg');
  assert.equal(valueText([]), null);
});

test('of a changed product only the changes are judged, the rest is named', () => {
  const { rows, same } = rowsOf(one, t);
  assert.deepEqual(
    rows.map((row) => [row.label, row.before, row.after]),
    [
      ['Lining', 'fleece', 'wool'],
      ['media', 'console-moderation:pictures:1', 'console-moderation:pictures:2'],
    ],
  );
  assert.match(same, /brand/);
  assert.doesNotMatch(same, /lining/);
});

test('a returned field brings its finding as the reason, or the likeliest code', () => {
  assert.deepEqual(firstReasons(one, ['name', 'media']), [
    { field: 'name', code: 'NAME_TOO_SHORT' },
    { field: 'media', code: 'PICTURE_QUALITY' },
  ]);
  assert.deepEqual(firstReasons(one, []), [{ field: 'name.uk', code: 'NAME_TOO_SHORT' }]);
  assert.deepEqual([0, 8, 20, 35, 80].map(riskBars), [0, 1, 2, 3, 4]);
});
