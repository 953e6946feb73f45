import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { trustOf } from './trust.ts';

const now = new Date('2026-11-22T12:00:00Z');
const day = (ago: number) => new Date(now.getTime() - ago * 86_400_000);
const decisions = (accepted: number, revised: number, ago = 1) =>
  Array.from({ length: accepted + revised }, (_, at) => ({ decidedAt: day(ago), withoutRevision: at < accepted }));

test('more than four of five accepted, of at least twenty, is trust', () => {
  assert.equal(trustOf(decisions(17, 3), now).trusted, true);
  assert.equal(trustOf(decisions(17, 3), now).sharePercent, 85);
});

test('exactly eighty per cent is not above eighty', () => {
  const trust = trustOf(decisions(16, 4), now);
  assert.deepEqual([trust.trusted, trust.reason], [false, 'share_low']);
});

test('nineteen decisions are one too few, and say so', () => {
  const trust = trustOf(decisions(19, 0), now);
  assert.deepEqual([trust.trusted, trust.reason, trust.missing], [false, 'too_few', 1]);
});

test('what is older than the window no longer counts', () => {
  assert.equal(trustOf([...decisions(20, 0), ...decisions(0, 100, 91)], now).trusted, true);
  assert.equal(trustOf(decisions(20, 0, 91), now).decided, 0);
});

test('a failed sample ends trust at once; later decisions earn it back', () => {
  assert.equal(trustOf(decisions(40, 0, 5), now, { failedSampleAt: day(2) }).trusted, false);
  assert.equal(trustOf([...decisions(40, 0, 5), ...decisions(20, 0, 1)], now, { failedSampleAt: day(2) }).trusted, true);
});

test('a revision never raises trust and an acceptance never lowers it', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), (accepted, revised) => {
      const before = trustOf(decisions(accepted, revised), now);
      if (before.trusted) assert.equal(trustOf(decisions(accepted + 1, revised), now).trusted, true);
      if (before.reason === 'share_low') assert.equal(trustOf(decisions(accepted, revised + 1), now).trusted, false);
    }),
  );
});
