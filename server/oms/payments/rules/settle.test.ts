import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { classifyLiqpayStatus } from './liqpay-status.ts';
import type { ProofClass } from './liqpay-status.ts';
import { lostRefund, mayRefund, nextInquiryAt } from './refund.ts';
import { settle } from './settle.ts';
import type { Payment, PaymentProof, Settlement } from './settle.ts';

const payment = (over: Partial<Payment> = {}): Payment => ({
  providerKey: 'pay_1',
  publicKey: 'shop',
  amountMinor: 343_900,
  currency: 'UAH',
  status: 'open',
  authorisedMinor: 0,
  capturedMinor: 0,
  refundedMinor: 0,
  ...over,
});
const captured = (over: Partial<Payment> = {}): Payment => payment({ status: 'captured', authorisedMinor: 343_900, capturedMinor: 343_900, ...over });
const proof = (over: Partial<PaymentProof> = {}): PaymentProof => ({
  orderId: 'pay_1',
  publicKey: 'shop',
  paymentId: '1',
  class: 'captured',
  amountMinor: 343_900,
  currency: 'UAH',
  refundedMinor: null,
  errorCode: null,
  ...over,
});
const statusAfter = (settlement: Settlement): string => ('after' in settlement ? settlement.after.status : settlement.kind);

test('each status of the acquirer has its class; sandbox counts only in test mode', () => {
  const table: [string, ProofClass][] = [
    ['success', 'captured'],
    ['wait_compensation', 'captured'],
    ['hold_wait', 'authorised'],
    ['failure', 'failed'],
    ['error', 'failed'],
    ['try_again', 'failed'],
    ['expired', 'failed'],
    ['reversed', 'reversed'],
    ['subscribed', 'ignored'],
    ['processing', 'pending'],
    ['3ds_verify', 'pending'],
    ['wait_accept', 'pending'],
    ['wait_sender', 'pending'],
    ['brand_new', 'unknown'],
  ];
  for (const [status, expected] of table) assert.equal(classifyLiqpayStatus(status, { testMode: false }), expected, status);
  assert.equal(classifyLiqpayStatus('sandbox', { testMode: true }), 'captured');
  assert.equal(classifyLiqpayStatus('sandbox', { testMode: false }), 'unknown');
});

test('a fitting proof pays, and only once', () => {
  const first = settle(payment(), proof());
  assert.equal(first.kind, 'captured');
  assert.deepEqual('after' in first && first.after, captured());
  assert.deepEqual(settle(captured(), proof()), { kind: 'nothing' });
});

test('another order, shop, amount or currency is an alarm and never a payment', () => {
  const alarms = [
    proof({ orderId: 'pay_2' }),
    proof({ publicKey: 'other' }),
    proof({ amountMinor: 343_899 }),
    proof({ amountMinor: null }),
    proof({ currency: 'USD' }),
    proof({ class: 'unknown' }),
  ];
  assert.deepEqual(
    alarms.map((one) => settle(payment(), one)),
    ['FOREIGN_ORDER', 'FOREIGN_SHOP', 'WRONG_AMOUNT', 'WRONG_AMOUNT', 'WRONG_CURRENCY', 'UNKNOWN_STATUS'].map((alarm) => ({ kind: 'alarm', alarm })),
  );
});

test('money that came after the order was given up is captured and marked late', () => {
  const settlement = settle(payment({ status: 'expired' }), proof());
  assert.deepEqual([settlement.kind, 'late' in settlement && settlement.late], ['captured', true]);
});

test('a failed attempt leaves the payment open to a later success, a late failure does not undo a capture', () => {
  const failed = settle(payment(), proof({ class: 'failed', amountMinor: null, errorCode: 'limit' }));
  assert.equal(statusAfter(failed), 'failed');
  assert.equal('after' in failed && statusAfter(settle(failed.after, proof())), 'captured');
  assert.deepEqual(settle(captured(), proof({ class: 'failed' })), { kind: 'nothing' });
  assert.deepEqual(settle(payment(), proof({ class: 'pending', amountMinor: null })), { kind: 'nothing' });
});

