import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { officeHours } from '#kernel/calendar';
import { shipmentClocks } from './clocks.ts';
import { orderStatus } from './order-status.ts';
import { type Act, actsOf, findMove, isDispatched, isFinal, moves, shipmentStatuses } from './shipment-status.ts';

const status = fc.constantFrom(...shipmentStatuses);

test('every status can be reached and every road ends', () => {
  const reached = new Set(['awaiting_payment', 'awaiting_confirmation', 'new', ...moves.map((move) => move.to)]);
  assert.deepEqual([...reached].sort(), [...shipmentStatuses].sort());
  assert.deepEqual(shipmentStatuses.filter(isFinal), ['completed', 'cancelled', 'returned']);
});

test('nobody cancels what is on its way, and nothing leaves a final status', () => {
  fc.assert(
    fc.property(
      status,
      fc.constantFrom(...moves.map((move) => move.act as Act)),
      fc.constantFrom('buyer', 'merchant', 'operator', 'clock', 'carrier', 'payment'),
      (from, act, by) => {
        const move = findMove(act, from, by);
        if (isFinal(from)) assert.equal(move, null);
        if (move?.to === 'cancelled') assert.equal(isDispatched(from), false);
        if (move) assert.ok(actsOf(from, by).includes(act));
      },
    ),
  );
});

test('the clock cancels only what waits for money or for its merchant', () => {
  assert.deepEqual(
    shipmentStatuses.filter((from) => findMove('expire', from, 'clock')),
    ['awaiting_payment', 'new'],
  );
});

test('an order stands where its shipments stand', () => {
  assert.equal(orderStatus(['awaiting_payment', 'cancelled']), 'awaiting_payment');
  assert.equal(orderStatus(['delivered', 'sent']), 'partly_delivered');
  assert.equal(orderStatus(['completed', 'delivered', 'returned', 'cancelled']), 'done');
  assert.equal(orderStatus(['cancelled', 'returned']), 'cancelled');
  assert.equal(orderStatus(['new', 'refused']), 'open');
  fc.assert(
    fc.property(fc.array(status, { minLength: 1, maxLength: 8 }), (statuses) => {
      assert.equal(orderStatus(statuses), orderStatus(statuses.toReversed()));
      assert.equal(
        orderStatus(statuses) === 'cancelled',
        statuses.every((one) => one === 'cancelled' || one === 'returned'),
      );
    }),
  );
});

test('a Saturday order is not late before its merchant has worked eight hours', () => {
  const clocks = shipmentClocks(officeHours, new Date('2026-11-21T10:00:00Z'), { takeHours: 8, autoCancelHours: 24 }, 1);
  assert.deepEqual(clocks, {
    remindAt: new Date('2026-11-23T11:00:00Z'),
    takeBy: new Date('2026-11-23T15:00:00Z'),
    autoCancelAt: new Date('2026-11-24T07:00:00Z'),
    dispatchBy: '2026-11-24',
  });
});

test('the reminder comes before the deadline, the deadline before the cancellation', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
      fc.integer({ min: 1, max: 40 }),
      (now, takeHours) => {
        const clocks = shipmentClocks(officeHours, now, { takeHours, autoCancelHours: 24 }, 2);
        assert.ok(now <= clocks.remindAt && clocks.remindAt <= clocks.takeBy && clocks.takeBy < clocks.autoCancelAt);
      },
    ),
  );
});
