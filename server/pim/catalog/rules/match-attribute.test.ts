import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { attributes, categories } from '../seed/index.ts';
import { categorySchema } from './category-schema.ts';
import { buildAttributeIndex, matchAttribute, matchOption, matchOptions } from './match-attribute.ts';
import { readValue } from './read-value.ts';

const index = buildAttributeIndex(attributes);
const byCode = new Map(attributes.map((attribute) => [attribute.code, attribute]));

test("a shop's parameter names find our attributes", () => {
  const pairs: [string, string][] = [
    ['Колір', 'colour'],
    ['Цвет производителя', 'colour'],
    ['COLOR', 'colour'],
    ['Түсі', 'colour'],
    ['Розмір', 'size'],
    ['Рoзмiр', 'size'],
    ['Размер обуви', 'size'],
    ['Гарантійний строк, міс.', 'warranty-months'],
    ['Країна-виробник товару', 'country'],
    ['Висота каблука, см', 'heel-cm'],
    ['Потужність (Вт)', 'power-w'],
    ['Матеріал корпусу', 'material'],
    ['Стать', 'gender'],
    ['Тип', 'product-type'],
    ['Обʼєм (мл)', 'volume-ml'],
    ['Тип закриття', 'fastening'],
    ['Вбудований замок', 'lock'],
    ['Кількість коліс', 'wheels'],
    ['power-w', 'power-w'],
  ];
  for (const [name, code] of pairs) assert.equal(matchAttribute(name, index), code, name);
  for (const name of ['Код УКТ ЗЕД', 'Штрихкод', '', '???']) assert.equal(matchAttribute(name, index), null, name);
});

test('the unit, then the category, decides between attributes of one name', () => {
  assert.equal(matchAttribute('Об’єм', index), 'volume-ml');
  assert.equal(matchAttribute('Об’єм', index, 'л'), 'capacity-l');
  assert.equal(matchAttribute('Об’єм', index, null, new Set(['capacity-l'])), 'capacity-l');
  assert.equal(matchAttribute('Вага, кг', index), 'weight-kg');
});

test('options are found through forms, languages and foreign letters', () => {
  const triples: [string, string, string | null][] = [
    ['colour', 'Чорний', 'black'],
    ['colour', 'черная', 'black'],
    ['colour', 'Чорний матовий', 'black'],
    ['colour', 'темно-синій', 'navy'],
    ['colour', 'синій', 'blue'],
    ['colour', 'чорний/білий', 'multicolour'],
    ['colour', 'Emerald', 'emerald'],
    ['colour', 'қызыл', 'red'],
    ['colour', 'XK-17', null],
    ['size', 'ХL', 'xl'],
    ['size', '2XL', 'xxl'],
    ['size', 'м', 'm'],
    ['size', 'EU 42,5', '42-5'],
    ['size', '38/40', '38-40'],
    ['size', 'M (46)', 'm'],
    ['size', 'Єдиний розмір', 'one-size'],
    ['size', 'дуже великий', null],
    ['season', 'Зимові', 'winter'],
    ['gender', 'Для жінок', 'women'],
    ['gender', 'Унісекс', 'unisex'],
    ['country', 'Китай', 'cn'],
    ['country', 'Poland', 'pl'],
    ['country', 'Польща', 'pl'],
    ['country', 'KZ', 'kz'],
    ['material', 'Натуральна шкіра', 'leather'],
    ['material', 'штучна шкіра', 'faux-leather'],
    ['material', 'Полікарбонат', 'polycarbonate'],
  ];
  for (const [attribute, text, code] of triples) assert.equal(matchOption(attribute, text, index), code, `${attribute}: ${text}`);
});

test('a composition gives several materials', () => {
  assert.deepEqual(matchOptions('material', 'бавовна 95%, еластан 5%', index), ['cotton', 'elastane']);
  assert.deepEqual(matchOptions('material', 'ABS + Полікарбонат', index), ['abs', 'polycarbonate']);
});

test('every option is found by each of its names', () => {
  for (const attribute of attributes.filter((one) => one.options.length > 0))
    for (const option of attribute.options)
      for (const name of Object.values(option.names)) {
        const found = matchOption(attribute.code, name, index);
        const twin = attribute.options.find((one) => one.code === found);
        assert.ok(
          found === option.code || Object.values(twin?.names ?? {}).some((other) => other.toLowerCase() === name.toLowerCase()),
          `${attribute.code} ${name} → ${found}`,
        );
      }
});

test('values are read by kind, and what is not understood stays as written', () => {
  const read = (code: string, text: string, unit?: string) => readValue(byCode.get(code)!, text, index, { unit });
  assert.equal(read('volume-ml', '0,5 л'), 500);
  assert.equal(read('power-w', '1.5', 'кВт'), 1500);
  assert.equal(read('lock', 'Так'), true);
  assert.deepEqual(read('dimensions', '400 x 250 x 120 мм'), { length: 40, width: 25, height: 12, unit: 'cm' });
  assert.deepEqual(read('features', 'Легка'), { uk: 'Легка' });
  assert.equal(read('power-w', 'потужна'), 'потужна');
  assert.equal(read('size', 'як у мами'), 'як у мами');
});

test('a schema knows the inherited requirements and options', () => {
  const schema = categorySchema(
    categories.find((one) => one.code === 'women-heels')!,
    byCode,
  );
  assert.equal(schema.attributes.get('size')?.requirement, 'required');
  assert.equal(schema.attributes.get('heel-cm')?.requirement, 'recommended');
  assert.ok(schema.attributes.get('colour')?.options.has('emerald'));
});

test('no text breaks the matching', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...attributes), (text, attribute) => {
      const code = matchOption(attribute.code, text, index);
      assert.ok(code === null || attribute.options.some((option) => option.code === code));
      readValue(attribute, text, index);
      matchAttribute(text, index);
    }),
  );
});
