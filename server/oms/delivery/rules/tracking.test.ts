import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isFinal, isUnknownCode, mayMove, novaPoshtaStatus } from './parcel-state.ts';
import type { ParcelState } from './parcel-state.ts';
import { followedNumber, hearReport, nextPollAt, numbersToTrack } from './tracking.ts';
import type { TrackedParcel, TrackingReport } from './tracking.ts';

const parcel = (over: Partial<TrackedParcel> = {}): TrackedParcel => ({
  number: '20400048799000',
  returnNumber: null,
  state: 'created',
  readyForPickup: false,
  attention: false,
  moneyReceived: false,
  code: null,
  carrierUpdatedAt: null,
  ...over,
});
const report = (code: string, over: Partial<TrackingReport> = {}): TrackingReport => ({
  number: '20400048799000',
  code,
  words: '',
  updatedAt: null,
  follower: null,
  scheduledFor: null,
  receivedAt: null,
  ...over,
});
const back = { number: '20400048799999', kind: 'return' as const };

test('every code of the carrier has the state that the table gives it', () => {
  const table: [string, ParcelState, boolean][] = [
    ['1', 'created', false],
    ['2', 'cancelled', false],
    ['12', 'sent', false],
    ['4', 'sent', false],
    ['41', 'sent', false],
    ['5', 'en_route', false],
    ['6', 'en_route', false],
    ['101', 'en_route', false],
    ['104', 'en_route', false],
    ['112', 'en_route', false],
    ['111', 'en_route', false],
    ['7', 'en_route', true],
    ['8', 'en_route', true],
    ['105', 'en_route', true],
    ['9', 'delivered', false],
    ['10', 'delivered', false],
    ['11', 'delivered', false],
    ['106', 'delivered', false],
    ['102', 'returning', false],
    ['103', 'returning', false],
  ];
  for (const [code, state, ready] of table)
    assert.deepEqual([code, novaPoshtaStatus(code)?.state, novaPoshtaStatus(code)?.readyForPickup], [code, state, ready]);
  assert.equal(novaPoshtaStatus('3'), null);
  assert.equal(isUnknownCode('3'), false);
  assert.equal(isUnknownCode('777'), true);
});

test('a parcel goes its way and says once that it arrived and once that it is delivered', () => {
  let now = parcel();
  const seen: string[] = [];
  for (const code of ['1', '4', '5', '6', '7', '7', '9', '9']) {
    const heard = hearReport(now, report(code));
    now = heard.parcel;
    seen.push(`${code}${heard.moved ? ' moved' : ''}${heard.arrived ? ' arrived' : ''}`);
  }
  assert.deepEqual(seen, ['1', '4 moved', '5 moved', '6', '7 arrived', '7', '9 moved', '9']);
});

test('an unknown number keeps the state, an unknown code is kept raw and told', () => {
  assert.deepEqual(hearReport(parcel({ state: 'sent' }), report('3')).parcel, parcel({ state: 'sent' }));
  const heard = hearReport(parcel({ state: 'sent' }), report('777'));
  assert.deepEqual([heard.parcel.state, heard.parcel.code, heard.unknownCode], ['sent', '777', true]);
});

test('a report older than the last one is ignored', () => {
  const known = parcel({ state: 'en_route', carrierUpdatedAt: new Date('2026-11-20T10:00:00Z') });
  const heard = hearReport(known, report('9', { updatedAt: new Date('2026-11-20T09:59:59Z') }));
  assert.deepEqual(heard.parcel, known);
});

test('a refused parcel is returning until its return waybill is received', () => {
  const refused = hearReport(parcel({ state: 'en_route', readyForPickup: true }), report('103', { follower: back })).parcel;
  assert.deepEqual([refused.state, refused.returnNumber, refused.readyForPickup], ['returning', back.number, false]);
  assert.deepEqual(numbersToTrack(refused), [refused.number, back.number]);
  const onTheWay = hearReport(refused, report('5', { number: back.number })).parcel;
  assert.equal(onTheWay.state, 'returning');
  assert.equal(hearReport(onTheWay, report('9', { number: back.number })).parcel.state, 'returned');
});

test('storage that ended is a return only with a return waybill', () => {
  assert.equal(hearReport(parcel({ state: 'en_route' }), report('105')).parcel.state, 'en_route');
  assert.equal(hearReport(parcel({ state: 'en_route' }), report('105', { follower: back })).parcel.state, 'returning');
});

test('money for cash on delivery is told once', () => {
  const delivered = hearReport(parcel({ state: 'en_route' }), report('10')).parcel;
  const paid = hearReport(delivered, report('11'));
  assert.deepEqual([paid.moved, paid.paid, hearReport(paid.parcel, report('11')).paid], [false, true, false]);
});

test('a forwarded parcel is followed under its new number', () => {
  assert.equal(followedNumber(parcel(), report('104', { follower: { number: '59000000000001', kind: 'redirect' } })), '59000000000001');
  assert.equal(followedNumber(parcel(), report('104')), '20400048799000');
});

test('a number that belongs to another parcel changes nothing', () => {
  assert.deepEqual(hearReport(parcel(), report('9', { number: '20400048790000' })).parcel, parcel());
});

test('whatever the order of reports, a parcel never moves backward and a final state stays', () => {
  const codes = fc.constantFrom(
    '1',
    '2',
    '3',
    '4',
    '41',
    '5',
    '6',
    '7',
    '8',
    '9',
    '10',
    '11',
    '12',
    '101',
    '102',
    '103',
    '104',
    '105',
    '106',
    '111',
    '112',
    '999',
  );
  fc.assert(
    fc.property(fc.array(fc.record({ code: codes, returns: fc.boolean(), follows: fc.boolean() }), { maxLength: 30 }), (story) => {
      let now = parcel();
      for (const { code, returns, follows } of story) {
        const before = now;
        now = hearReport(now, report(code, { number: returns && now.returnNumber ? now.returnNumber : now.number, follower: follows ? back : null })).parcel;
        if (now.state !== before.state) assert.ok(mayMove(before.state, now.state));
        if (isFinal(before.state)) assert.equal(now.state, before.state);
        assert.ok(!now.readyForPickup || now.state === 'en_route');
      }
    }),
  );
});

test('polling slows with age and ends with a final state, with the money, or after 60 days', () => {
  const born = new Date('2026-11-01T00:00:00Z');
  const after = (days: number) => new Date(born.getTime() + days * 86_400_000);
  const pause = (days: number, over: Partial<TrackedParcel> = {}) => {
    const at = nextPollAt(parcel({ state: 'en_route', ...over }), born, after(days), over.state === 'delivered');
    return at && (at.getTime() - after(days).getTime()) / 60_000;
  };
  assert.deepEqual([pause(1), pause(8), pause(20), pause(20, { readyForPickup: true }), pause(61)], [30, 120, 720, 30, null]);
  assert.equal(pause(1, { state: 'returned' }), null);
  assert.equal(pause(1, { state: 'delivered' }), 30);
  assert.equal(pause(1, { state: 'delivered', moneyReceived: true }), null);
});
