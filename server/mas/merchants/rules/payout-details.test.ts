import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maskAccount } from './payout-details.ts';

test('an account is known again by its ends and not told', () => {
  assert.equal(maskAccount('UA21 3052 9900 0002 6003 0124 4107'), 'UA21 •••• 4107');
  assert.equal(maskAccount('KZ86125KZT5004100100'), 'KZ86 •••• 0100');
  assert.equal(maskAccount('12345678'), '••••');
  assert.equal(maskAccount(''), '—');
});
