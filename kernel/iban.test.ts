import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ibanRest, readIban } from './iban.ts';

const published = ['UA213223130000026007233566001', 'KZ86125KZT5004100100', 'DE89370400440532013000', 'GB29NWBK60161331926819'];

test('accounts as the registry publishes them are right, however they are typed', () => {
  for (const account of published) {
    assert.equal(readIban(account), account);
    assert.equal(readIban(` ${account.toLowerCase().replace(/(.{4})/g, '$1 ')}`), account);
  }
});

test('one wrong character, or two that changed places, is noticed', () => {
  const [account] = published as [string];
  fc.assert(
    fc.property(fc.integer({ min: 2, max: account.length - 1 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
      const other = String((Number(account[at]) + by) % 10);
      assert.equal(readIban(account.slice(0, at) + other + account.slice(at + 1)), null);
    }),
  );
  assert.equal(readIban('UA212332130000026007233566001'), null);
});

test('what is too short, too long or no account is refused', () => {
  const short = 'UA00322313000002600723356600';
  const rightButShort = `UA${String(98 - ibanRest(short)).padStart(2, '0')}${short.slice(4)}`;
  assert.equal(ibanRest(rightButShort), 1);
  for (const typed of [rightButShort, '26007233566001', 'UA', '', 'UA21 3223 1300 0002 6007 2335 6600 1б', 'UA21-3223130000026007233566001'])
    assert.equal(readIban(typed), null, typed);
});
