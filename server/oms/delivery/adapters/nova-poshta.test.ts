import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startWorld } from '../../../../simulator/world/world.ts';
import type { World } from '../../../../simulator/world/world.ts';
import { hearReport, numbersToTrack } from '../rules/tracking.ts';
import type { TrackedParcel } from '../rules/tracking.ts';
import { CarrierOutage, CarrierRefused } from './carrier-errors.ts';
import { carrierDate, toCarrierDay, toCarrierMoment } from './nova-poshta-dates.ts';
import { novaPoshta } from './nova-poshta.ts';
import type { NovaPoshta, WaybillOrder } from './nova-poshta.ts';

let world: World;
let carrier: NovaPoshta;
let now = Date.UTC(2026, 10, 20, 9);
before(async () => {
  world = await startWorld({ refusedShare: 0, slowMillis: 2000 });
  world.setClock(() => new Date(now));
  carrier = novaPoshta({ baseUrl: world.novaPoshta.url, apiKey: 'key', deadlineMillis: 1000 });
});
after(() => world.stop());

async function anOrder(over: Partial<WaybillOrder> = {}): Promise<WaybillOrder> {
  const [kyiv] = await carrier.settlements('Київ');
  const [lviv] = await carrier.settlements('Льв');
  const from = (await carrier.warehouses(kyiv!.cityRef)).branches[0]!;
  const to = (await carrier.warehouses(lviv!.cityRef)).branches[0]!;
  return {
    citySender: from.cityRef,
    cityRecipient: to.cityRef,
    service: 'WarehouseWarehouse',
    weightGrams: 1500,
    declaredMinor: 279_900,
    orderNumber: '100001-1',
    sendOn: new Date(now),
    description: 'Кросівки',
    payer: 'Recipient',
    sender: { name: 'Коваленко Олег', phone: '+380501112233', branchRef: from.ref },
    recipient: { name: 'Шевчук Ірина', phone: '+380671234567', branchRef: to.ref },
    ...over,
  };
}

const tracked = (number: string): TrackedParcel => ({
  number,
  returnNumber: null,
  state: 'created',
  readyForPickup: false,
  attention: false,
  moneyReceived: false,
  code: null,
  carrierUpdatedAt: null,
});

/** Polls until nothing is worth asking or ten days are over; answers the states on the way. */
async function live(first: TrackedParcel): Promise<{ parcel: TrackedParcel; states: string[] }> {
  let parcel = first;
  const states: string[] = [parcel.state];
  for (let hours = 0; hours < 240 && numbersToTrack(parcel).length > 0; hours += 1, now += 3_600_000) {
    for (const report of await carrier.track(numbersToTrack(parcel))) {
      const heard = hearReport(parcel, report);
      parcel = heard.parcel;
      if (heard.moved) states.push(parcel.state);
      if (heard.arrived) states.push('ready');
    }
  }
  return { parcel, states };
}

test('a city, a branch, a price and a date come over the wire', async () => {
  const order = await anOrder();
  const found = await carrier.warehouses(order.cityRecipient, '№2');
  assert.ok(found.branches.every((branch) => /№2/.test(branch.name)) && found.totalCount === found.branches.length);
  const { branches, totalCount } = await carrier.warehouses(order.cityRecipient, '', { limit: 5 });
  assert.deepEqual([branches.length, totalCount], [5, 48]);
  assert.deepEqual([branches[0]?.kind, branches[0]?.cityName, branches[0]?.schedule.length], ['branch', 'Львів', 7]);
  const price = await carrier.price({ ...order, cashOnDeliveryMinor: 279_900 });
  assert.ok(price.costMinor > 5000 && price.cashOnDeliveryMinor > 2000);
  assert.equal(await carrier.deliveryDate(order, new Date(now)), '2026-11-22');
  assert.deepEqual(await carrier.settlements('Неіснуюче'), []);
});

test('a waybill lives from creation to the buyer’s hands', async () => {
  const waybill = await carrier.createWaybill(await anOrder());
  assert.match(waybill.number, /^20\d{12}$/);
  assert.ok(waybill.costMinor && waybill.estimatedFor);
  const { states, parcel } = await live(tracked(waybill.number));
  assert.deepEqual(states, ['created', 'sent', 'en_route', 'ready', 'delivered']);
  assert.equal(parcel.code, '9');
});

test('cash on delivery ends with the money at the sender', async () => {
  const order = await anOrder({ cashOnDeliveryMinor: 279_900 });
  const waybill = await carrier.createWaybill({ ...order, sendOn: new Date(now) });
  const { parcel } = await live(tracked(waybill.number));
  assert.equal(parcel.state, 'delivered');
  now += 2 * 86_400_000;
  const [report] = await carrier.track([{ number: waybill.number, phone: '+380671234567' }]);
  assert.equal(hearReport(parcel, report!).paid, true);
});

