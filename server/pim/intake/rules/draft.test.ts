import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { draftDifference, touchesContent } from './draft-difference.ts';
import { contentHash, draftHash, stableStringify } from './draft-hash.ts';
import { emptyDraft, type ProductDraft } from './draft.ts';
import { sanitiseDescription } from './sanitise-description.ts';

const uah = (amount: number) => ({ amount, currency: 'UAH' });
const draft: ProductDraft = {
  ...emptyDraft(),
  categoryCode: 'women-heels',
  brand: 'Lira',
  name: { uk: 'Туфлі' },
  attributes: { colour: 'black', dimensions: { length: 1, width: 2, height: 3, unit: 'cm' } },
  variants: [{ sku: 'A', gtin: null, axes: { size: '38' }, price: uah(100), oldPrice: null, stock: 1, weightGrams: null }],
  media: [{ id: null, url: 'https://example.com/1.jpg', status: 'pending', width: null, height: null }],
};

test('the difference names every changed field with both values', () => {
  const after: ProductDraft = {
    ...draft,
    brand: 'Mira',
    name: { uk: 'Туфлі', ru: 'Туфли' },
    attributes: { colour: 'white' },
    variants: [
      { ...draft.variants[0]!, price: uah(90) },
      { ...draft.variants[0]!, sku: 'B' },
    ],
  };
  assert.deepEqual(
    draftDifference(draft, after).map(({ field, kind }) => `${field} ${kind}`),
    ['brand changed', 'name.ru added', 'attributes.colour changed', 'attributes.dimensions removed', 'variants[A].price changed', 'variants[B] added'],
  );
});

test('a fetched picture and a surer guess are no change', () => {
  const after = {
    ...draft,
    categoryConfidence: 0.9,
    media: draft.media.map((picture) => ({ ...picture, id: 'med_1', status: 'stored' as const, width: 900, height: 900 })),
  };
  assert.deepEqual(draftDifference(draft, after), []);
  assert.equal(draftHash(after), draftHash(draft));
});

test('a change of price or stock needs no moderator', () => {
  const after = { ...draft, variants: [{ ...draft.variants[0]!, price: uah(1), stock: 7 }] };
  const changes = draftDifference(draft, after);
  assert.equal(changes.length, 2);
  assert.equal(touchesContent(changes), false);
  assert.equal(contentHash(after), contentHash(draft));
  assert.notEqual(draftHash(after), draftHash(draft));
});

test('a first draft is all new', () => {
  assert.ok(draftDifference(null, draft).every((change) => change.kind === 'added'));
});

const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string(), { maxLength: 3 }));
const drafts = fc
  .record({
    brand: fc.option(fc.constantFrom('A', 'B', '')),
    name: fc.dictionary(fc.constantFrom('uk', 'ru'), fc.constantFrom('x', 'y', '')),
    attributes: fc.dictionary(fc.constantFrom('colour', 'size', 'style'), value),
    variants: fc.uniqueArray(
      fc.record({
        sku: fc.constantFrom('1', '2', '3'),
        gtin: fc.option(fc.constantFrom('7', '8')),
        axes: fc.dictionary(fc.constantFrom('size'), fc.constantFrom('S', 'M')),
        price: fc.option(fc.record({ amount: fc.nat(3), currency: fc.constant('UAH') })),
        oldPrice: fc.constant(null),
        stock: fc.option(fc.nat(2)),
        weightGrams: fc.constant(null),
      }),
      { selector: (variant) => variant.sku },
    ),
  })
  .map((part): ProductDraft => ({ ...emptyDraft(), ...part }));

test('two drafts hash alike exactly when nothing differs', () => {
  fc.assert(
    fc.property(drafts, drafts, (a, b) => assert.equal(draftHash(a) === draftHash(b), draftDifference(a, b).length === 0)),
    { numRuns: 500 },
  );
  fc.assert(fc.property(drafts, (a) => assert.deepEqual(draftDifference(a, structuredClone(a)), [])));
});

test('the order of keys makes no difference to the text', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) =>
      assert.equal(stableStringify(object), stableStringify(Object.fromEntries(Object.entries(object).toReversed()))),
    ),
  );
});

test('only harmless tags survive, their text is kept, and what went is named', () => {
  const { html, removed } = sanitiseDescription(
    '<section class="x"><h2 style="color:red">Опис</h2><div data-message-id="7">Один</div><div>Два</div><script>alert(1)</script><style>p{}</style><button>Копіювати</button><a href="javascript:x()">а</a><a href="https://example.com">б</a><img src=x onerror=y></section>',
  );
  assert.equal(html, '<h2>Опис</h2>Один\nДва\n<a>а</a><a href="https://example.com">б</a>');
  assert.deepEqual(removed, ['@href', '@style', 'button', 'div', 'img', 'script', 'section', 'style']);
});

test('plain text stays as it is', () => {
  assert.deepEqual(sanitiseDescription('Просто текст, 5 л.\u0007'), { html: 'Просто текст, 5 л.', removed: [] });
});

test('what is clean stays clean, and nothing dangerous ever comes through', () => {
  const part = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '<p>',
      '</p>',
      '<script>',
      '</script>',
      '<a href="',
      '">',
      '<b onclick=x>',
      '<svg/onload=y>',
      '&lt;script&gt;',
      '<ul><li>',
      '<table><tr><td>',
      '<!--',
      '-->',
      'javascript:',
    ),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const once = sanitiseDescription(parts.join(''));
      const twice = sanitiseDescription(once.html);
      assert.equal(twice.html, once.html);
      assert.deepEqual(twice.removed, []);
      assert.doesNotMatch(once.html, /<(?!\/?(?:p|br|b|strong|i|em|ul|ol|li|a|h[1-6]|table|caption|thead|tbody|tfoot|tr|th|td)\b)/i);
      assert.doesNotMatch(once.html, /<[^>]*\son\w+=/i);
    }),
  );
});
