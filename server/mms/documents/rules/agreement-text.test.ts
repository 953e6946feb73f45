import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstTexts } from '../seed.ts';
import { fillText, plainText, readPlainText, type Sides, textHash } from './agreement-text.ts';

const details = { taxNumber: '14360570', address: 'Київ', bankAccount: 'UA21', email: 'a@b.example', phone: '+380671234567' };
const sides: Sides = {
  number: '00218/1',
  date: '1 грудня 2026 р.',
  market: 'Agora',
  operator: { ...details, legalName: 'ТОВ «Агора Маркет»', signatory: 'Андрій Мельник' },
  merchant: { ...details, number: 218, name: 'Крок', legalName: 'ТОВ «Крок Україна»', country: 'UA', signatory: 'Олена Коваль' },
};

test('in every language the agreement has the same clauses and names both sides', () => {
  for (const [language, text] of Object.entries(firstTexts)) {
    const filled = plainText(fillText(text, sides));
    assert.equal(text.clauses.length, firstTexts.uk.clauses.length, language);
    assert.deepEqual(
      text.clauses.map((clause) => clause.paragraphs.length),
      firstTexts.uk.clauses.map((clause) => clause.paragraphs.length),
      language,
    );
    for (const part of ['ТОВ «Агора Маркет»', 'ТОВ «Крок Україна»', 'Андрій Мельник', 'Олена Коваль', '00218/1', 'Agora'])
      assert.ok(filled.includes(part), `${language}: ${part}`);
    assert.ok(!/\{\{|\}\}|undefined/.test(filled), language);
  }
});

test('every language asks for the same details', () => {
  const placeholders = (language: keyof typeof firstTexts) => [...new Set(plainText(firstTexts[language]).match(/\{\{[\w.]+\}\}/g))].sort();
  for (const language of ['ru', 'kk', 'en'] as const) assert.deepEqual(placeholders(language), placeholders('uk'), language);
});

test('what nobody has filled in leaves no gap: the sentence stands without it in every language', () => {
  const empty = { taxNumber: '', address: '', bankAccount: '', email: '', phone: '', signatory: '' };
  const bare = { ...sides, operator: { ...empty, legalName: 'ТОВ «Агора Маркет»' }, merchant: { ...sides.merchant, ...empty } };
  for (const [language, text] of Object.entries(firstTexts)) {
    const filled = plainText(fillText(text, bare));
    assert.doesNotMatch(filled, /\{\{|__|: *,|, *[,.]| [.,]| {2}/, language);
  }
  const uk = plainText(fillText(firstTexts.uk, bare));
  assert.ok(uk.includes('Оператор: ТОВ «Агора Маркет».\n'));
  assert.ok(uk.includes('на рахунок Мерчанта. Кожна'));
  assert.ok(plainText(fillText(firstTexts.uk, { ...sides, operator: { ...sides.operator, address: '' } })).includes('код 14360570, в особі Андрій Мельник.'));
});

test('a date that ends in a full stop does not end twice', () => {
  assert.ok(plainText(fillText(firstTexts.uk, sides)).includes('Дата договору: 1 грудня 2026 р.\n'));
});

test('the kept text reads back to its parts, and another letter is another hash', () => {
  const filled = fillText(firstTexts.kk, sides);
  const text = plainText(filled);
  assert.deepEqual(readPlainText(text), filled);
  assert.notEqual(textHash(text), textHash(`${text}.`));
});
