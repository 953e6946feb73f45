import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isWorkingDay, kyiv, officeHours } from '#kernel/calendar';
import { instantAt } from '#kernel/zone';
import { deliveryCost, isBroken, isKept, latestOf, promise } from './promise.ts';
import type { DispatchTerms } from './promise.ts';
import { readWaybill, waybillKind } from './waybill.ts';

const at = (date: string, time: string) => instantAt(date, time, kyiv);
const terms = (over: Partial<DispatchTerms> = {}): DispatchTerms => ({ calendar: officeHours, cutOff: '15:00', dispatchDays: 0, ...over });
const transit = { minDays: 1, maxDays: 2 };

test('an order before the cut-off leaves the same day, after it the next working day', () => {
  assert.deepEqual(promise(terms(), transit, at('2026-11-19', '14:59')), { dispatchBy: '2026-11-19', from: '2026-11-20', to: '2026-11-21', closedUntil: null });
  assert.equal(promise(terms(), transit, at('2026-11-19', '15:00'))?.dispatchBy, '2026-11-20');
  assert.equal(promise(terms(), transit, at('2026-11-20', '15:00'))?.dispatchBy, '2026-11-23');
});

test('on a weekend the shop says until when it is closed; before opening on a working day it does not', () => {
  assert.deepEqual(promise(terms(), transit, at('2026-11-21', '12:00')), {
    dispatchBy: '2026-11-23',
    from: '2026-11-24',
    to: '2026-11-25',
    closedUntil: '2026-11-23',
  });
  assert.equal(promise(terms(), transit, at('2026-11-23', '07:00'))?.closedUntil, null);
});

test('dispatch time counts working days, the road counts days, days off of a carrier are left out', () => {
  const calendar = { ...officeHours, daysOff: [{ from: '2026-11-23', to: '2026-11-24' }] };
  assert.equal(promise(terms({ calendar, dispatchDays: 1 }), transit, at('2026-11-20', '10:00'))?.dispatchBy, '2026-11-25');
  assert.deepEqual(promise(terms(), { ...transit, calendar: officeHours }, at('2026-11-20', '10:00')), {
    dispatchBy: '2026-11-20',
    from: '2026-11-23',
    to: '2026-11-24',
    closedUntil: null,
  });
});

test('a merchant who never opens promises nothing', () => {
  assert.equal(promise(terms({ calendar: { weekly: [], daysOff: [] } }), transit, at('2026-11-20', '10:00')), null);
});

test('a promise runs forward: dispatch on a working day, not before today, never later when asked earlier', () => {
  const moments = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 1) });
  fc.assert(
    fc.property(
      moments,
      fc.integer({ min: 0, max: 5 }),
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 0, max: 72 }),
      (millis, dispatchDays, minDays, spread, hoursLater) => {
        const ask = (when: number) => promise(terms({ dispatchDays }), { minDays, maxDays: minDays + spread }, new Date(when))!;
        const early = ask(millis);
        const late = ask(millis + hoursLater * 3_600_000);
        assert.ok(isWorkingDay(officeHours, early.dispatchBy));
        assert.ok(early.dispatchBy <= early.from && early.from <= early.to);
        assert.ok(early.dispatchBy <= late.dispatchBy && early.to <= late.to);
      },
    ),
  );
});

test('delivery is free from the threshold, and below it the buyer sees how much is left', () => {
  assert.deepEqual(deliveryCost({ kind: 'free' }, 100, null), { amountMinor: 0, free: true, leftToFreeMinor: null });
  assert.deepEqual(deliveryCost({ kind: 'fixed', amountMinor: 7000, freeFromMinor: 100_000 }, 99_900, null), {
    amountMinor: 7000,
    free: false,
    leftToFreeMinor: 100,
  });
  assert.deepEqual(deliveryCost({ kind: 'carrier', freeFromMinor: 100_000 }, 100_000, 8000), { amountMinor: 0, free: true, leftToFreeMinor: null });
  assert.deepEqual(deliveryCost({ kind: 'carrier' }, 100_000, null), { amountMinor: null, free: false, leftToFreeMinor: null });
});

test('a promise is kept until midnight of its last day in the shop’s zone', () => {
  const promised = { to: '2026-11-25' };
  assert.equal(isKept(promised, at('2026-11-25', '23:59')), true);
  assert.equal(isKept(promised, at('2026-11-26', '00:00')), false);
  assert.equal(isBroken(promised, null, at('2026-11-25', '23:59')), false);
  assert.equal(isBroken(promised, null, at('2026-11-26', '00:00')), true);
  assert.equal(isBroken(promised, at('2026-11-25', '10:00'), at('2026-12-01', '00:00')), false);
});

test('several parcels are there when the last one is', () => {
  assert.deepEqual(
    latestOf([
      { dispatchBy: '2026-11-20', from: '2026-11-21', to: '2026-11-25', closedUntil: null },
      { dispatchBy: '2026-11-20', from: '2026-11-23', to: '2026-11-24', closedUntil: null },
    ]),
    { from: '2026-11-23', to: '2026-11-25' },
  );
  assert.equal(latestOf([]), null);
});

test('a waybill is read as people paste it, and a wrong one is refused', () => {
  assert.equal(readWaybill(' 2040 0048 799000\u00a0'), '20400048799000');
  assert.equal(readWaybill('№ 59-0000-4879-9000'), '59000048799000');
  assert.equal(readWaybill('aa1234567890ua'), 'AA1234567890UA');
  for (const wrong of ['', '12345', '30400048799000', '204000487990001234567890123456789012345', 'ТТН20400048799', 'abcdefghijkl'])
    assert.equal(readWaybill(wrong), null, wrong);
  assert.equal(waybillKind('20400048799000'), 'domestic');
});