test('a refused parcel comes back under its return waybill', async () => {
  const waybill = await carrier.createWaybill(await anOrder());
  const { parcel } = await (async () => {
    world.advance(waybill.number, '7');
    return { parcel: hearReport(tracked(waybill.number), (await carrier.track([waybill.number]))[0]!).parcel };
  })();
  assert.equal(parcel.readyForPickup, true);
  now += 3_600_000;
  world.advance(waybill.number, '103');
  const { states } = await live(parcel);
  assert.deepEqual(states, ['en_route', 'returning', 'returned']);
});

test('a deleted waybill is cancelled, one that travels cannot be deleted', async () => {
  const waybill = await carrier.createWaybill(await anOrder());
  await carrier.deleteWaybill(waybill.ref);
  const [report] = await carrier.track([waybill.number]);
  assert.equal(hearReport(tracked(waybill.number), report!).parcel.state, 'cancelled');
  const other = await carrier.createWaybill(await anOrder());
  world.advance(other.number, '5');
  await assert.rejects(carrier.deleteWaybill(other.ref), CarrierRefused);
});

test('a locker takes its size, refuses what is too heavy, and reports its own arrival', async () => {
  const order = await anOrder();
  const locker = (await carrier.warehouses(order.cityRecipient, 'Поштомат')).branches[0]!;
  assert.equal(locker.kind, 'locker');
  const toLocker = { ...order, service: 'WarehousePostomat' as const, recipient: { ...order.recipient, branchRef: locker.ref } };
  await assert.rejects(carrier.createWaybill({ ...toLocker, weightGrams: 25_000 }), (problem: CarrierRefused) => problem.codes.includes('20000200380'));
  const waybill = await carrier.createWaybill(toLocker);
  const { states } = await live(tracked(waybill.number));
  assert.ok(states.includes('ready') && states.at(-1) === 'delivered');
});

test('a hundred numbers are asked at once, more is our mistake, none asks nothing', async () => {
  const numbers = Array.from({ length: 100 }, (_, at) => `59${String(at).padStart(12, '0')}`);
  assert.equal((await carrier.track(numbers)).length, 100);
  assert.deepEqual(await carrier.track([]), []);
  await assert.rejects(carrier.track([...numbers, '59000000000999']), /at most 100/);
  assert.equal((await carrier.track(['12345678901234']))[0]?.code, '3');
});

test('refusals carry the carrier’s words and codes', async () => {
  const order = await anOrder();
  await assert.rejects(
    carrier.createWaybill({ ...order, recipient: { ...order.recipient, phone: '123' } }),
    (problem: CarrierRefused) => problem.codes.includes('20000300434') && problem.messages.length > 0,
  );
});

test('each way of failing is an outage with its reason', async () => {
  const reasons: [fault: string, reason: string][] = [
    ['error500', 'http'],
    ['down', 'unreachable'],
    ['slow', 'timeout'],
    ['tooManyRequests', 'busy'],
  ];
  for (const [fault, reason] of reasons) {
    world.setFault('novaPoshta', fault);
    await assert.rejects(carrier.settlements('Київ'), (problem: CarrierOutage) => problem instanceof CarrierOutage && problem.reason === reason, fault);
  }
  world.control.heal();
  const keyless = novaPoshta({ baseUrl: world.novaPoshta.url, apiKey: '' });
  await assert.rejects(keyless.deleteWaybill('x'), (problem: CarrierOutage) => problem.reason === 'key');
  const elsewhere = novaPoshta({ baseUrl: world.images.url, apiKey: 'key' });
  await assert.rejects(elsewhere.settlements('Київ'), CarrierOutage);
});

test('dates are read in every form that the carrier writes, in Kyiv’s time', () => {
  const noon = '2026-11-20T10:00:00.000Z';
  for (const form of [
    '2026-11-20 12:00:00',
    '20-11-2026 12:00:00',
    '20.11.2026 12:00:00',
    '12:00 20.11.2026',
    '2026.11.20 12:00:00',
    '2026-11-20 12:00:00.000000',
  ])
    assert.equal(carrierDate(form)?.toISOString(), noon, form);
  for (const none of ['', '0001-01-01 00:00:00', '0000-00-00 00:00:00', 'скоро']) assert.equal(carrierDate(none), null, none);
  assert.equal(toCarrierDay(new Date(noon)), '20.11.2026');
  assert.equal(toCarrierMoment(new Date(noon)), '2026-11-20 12:00:00');
});
