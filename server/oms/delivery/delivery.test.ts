import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { officeHours } from '#kernel/calendar';
import { transactAsSystem } from '#platform/database';
import { runJob } from '#platform/worker';
import { activeModes } from '#platform/modes';
import { setWorld } from '#platform/world';
import { type TestServer, startTestServer } from '#testing/server';
import { type World, startWorld } from '../../../simulator/world/world.ts';
import * as delivery from './index.ts';
import { module } from './module.ts';
import { type WaybillWish, createWaybill } from './outside.ts';

let house: TestServer;
let world: World;
let hours = 0;

before(async () => {
  world = await startWorld({ refusedShare: 0, slowMillis: 2000 });
  world.setClock(() => new Date(Date.now() + hours * 3_600_000));
  house = await startTestServer();
  setWorld({ novaPoshta: { url: world.novaPoshta.url, key: 'key' } });
  await run('delivery.directory');
});
after(async () => {
  setWorld({ novaPoshta: undefined });
  await house.stop();
  await world.stop();
});

const inside = <T>(work: Parameters<typeof transactAsSystem<T>>[2]) => transactAsSystem(house.database, 'test', work);
const run = (name: string) => runJob(house.database, house.runtime.plan, name);

async function later(more: number): Promise<void> {
  hours += more;
  await house.advance(more);
  await run('delivery.track');
}

type City = { ref: string; name: string; area: string };
type Branch = { ref: string; number: string; kind: string; name: string; address: string };
const cities = async (q: string, language = 'uk') =>
  (await house.call<{ items: City[] }>('GET', `/store/delivery/cities?q=${encodeURIComponent(q)}`, undefined, { language })).body.items;
const branches = async (query: string) =>
  (await house.call<{ items: Branch[]; nextCursor: string | null; total: number }>('GET', `/store/delivery/branches?${query}`)).body;

test('a city is found by its first letters in Ukrainian, Russian and Latin', async () => {
  for (const q of ['Киї', 'київ', 'Киев', 'Kyi', 'kiev']) assert.equal((await cities(q))[0]?.name, 'Київ', q);
  assert.equal((await cities('івано франк'))[0]?.name, 'Івано-Франківськ');
  assert.deepEqual((await cities('Київ', 'ru'))[0]?.name, 'Киев');
  assert.deepEqual(await cities('100%_'), []);
  assert.ok((await cities('')).length >= 15);
});

test('branches are fetched when first asked for, then come from the directory, by number and address, page by page', async () => {
  const [lviv] = await cities('Львів');
  const first = await branches(`city=${lviv!.ref}&limit=10`);
  assert.deepEqual([first.items.length, first.total, first.items[0]?.name], [10, 48, 'Відділення № 1']);
  const second = await branches(`city=${lviv!.ref}&limit=10&cursor=${first.nextCursor}`);
  assert.ok(!second.items.some((one) => first.items.some((other) => other.ref === one.ref)));
  await house.settle();
  world.setFault('novaPoshta', 'down');
  const lockers = await branches(`city=${lviv!.ref}&kind=locker&limit=100`);
  assert.deepEqual([lockers.total, lockers.items.every((one) => one.kind === 'locker')], [24, true]);
  assert.ok((await branches(`city=${lviv!.ref}&q=${encodeURIComponent('№2')}`)).items.every((one) => one.number.startsWith('2')));
  const [odesa] = await cities('Одеса');
  assert.equal((await house.call('GET', `/store/delivery/branches?city=${odesa!.ref}`)).status, 503);
  assert.deepEqual(activeModes(), ['carrier:nova_poshta']);
  world.control.heal();
  await branches(`city=${odesa!.ref}`);
  assert.deepEqual(activeModes(), []);
});

