import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mappingFingerprint } from './mapping-fingerprint.ts';
import { suggestColumn, suggestMapping } from './suggest-mapping.ts';

const targetOf = (source: string, samples: string[] = []): string => {
  const { target, language } = suggestColumn({ source, samples });
  return language ? `${target}:${language}` : target;
};

test('headers of four languages find their fields', () => {
  const expected: Record<string, string> = {
    'Найменування товару': 'name',
    'Название (рус)': 'name:ru',
    name_ua: 'name:uk',
    'Тауар атауы': 'name',
    'Назва UA': 'name:uk',
    'Product title': 'name',
    'Опис укр': 'description:uk',
    'Ціна, грн': 'price',
    Бағасы: 'price',
    РРЦ: 'price',
    'Стара ціна': 'oldPrice',
    'Цена со скидкой': 'salePrice',
    Залишок: 'stock',
    Қалдық: 'stock',
    'Кол-во': 'stock',
    Наличие: 'available',
    Штрихкод: 'gtin',
    EAN13: 'gtin',
    Артикул: 'article',
    SKU: 'sku',
    Виробник: 'brand',
    Өндіруші: 'brand',
    Категория: 'category',
    Санат: 'category',
    'Фото 1': 'pictures',
    'Ссылка на фото': 'pictures',
    'Вага, кг': 'weight',
    Валюта: 'currency',
    item_group_id: 'groupId',
    'Країна-виробник': 'country',
    'Meta title': 'ignore',
  };
  for (const [source, target] of Object.entries(expected)) assert.equal(targetOf(source), target, source);
});

test('a header spelled with letters of the other alphabet is the same header', () => {
  assert.equal(targetOf('Ценa'), 'price');
  assert.equal(targetOf('Аpтикул'), 'article');
});

test('unknown headers are told by their values, else they are attributes', () => {
  assert.equal(targetOf('Колонка 7', ['https://shop.example/a.jpg']), 'pictures');
  assert.deepEqual(suggestColumn({ source: 'Атрибут_Матеріал підошви(мм)', samples: ['Гума'] }), {
    source: 'Атрибут_Матеріал підошви(мм)',
    target: 'attribute',
    attribute: 'Матеріал підошви',
    unit: 'мм',
    confidence: 0.3,
  });
});

test('a currency in the header of a price counts', () => {
  assert.equal(suggestColumn({ source: 'Ціна (USD)', samples: [] }).unit, 'USD');
});

test('a single field has one sure column', () => {
  const suggestions = suggestMapping([
    { source: 'Ціна', samples: [] },
    { source: 'Ціна закупівельна без ПДВ', samples: [] },
  ]);
  assert.deepEqual(
    suggestions.map((column) => column.target),
    ['price', 'attribute'],
  );
});

test('a form is recognised whatever the order of its columns', () => {
  assert.equal(mappingFingerprint('table', ['a', 'b']), mappingFingerprint('table', ['b', 'a']));
  assert.notEqual(mappingFingerprint('table', ['a', 'b']), mappingFingerprint('table', ['a', 'c']));
});

test('any header gets a suggestion without an exception', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(fc.string({ maxLength: 40 }), { maxLength: 3 }),
      (source, samples) => void suggestColumn({ source, samples }),
    ),
  );
});
