import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factorState, freshSeconds, readRecoveryText, recoveryText } from './second-factor.ts';

const finance = { kind: 'operator', permissions: ['orders.read', 'refunds.write'], hasFactor: false, shownSecondsAgo: null };

test('a real market asks the money roles of the operator to enrol, and nobody else', () => {
  assert.equal(factorState(finance, true), 'enrolment');
  assert.equal(factorState(finance, false), 'off');
  assert.equal(factorState({ ...finance, permissions: ['moderation.decide'] }, true), 'off');
  assert.equal(factorState({ ...finance, kind: 'merchant', permissions: ['finance.write'] }, true), 'off');
});

test('who has a factor shows it, in a demo too, and for money again after five minutes', () => {
  const has = { ...finance, hasFactor: true };
  for (const enforced of [true, false]) {
    assert.equal(factorState(has, enforced), 'code');
    assert.equal(factorState({ ...has, shownSecondsAgo: 0 }, enforced), 'fresh');
    assert.equal(factorState({ ...has, shownSecondsAgo: freshSeconds }, enforced), 'shown');
  }
});

test('a recovery code is read in any spelling, and anything else is none', () => {
  const code = recoveryText(Uint8Array.from({ length: 16 }, (_, at) => at * 37));
  assert.match(code, /^[A-Z2-9]{4}(-[A-Z2-9]{4}){3}$/);
  assert.equal(readRecoveryText(` ${code.toLowerCase().replaceAll('-', ' ')} `), code);
  for (const text of ['', '123456', code.slice(1), `${code}A`, code.replace(/^./, '0')]) assert.equal(readRecoveryText(text), null);
});
