import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formBody } from './form-body.ts';

function form(...pairs: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of pairs) data.append(name, value);
  return data;
}

test('names are paths, texts are trimmed, empty texts are left out', () => {
  assert.deepEqual(formBody(form(['name', ' Крок '], ['contact.phone', '+380'], ['note', '  '], ['days.0.from', '09:00'], ['_intent', 'save'])), {
    name: 'Крок',
    contact: { phone: '+380' },
    days: [{ from: '09:00' }],
  });
});

test('a field that is no text arrives as what it is', () => {
  assert.deepEqual(formBody(form(['json:price', '{"amount":129900,"currency":"UAH"}'], ['json:active', 'false'], ['json:weightGrams', 'null'])), {
    price: { amount: 129900, currency: 'UAH' },
    active: false,
  });
});

test('a name cannot reach behind the object', () => {
  formBody(form(['__proto__.polluted', 'yes']));
  assert.equal(({} as { polluted?: string }).polluted, undefined);
});
