import assert from 'node:assert/strict';
import { test } from 'node:test';
import { otherLayouts } from './layout.ts';
import { toCyrillic, toLatinLetters } from './translit.ts';
import { joinedCompounds, tokenise } from './tokens.ts';

test('words typed on the wrong keyboard are read', () => {
  const cases: [typed: string, meant: string][] = [
    ['rhjcsdrb', 'кросівки'],
    ['rhjccjdrb', 'кроссовки'],
    ['ceryz', 'сукня'],
    ['[fkfn', 'халат'],
    ["'ktrnhbrf", 'электрика'],
    ['tktrnhjybrf', 'електроника'],
    ['тшлу', 'nike'],
    ['фвшвфы', 'adidas'],
    ['fz0 rb3v', 'аяқ киім'],
    ['кросывки', 'кросівки'],
    ['CEVRF', 'сумка'],
  ];
  for (const [typed, meant] of cases) {
    assert.ok(otherLayouts(typed).includes(meant), `${typed} → ${otherLayouts(typed)}`);
  }
});

test('reading the keys there and back gives the same text', () => {
  for (const text of ['взуття жіноче', 'пальто', 'обувь женская', 'їжачок'])
    assert.ok(
      otherLayouts(text).some((latin) => otherLayouts(latin).includes(text)),
      text,
    );
});

test('Latin spelling is read as Cyrillic', () => {
  const cases: [string, string][] = [
    ['krosivky', 'кросівки'],
    ['krossovki', 'кроссовки'],
    ['suknya', 'сукня'],
    ['choboty', 'чоботи'],
    ['plashch', 'плащ'],
    ['zhinocha', 'жіноча'],
    ['kurtka', 'куртка'],
    ['tufli', 'туфли'],
    ['rubashka', 'рубашка'],
    ['detskiy', 'детский'],
    ['zymovyi', 'зимовий'],
    ['futbolka', 'футболка'],
    ['shapka', 'шапка'],
    ['telefon', 'телефон'],
    ['sharf', 'шарф'],
  ];
  for (const [latin, cyrillic] of cases) assert.ok(toCyrillic(latin).includes(cyrillic), `${latin} → ${toCyrillic(latin)}`);
  assert.deepEqual(toCyrillic('куртка'), []);
});

test('brands typed by ear are read as Latin', () => {
  assert.deepEqual(['адидас', 'самсунг', 'пума', 'бош'].map(toLatinLetters), ['adidas', 'samsung', 'puma', 'bosh']);
});

test('text falls into words with one spelling', () => {
  assert.deepEqual(tokenise("Кросівки Nike Air-Max, р. 42,5; м'яч «Ёлка» 100%"), ['кросівки', 'nike', 'air', 'max', 'р', '42.5', 'мяч', 'елка', '100']);
  assert.deepEqual(joinedCompounds('Wi-Fi роутер AB-12/5'), ['wifi', 'ab125']);
  assert.deepEqual(tokenise('＃１ ｓａｌｅ\u0000<b>'), ['1', 'sale', 'b']);
});