test('refunds are heard by their sum: in part, more, wholly', () => {
  const part = settle(captured(), proof({ refundedMinor: 57_000 }));
  assert.equal(statusAfter(part), 'partly_refunded');
  assert.ok('after' in part);
  assert.deepEqual(settle(part.after, proof({ refundedMinor: 57_000 })), { kind: 'nothing' });
  assert.deepEqual(settle(part.after, proof()), { kind: 'nothing' });
  assert.equal(statusAfter(settle(part.after, proof({ class: 'reversed' }))), 'refunded');
  assert.deepEqual(settle(captured(), proof({ refundedMinor: 343_901 })), { kind: 'alarm', alarm: 'REFUND_ABOVE_CAPTURE' });
});

test('a reversal drops an authorisation and is an alarm on an unpaid payment', () => {
  assert.equal(statusAfter(settle(payment({ status: 'authorised', authorisedMinor: 343_900 }), proof({ class: 'reversed' }))), 'failed');
  assert.deepEqual(settle(payment(), proof({ class: 'reversed' })), { kind: 'alarm', alarm: 'REVERSED_UNPAID' });
});

test('any disorder and repetition of proofs keeps the book: one capture, sums within bounds, the same end', () => {
  const classes = fc.constantFrom<ProofClass>('captured', 'authorised', 'pending', 'failed', 'ignored', 'unknown', 'reversed');
  const proofs = fc.record({
    class: classes,
    refundedMinor: fc.option(fc.integer({ min: 0, max: 400_000 })),
    amountMinor: fc.constantFrom(343_900, 343_900, 343_900, 100),
    currency: fc.constantFrom('UAH', 'UAH', 'UAH', 'USD'),
  });
  fc.assert(
    fc.property(fc.array(proofs, { maxLength: 25 }), (story) => {
      let now = payment();
      let captures = 0;
      for (const part of story) {
        const settlement = settle(now, proof(part));
        if (!('after' in settlement)) continue;
        if (settlement.kind === 'captured') captures += 1;
        assert.ok(settlement.after.refundedMinor >= now.refundedMinor);
        now = settlement.after;
        assert.ok(now.refundedMinor <= now.capturedMinor && now.capturedMinor <= now.authorisedMinor && now.authorisedMinor <= now.amountMinor);
        assert.equal(now.status === 'refunded', now.capturedMinor > 0 && now.refundedMinor === now.capturedMinor);
      }
      assert.ok(captures <= 1);
    }),
  );
  const facts = [
    proof({ class: 'authorised' }),
    proof(),
    proof({ refundedMinor: 100_000 }),
    proof({ class: 'reversed', refundedMinor: 343_900 }),
    proof({ class: 'captured', refundedMinor: 343_900 }),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), (order) => {
      let now = payment();
      // Who was too early is sent again, as the acquirer's status is asked until it fits.
      for (const one of [...order, ...order]) {
        const settlement = settle(now, one);
        if ('after' in settlement) now = settlement.after;
      }
      assert.deepEqual([now.status, now.refundedMinor], ['refunded', 343_900]);
    }),
  );
});

test('refunds together never exceed the capture, reserved ones included', () => {
  assert.equal(mayRefund(captured(), 0, 343_900), true);
  assert.equal(mayRefund(captured({ refundedMinor: 100_000 }), 100_000, 143_901), false);
  assert.equal(mayRefund(captured(), 0, 0), false);
  assert.equal(mayRefund(payment(), 0, 1), false);
  assert.equal(mayRefund(captured(), 0, 0.5), false);
});

test('a refund whose answer was lost is judged by the acquirer’s count', () => {
  const counted = (refundedMinor: number | null) => proof({ refundedMinor });
  assert.equal(lostRefund(counted(57_000), 57_000, { confirmedMinor: 0, inDoubtMinor: 0 }), 'done');
  assert.equal(lostRefund(counted(0), 57_000, { confirmedMinor: 0, inDoubtMinor: 0 }), 'not_done');
  assert.equal(lostRefund(counted(57_000), 57_000, { confirmedMinor: 57_000, inDoubtMinor: 0 }), 'not_done');
  assert.equal(lostRefund(counted(57_000), 57_000, { confirmedMinor: 0, inDoubtMinor: 57_000 }), 'unclear');
  assert.equal(lostRefund(counted(null), 57_000, { confirmedMinor: 0, inDoubtMinor: 0 }), 'unclear');
});

test('the acquirer is asked at 10 s, 1 min, 10 min, then each hour, and at last no more', () => {
  const now = new Date(0);
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((asked) => nextInquiryAt(asked, now)?.getTime()),
    [10_000, 60_000, 600_000, 3_600_000, 3_600_000],
  );
  assert.equal(nextInquiryAt(76, now), null);
});
