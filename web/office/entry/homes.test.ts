import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wayIn } from './homes.ts';

const merchant = { organisation: { kind: 'merchant' } };

test('who comes in goes back where he was, or to the home of his own office', () => {
  assert.equal(wayIn(merchant, '/cabinet/orders?view=new'), '/cabinet/orders?view=new');
  assert.equal(wayIn(merchant, null), '/cabinet');
  assert.equal(wayIn({ organisation: { kind: 'operator' } }, '/cabinet/orders'), '/console');
  assert.equal(wayIn(null, '/cabinet'), null);
});

test('a foreign address is never a way back', () => {
  for (const back of ['https://evil.example', '//evil.example', '/cabinetx', '/console/x']) assert.equal(wayIn(merchant, back), '/cabinet');
});

test('the shop is everybody’s: whoever shows the second factor on the way to it goes on there', () => {
  for (const back of ['/account', '/account/profile', '/orders/100042', '/cart#contact']) {
    assert.equal(wayIn(merchant, back), back);
    assert.equal(wayIn(null, back), back);
  }
  for (const back of ['/accountant', '/cartoon', '//account', 'https://evil.example/account']) assert.equal(wayIn(merchant, back), '/cabinet');
});
