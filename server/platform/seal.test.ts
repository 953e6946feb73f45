import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seal, setSealSecret, unseal } from './seal.ts';

test('what is sealed is read again only for the same purpose and owner, under the same secret', () => {
  setSealSecret('one');
  const sealed = seal('feed', 'fed_1', 'пароль 🔑');
  assert.equal(unseal('feed', 'fed_1', sealed), 'пароль 🔑');
  assert.ok(!Buffer.from(sealed, 'base64url').includes('пароль'));
  assert.notEqual(seal('feed', 'fed_1', 'пароль 🔑'), sealed, 'the same text is sealed anew each time');
  assert.throws(() => unseal('feed', 'fed_2', sealed));
  assert.throws(() => unseal('totp', 'fed_1', sealed));
  setSealSecret('other');
  assert.throws(() => unseal('feed', 'fed_1', sealed));
});
