import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bin, edrpou, gtin13, iban, ipn, isBin, isEdrpou, isGtin13, isIpn } from './numbers.ts';

test('a GTIN-13 as printed on a known package is right', () => {
  assert.ok(isGtin13('4006381333931'));
  assert.equal(gtin13('400638', 133393), '4006381333931');
});

test('one wrong digit of a GTIN is noticed', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.nat(12), fc.integer({ min: 1, max: 9 }), (serial, at, shift) => {
    const good = gtin13('48299', serial);
    const wrong = good.slice(0, at) + ((Number(good[at]) + shift) % 10) + good.slice(at + 1);
    assert.ok(isGtin13(good));
    assert.ok(!isGtin13(wrong));
  }));
});

test('an EDRPOU has its check digit in both ranges', () => {
  assert.ok(isEdrpou('14360570'));
  assert.ok(isEdrpou('32855961'));
  assert.ok(!isEdrpou('14360571'));
  assert.ok(isEdrpou(edrpou('4312765')));
});

test('an IPN and a BIN with another last digit are refused', () => {
  assert.ok(isIpn(ipn('308130246')));
  assert.ok(isBin(bin('19074001234')));
  assert.ok(!isIpn('3081302463'));
  assert.ok(!isBin('190740012340'));
});

test('an IBAN gets the check digits of the standard', () => {
  assert.equal(iban('UA', '3223130000026007233566001'), 'UA213223130000026007233566001');
});