test('a quote costs by distance and weight, promises by the calendar, and asks nobody', async () => {
  const [kyiv] = await cities('Київ');
  const [lviv] = await cities('Львів');
  world.setFault('novaPoshta', 'down');
  const base = { merchantId: 'mrc_1', calendar: officeHours, dispatchDays: 1, dispatchCity: 'Київ', weightGrams: 1_500, goodsMinor: 100_000 };
  const quotes = await inside((ctx) =>
    delivery.quoteMany(ctx, [
      { ...base, key: 'near', method: 'nova_poshta_branch', cityRef: kyiv!.ref },
      { ...base, key: 'far', method: 'nova_poshta_branch', cityRef: lviv!.ref },
      { ...base, key: 'heavy', method: 'nova_poshta_branch', cityRef: lviv!.ref, weightGrams: 31_200 },
      { ...base, key: 'pickup', method: 'pickup', cityRef: kyiv!.ref },
      { ...base, key: 'courier', method: 'merchant_courier', cityRef: lviv!.ref },
      { ...base, key: 'post', method: 'ukrposhta', weightGrams: 31_000 },
      { ...base, key: 'own', method: 'nova_poshta_branch', cityRef: lviv!.ref, tariff: { kind: 'fixed', amountMinor: 5_000, freeFromMinor: 150_000 } },
      { ...base, key: 'never', method: 'nova_poshta_branch', calendar: { weekly: [], daysOff: [] } },
    ]),
  );
  const cost = (key: string) => [quotes.get(key)!.available, quotes.get(key)!.costMinor, quotes.get(key)!.reason];
  assert.deepEqual(cost('near'), [true, 6_000, undefined]);
  assert.deepEqual(cost('far'), [true, 8_000, undefined]);
  assert.deepEqual(cost('heavy'), [true, 16_000, undefined]);
  assert.deepEqual(cost('pickup'), [true, 0, undefined]);
  assert.deepEqual(cost('courier'), [false, 0, 'OTHER_CITY']);
  assert.deepEqual(cost('post'), [false, 0, 'TOO_HEAVY']);
  assert.deepEqual([...cost('own'), quotes.get('own')!.leftToFreeMinor], [true, 5_000, undefined, 50_000]);
  assert.deepEqual(cost('never'), [false, 0, 'MERCHANT_CLOSED']);
  const { promise } = quotes.get('far')!;
  assert.ok(promise && promise.dispatchBy < promise.from && promise.from < promise.to);
  world.control.heal();
});

const parcel = (shipmentId: string, waybill: string, over: object = {}) =>
  inside((ctx) =>
    delivery.registerParcel(ctx, {
      shipmentId,
      merchantId: 'mrc_1',
      orderId: 'ord_1',
      carrier: 'nova_poshta',
      waybill,
      declaredMinor: 100_000,
      codMinor: 0,
      ...over,
    }),
  );
const one = async (shipmentId: string) => (await inside((ctx) => delivery.parcelsOf(ctx, [shipmentId]))).get(shipmentId)![0]!;

async function wish(over: Partial<WaybillWish['recipient']> = {}, codMinor = 0): Promise<WaybillWish> {
  const [lviv] = await cities('Львів');
  const target = (await branches(`city=${lviv!.ref}&kind=branch&limit=1`)).items[0]!;
  return {
    orderNumber: '100001-1',
    weightGrams: 1_500,
    declaredMinor: 279_900,
    codMinor,
    description: 'Кросівки',
    sender: { name: 'Коваленко Олег', phone: '+380501112233', city: 'Київ' },
    recipient: { name: 'Шевчук Ірина', phone: '+380671234567', city: lviv!.ref, branchRef: target.ref, ...over },
  };
}

test('a waybill that cannot be is refused, one parcel has one shipment, the same again is the same', async () => {
  await assert.rejects(parcel('shp_a', '12345'), { code: 'WAYBILL_INVALID' });
  const id = await parcel('shp_a', '2040 0048 799 111');
  assert.equal(await parcel('shp_a', '20400048799111'), id);
  await assert.rejects(parcel('shp_b', '20400048799111'), { code: 'WAYBILL_TAKEN' });
  await inside((ctx) => delivery.cancelParcels(ctx, 'shp_a'));
  assert.equal((await one('shp_a')).status, 'cancelled');
  await parcel('shp_b', '20400048799111');
});

