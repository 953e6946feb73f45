import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { categories } from '../seed/index.ts';
import { buildCategoryIndex } from './category-index.ts';
import { sureEnough, suggestCategory } from './suggest-category.ts';

const index = buildCategoryIndex(categories);
const codeOf = (name: string, ...path: string[]) => suggestCategory({ name, path }, index)?.code ?? null;

const clear: [code: string, name: string, ...path: string[]][] = [
  ['women-dresses', 'Сукня літня міді в горошок', 'Жіночий одяг', 'Сукні'],
  ['women-dresses', 'Платье вечернее Aurora', 'Одежда', 'Женщинам', 'Платья'],
  ['women-dresses', 'Linen midi dress', 'Women', 'Clothing', 'Dresses'],
  ['men-shirts', 'Сорочка чоловіча приталена', 'Одяг'],
  ['women-boots', 'Ботильйони шкіряні Lira', 'Взуття', 'Жіноче взуття', 'Черевики'],
  ['men-sneakers', 'Кроссовки мужские беговые', 'Обувь'],
  ['kids-shoes', 'Кросівки дитячі з LED', 'Дітям', 'Взуття'],
  ['kids-girls', 'Сукня для дівчинки святкова'],
  ['bags-backpacks', 'Рюкзак міський 20 л'],
  ['camping-backpacks', 'Рюкзак туристичний 65 л', 'Спорядження'],
  ['travel-suitcases', 'Валіза середня полікарбонат', 'Валізи'],
  ['travel-accessories', 'Чохол для валізи M'],
  ['home-pans', 'Сковорода з кришкою 28 см', 'Посуд'],
  ['home-lamps', 'Настільна лампа з абажуром'],
  ['home-mugs', 'Кружка керамическая 350 мл'],
  ['home-pillows', 'Pillow memory foam'],
  ['tools-drills', 'Дрель-шуруповерт аккумуляторная 18 В', 'Инструменты', 'Электроинструмент'],
  ['tools-screwdrivers', 'Набір викруток 6 шт'],
  ['garden-axes', 'Сокира-колун 2.4 кг', 'Садовий інвентар'],
  ['beauty-serums', 'Сыворотка для лица с ниацинамидом 30 мл'],
  ['beauty-lipsticks', 'Matte lipstick 03', 'Make-up'],
  ['electronics-headphones', 'Құлаққап сымсыз'],
  ['auto-oils', 'Моторна олива 5W-40 4 л', 'Автотовари'],
  ['security-cameras', 'IP-камера вулична 4 Мп', 'Відеоспостереження'],
  ['food-coffee', 'Кава в зернах арабіка 1 кг'],
  ['electronics-wearables', 'Смарт-годинник з GPS'],
];

test('clear products find their category in all four languages', () => {
  for (const [code, name, ...path] of clear)
    assert.equal(codeOf(name, ...path), code, `${path.join(' > ')} | ${name}: ${JSON.stringify(suggestCategory({ name, path }, index))}`);
});

test('a path that names the category is surer than a name alone', () => {
  const both = suggestCategory({ path: ['Посуд', 'Сковороди'], name: 'Сковорода 28 см' }, index)!;
  const alone = suggestCategory({ name: 'Модель сковорода 28 см сталева' }, index)!;
  assert.ok(both.confidence > alone.confidence);
  assert.ok(both.confidence >= sureEnough);
});

test('a shirt of nobody in particular is a guess below the threshold', () => {
  const guess = suggestCategory({ name: 'Сорочка біла' }, index);
  assert.ok(guess !== null && guess.confidence < sureEnough, JSON.stringify(guess));
});

test('what no word of ours describes has no category', () => {
  assert.equal(suggestCategory({ name: 'QX-200 Plus', path: ['Різне'] }, index), null);
  assert.equal(suggestCategory({ name: '' }, index), null);
});

test('a letter of the wrong alphabet does not hide a word', () => {
  assert.equal(codeOf('Сковoрoда 26 см'), 'home-pans');
});

test("a shop's own name of a leaf, as its only path, leads to that leaf or to its namesake", () => {
  for (const category of categories.filter((one) => one.leaf))
    for (const language of ['uk', 'ru', 'en', 'kk'] as const) {
      const path = [categories.find((one) => one.code === category.parent)!.names[language], category.names[language]];
      const found = suggestCategory({ name: '', path }, index);
      assert.ok(found, path.join(' > '));
      assert.ok(
        found.code === category.code || categories.find((one) => one.code === found.code)!.names[language] === category.names[language],
        `${path.join(' > ')} → ${found.code}`,
      );
    }
});

test('whatever the text, the answer is one of our leaves with a confidence between 0 and 1', () => {
  const leaves = new Set(categories.filter((one) => one.leaf).map((one) => one.code));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 }), (name, path) => {
      const found = suggestCategory({ name, path }, index);
      assert.ok(found === null || (leaves.has(found.code) && found.confidence > 0 && found.confidence <= 1));
    }),
  );
});
