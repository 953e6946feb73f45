import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wayIn } from './office/entry/homes.ts';
import { safeBack } from './safe-back.ts';

test('an address of the house is a way back', () => {
  for (const back of ['/', '/women?brand=%D0%9A&page=2#list', '/cabinet/orders/12']) assert.equal(safeBack(back, '/otherwise'), back);
});

test('another house is not, however it is spelt', () => {
  const spelt = ['//evil.example', '/\\evil.example', '/\t/evil.example', '/\n/evil.example', '\t//evil.example', '/.//evil.example', '/a/..//evil.example'];
  for (const back of [...spelt, 'https://evil.example', 'javascript:alert(1)', 'women', '', null, undefined])
    assert.equal(safeBack(back, '/otherwise'), '/otherwise', JSON.stringify(back));
});

test('the way into an office stays in that office', () => {
  const merchant = { organisation: { kind: 'merchant' } };
  assert.equal(wayIn(merchant, '/cabinet/orders?status=new'), '/cabinet/orders?status=new');
  for (const back of ['/console', '/cabinet/../console', '/cabinet/../\t/evil.example', '//cabinet/', null])
    assert.equal(wayIn(merchant, back), '/cabinet', JSON.stringify(back));
  assert.equal(wayIn(null, '/cabinet'), null);
});