test('a parcel with cash on delivery goes its way to the buyer and the cash to the merchant, each step told once', async () => {
  const made = await createWaybill({ transaction: inside }, await wish({}, 279_900));
  assert.ok(made.costMinor! > 0 && made.estimatedFor);
  const id = await parcel('shp_way', made.number, { carrierRef: made.carrierRef, codMinor: 279_900, recipientPhone: '+380671234567' });
  for (let at = 0; at < 60 && !(await one('shp_way')).moneyReceived; at += 1) await later(3);
  const found = await one('shp_way');
  assert.deepEqual([found.status, found.moneyReceived, found.readyForPickup], ['delivered', true, false]);
  assert.ok(found.deliveredAt && found.trackingUrl?.endsWith(made.number) && found.carrierWords);
  const told = await inside(
    async (ctx) =>
      (
        await sql<{ payload: { status: string; readyForPickup: boolean; moneyReceived: boolean } }>`select payload from platform.facts
    where name = 'delivery.parcelMoved' and payload ->> 'parcelId' = ${id} order by occurred_at, id`.execute(ctx.tx)
      ).rows,
  );
  const story = told.map(({ payload }) => `${payload.status}${payload.readyForPickup ? '+ready' : ''}${payload.moneyReceived ? '+money' : ''}`);
  assert.deepEqual([story.filter((step) => step === 'en_route+ready').length, story.at(-2), story.at(-1)], [1, 'delivered', 'delivered+money']);
  assert.equal(new Set(story).size, story.length);
  assert.equal(found.history.length, story.length);
});

test('a refused parcel comes back under its return waybill', async () => {
  const made = await createWaybill({ transaction: inside }, await wish());
  await parcel('shp_back', made.number);
  world.advance(made.number, '7');
  await later(1);
  assert.equal((await one('shp_back')).statusText, 'ready_for_pickup');
  world.advance(made.number, '103');
  for (let at = 0; at < 60 && (await one('shp_back')).status !== 'returned'; at += 1) await later(3);
  const found = await one('shp_back');
  assert.deepEqual([found.status, found.history.map((step) => step.status)], ['returned', ['en_route', 'returning', 'returned']]);
  assert.ok(found.returnWaybill);
});

test('while the carrier is down nothing moves and nothing is lost', async () => {
  const made = await createWaybill({ transaction: inside }, await wish());
  await parcel('shp_down', made.number);
  world.advance(made.number, '4');
  world.setFault('novaPoshta', 'error500');
  await later(1);
  assert.deepEqual([(await one('shp_down')).status, activeModes()], ['created', ['carrier:nova_poshta']]);
  await assert.rejects(createWaybill({ transaction: inside }, await wish()), { code: 'CARRIER_DOWN' });
  world.control.heal();
  await later(0.2);
  assert.equal((await one('shp_down')).status, 'sent');
});

test('the carrier’s no carries its words, and a cancelled shipment withdraws the waybill that we created', async () => {
  await assert.rejects(
    createWaybill({ transaction: inside }, await wish({ phone: '123' })),
    (refusal: { code: string; data: { messages: string[] } }) => refusal.code === 'CARRIER_REFUSED' && refusal.data.messages.length > 0,
  );
  const made = await createWaybill({ transaction: inside }, await wish());
  await parcel('shp_gone', made.number, { carrierRef: made.carrierRef });
  await inside((ctx) => delivery.cancelParcels(ctx, 'shp_gone'));
  await house.settle();
  assert.equal(world.control.parcels().find((row) => row.number === made.number)?.code, '2');
});

test('steps of carriers that are not asked are reported by people, forward only', async () => {
  const id = await parcel('shp_own', 'К-15', { carrier: 'merchant_courier', codMinor: 50_000 });
  await inside((ctx) => delivery.reportParcel(ctx, id, 'delivered'));
  const { status, moneyReceived, trackingUrl } = await one('shp_own');
  assert.deepEqual([status, moneyReceived, trackingUrl], ['delivered', true, undefined]);
  await assert.rejects(
    inside((ctx) => delivery.reportParcel(ctx, id, 'sent')),
    { code: 'PARCEL_STEP_REFUSED' },
  );
});

test('without a configuration the carrier is said to be missing, and the doctor finds nothing to mend', async () => {
  setWorld({ novaPoshta: undefined });
  const [dnipro] = await cities('Дніпро');
  const answer = await house.call('GET', `/store/delivery/branches?city=${dnipro!.ref}`);
  assert.deepEqual([answer.status, answer.body.code], [503, 'CARRIER_NOT_CONFIGURED']);
  assert.equal((await house.call('GET', '/store/delivery/methods')).status, 200);
  for (const check of module.checks!) assert.deepEqual((await inside((ctx) => sql.raw(check.sql).execute(ctx.tx))).rows, [], check.says);
});
