import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { transactAsSystem } from '#platform/database';
import { setWorld } from '#platform/world';
import { openSeller, putOnSale, testCity, type TestSeller } from '#testing/market';
import { buyerPerson, operatorPerson, type TestPerson } from '#testing/people';
import { startTestServer, type TestServer } from '#testing/server';

type Money = { amount: number; currency: string };
type Problem = { code: string; severity: string; left?: number; was?: Money; now?: Money; offerId?: string };
type Cart = {
  id: string;
  status: string;
  orderNumber: string | null;
  quantity: number;
  total: Money;
  discount: Money;
  problems: Problem[];
  parts: {
    merchant: { id: string };
    subtotal: Money;
    lines: { quantity: number; options: string }[];
    delivery: { options: { method: string; available: boolean }[] };
  }[];
};
type Placed = {
  order: {
    id: string;
    number: string;
    total: Money;
    shipments: { id: string; number: string; status: string; total: Money; merchant: { id: string; name: string } }[];
  };
  payment: { status: string; redirectUrl?: string };
};
type Refused = { code: string; data: { total: Money; left?: number }; fields?: { path: string; code: string }[] };

const phone = '+380501112233';
let server: TestServer;
let shoes: TestSeller;
let tools: TestSeller;
let buyer: TestPerson;
let boots: string;
let drill: string;

before(async () => {
  server = await startTestServer();
  setWorld({ acquirer: { url: 'http://127.0.0.1:1', publicKey: 'sandbox_test', privateKey: 'test', testMode: true } });
  shoes = await openSeller(server, 'Крок Взуття');
  tools = await openSeller(server, 'Майстерня');
  buyer = await buyerPerson(server, phone, 'Ірина Бондар');
  [boots] = (await putOnSale(server, shoes.merchantId, [{ name: 'Черевики', priceMinor: 279_900, oldPriceMinor: 330_000, stock: 50 }])) as [string];
  [drill] = (await putOnSale(server, tools.merchantId, [{ name: 'Дриль', priceMinor: 50_000, stock: 50 }])) as [string];
});
after(() => server.stop());

const inside = <T>(work: Parameters<typeof transactAsSystem<T>>[2]) => transactAsSystem(server.database, 'test', work);
const count = async (table: string) =>
  (await inside((ctx) => sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(ctx.tx))).rows[0]!.n;
const courier = (merchantId: string) => ({ merchantId, method: 'nova_poshta_courier', cityRef: testCity, address: 'вул. Городоцька, 174, кв. 5' });

async function filledCart(lines: { offerId: string; quantity: number }[], as: { cookie?: string } = {}): Promise<Cart> {
  const opened = await server.call<Cart>('POST', '/store/carts', { lines }, as);
  assert.equal(opened.status, 201, JSON.stringify(opened.body));
  const parts = opened.body.parts.map((part) => courier(part.merchant.id));
  const chosen = await server.call<Cart>('PUT', `/store/carts/${opened.body.id}/delivery`, { parts }, as);
  assert.equal(chosen.status, 200, JSON.stringify(chosen.body));
  return chosen.body;
}

function placing(cart: Cart, changes: Record<string, unknown> = {}) {
  return { contact: { name: 'Ірина Бондар', phone: '050 111 22 33' }, payment: { method: 'cod' }, expectedTotal: cart.total, ...changes };
}

test('a cart of two merchants shows each one’s part, its ways of delivery and a total that is their sum', async () => {
  const cart = await filledCart([
    { offerId: boots, quantity: 1 },
    { offerId: drill, quantity: 2 },
  ]);
  assert.deepEqual(
    cart.parts.map((part) => [part.merchant.id, part.subtotal.amount]),
    [
      [shoes.merchantId, 279_900],
      [tools.merchantId, 100_000],
    ],
  );
  assert.ok(cart.parts[0]!.delivery.options.some((option) => option.method === 'pickup' && option.available));
  assert.equal(cart.total.amount, 379_900 + 2 * 10_500);
  assert.equal(cart.discount.amount, 50_100);
  assert.equal(cart.parts[0]!.lines[0]!.options, '42');
  assert.deepEqual(
    cart.problems.filter((problem) => problem.severity === 'block'),
    [],
  );
});

test('a product’s page promises by every way what the cart promises, also of a merchant that takes its time', async () => {
  const slow = await openSeller(server, 'Повільна крамниця');
  const [offerId] = await putOnSale(server, slow.merchantId, [{ name: 'Плащ', priceMinor: 100_000, stock: 5 }]);
  assert.equal((await server.call('PATCH', '/merchant/profile', { dispatchDays: 4 }, slow)).status, 200);
  await server.settle();
  type Way = { method: string; from: string; to: string; cost: Money };
  const cart = await filledCart([{ offerId: offerId!, quantity: 1 }]);
  const part = cart.parts[0]! as unknown as {
    lines: { slug: string }[];
    delivery: { options: (Way & { available: boolean; promise: { from: string; to: string; dispatchBy: string } })[] };
  };
  const page = await server.call<{ offers: { id: string; promise: { dispatchBy: string }; ways: Way[] }[] }>(
    'GET',
    `/store/products/${part.lines[0]!.slug}?city=${testCity}`,
  );
  const offer = page.body.offers.find((one) => one.id === offerId)!;
  const said = (method: string, from: string, to: string, cost: Money) => [method, from, to, cost.amount];
  const offered = part.delivery.options.filter((option) => option.available);
  assert.deepEqual(
    offer.ways.map((way) => said(way.method, way.from, way.to, way.cost)).sort(),
    offered.map((option) => said(option.method, option.promise.from, option.promise.to, option.cost)).sort(),
  );
  assert.ok(offer.ways.length > 2);
  assert.equal(offer.promise.dispatchBy, offered[0]!.promise.dispatchBy);
});

test('where an order goes to is kept for the next one, once, and the buyer may forget it', async () => {
  const before = (await server.call<{ addresses: object[] }>('GET', '/buyer/profile', undefined, buyer)).body.addresses;
  assert.deepEqual(before, []);
  for (const round of [1, 2]) {
    const cart = await filledCart([
      { offerId: boots, quantity: 1 },
      { offerId: drill, quantity: 1 },
    ]);
    const placed = await server.call<Placed>('POST', `/store/carts/${cart.id}/place`, placing(cart), buyer);
    assert.equal(placed.status, 201, `round ${round}: ${JSON.stringify(placed.body)}`);
    await server.settle();
  }
  const kept = (
    await server.call<{ addresses: { city: string; address: string; method: string }[]; version: number }>('GET', '/buyer/profile', undefined, buyer)
  ).body;
  assert.deepEqual(
    kept.addresses.map((one) => [one.address, one.method]),
    [['вул. Городоцька, 174, кв. 5', 'nova_poshta_courier']],
  );
  const other = await buyerPerson(server, '+380671110099', 'Тарас');
  assert.deepEqual((await server.call<{ addresses: object[] }>('GET', '/buyer/profile', undefined, other)).body.addresses, []);
  const forgotten = await server.call<{ addresses: object[] }>('PATCH', '/buyer/profile', { addresses: [] }, buyer);
  assert.deepEqual(forgotten.body.addresses, []);
});

test('adding is a difference, and what changed since is told until it is accepted', async () => {
  const [offerId] = await putOnSale(server, shoes.merchantId, [{ name: 'Кросівки', priceMinor: 100_000, stock: 3 }]);
  const cart = await filledCart([{ offerId: offerId!, quantity: 1 }]);
  const more = await server.call<Cart>('POST', `/store/carts/${cart.id}/lines`, { offerId, quantity: 4 });
  assert.equal(more.body.quantity, 5);
  assert.deepEqual(
    more.body.problems.filter((problem) => problem.code === 'OUT_OF_STOCK').map((problem) => problem.left),
    [3],
  );
  await inside((ctx) => sql`update offers.offers set price_minor = 105000 where id = ${offerId}`.execute(ctx.tx));
  const changed = (await server.call<Cart>('GET', `/store/carts/${cart.id}`)).body.problems.find((problem) => problem.code === 'PRICE_CHANGED');
  assert.deepEqual([changed?.was?.amount, changed?.now?.amount], [100_000, 105_000]);
  const accepted = await server.call<Cart>('PUT', `/store/carts/${cart.id}/lines`, { lines: [{ offerId, quantity: 2 }] });
  assert.deepEqual(
    accepted.body.problems.filter((problem) => problem.code !== 'MERCHANT_CLOSED_UNTIL'),
    [],
  );
});

test('nobody places without a proved phone, nor for another price than they saw', async () => {
  const cart = await filledCart([{ offerId: boots, quantity: 1 }]);
  assert.equal((await server.call<Refused>('POST', `/store/carts/${cart.id}/place`, placing(cart))).body.code, 'PHONE_UNVERIFIED');
  const other = await server.call<Refused>('POST', `/store/carts/${cart.id}/place`, placing(cart, { contact: { name: 'Хтось', phone: '+380671112233' } }), {
    cookie: buyer.cookie,
  });
  assert.deepEqual([other.status, other.body.code], [401, 'PHONE_UNVERIFIED']);
  const cheaper = await server.call<Refused>('POST', `/store/carts/${cart.id}/place`, placing(cart, { expectedTotal: { amount: 1, currency: 'UAH' } }), {
    cookie: buyer.cookie,
  });
  assert.deepEqual([cheaper.status, cheaper.body.code, cheaper.body.data.total.amount], [409, 'PRICE_CHANGED', cart.total.amount]);
  const placed = await server.call<Placed>('POST', `/store/carts/${cart.id}/place`, placing(cart), { cookie: buyer.cookie });
  assert.equal(placed.status, 201, JSON.stringify(placed.body));
  assert.match(placed.body.order.number, /^\d{6}$/);
  assert.deepEqual(
    placed.body.order.shipments.map((shipment) => [shipment.number, shipment.status, shipment.merchant.name]),
    [[`${placed.body.order.number}-1`, 'new', 'Крок Взуття']],
  );
});

test('twenty at once with one key, and once more with another, are one order', async () => {
  const cart = await filledCart(
    [
      { offerId: boots, quantity: 1 },
      { offerId: drill, quantity: 1 },
    ],
    buyer,
  );
  const before = await count('orders.orders');
  const headers = { 'idempotency-key': 'one-of-twenty' };
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => server.call<Placed>('POST', `/store/carts/${cart.id}/place`, placing(cart), { ...buyer, headers })),
  );
  const good = answers.filter((answer) => answer.status === 201);
  assert.ok(good.length > 0 && answers.every((answer) => [201, 409, 503].includes(answer.status)), JSON.stringify(answers.map((answer) => answer.status)));
  assert.equal(new Set(good.map((answer) => answer.body.order.id)).size, 1);
  const again = await server.call<Placed>('POST', `/store/carts/${cart.id}/place`, placing(cart), { ...buyer, headers: { 'idempotency-key': 'another' } });
  assert.equal(again.body.order.id, good[0]!.body.order.id);
  assert.equal(await count('orders.orders'), before + 1);
  assert.equal((await server.call<Cart>('GET', `/store/carts/${cart.id}`, undefined, buyer)).body.orderNumber, again.body.order.number);
});

test('a cart is its buyer’s after the sign-in, on every device', async () => {
  const here = await filledCart([{ offerId: boots, quantity: 1 }]);
  await server.call('GET', `/store/carts/${here.id}`, undefined, buyer);
  const stranger = await buyerPerson(server, '+380671112299', 'Тарас');
  assert.equal((await server.call('GET', `/store/carts/${here.id}`)).status, 404);
  assert.equal((await server.call('GET', `/store/carts/${here.id}`, undefined, stranger)).status, 404);
  const there = await filledCart([{ offerId: drill, quantity: 1 }]);
  const joined = await server.call<Cart>('GET', `/store/carts/${there.id}`, undefined, buyer);
  assert.deepEqual(joined.body.parts.map((part) => part.merchant.id).sort(), [shoes.merchantId, tools.merchantId].sort());
  assert.equal((await server.call<Cart>('POST', '/store/carts', {}, buyer)).body.id, there.id);
});

test('a courier needs a house, a city of the directory, a way that the merchant offers', async () => {
  const { id } = (await server.call<Cart>('POST', '/store/carts', { lines: [{ offerId: boots, quantity: 1 }] })).body;
  const choose = async (part: object) =>
    (await server.call<Refused>('PUT', `/store/carts/${id}/delivery`, { parts: [{ ...courier(shoes.merchantId), ...part }] })).body.fields?.[0]?.code;
  assert.deepEqual(
    [
      await choose({ address: 'десь тут' }),
      await choose({ cityRef: 'nowhere' }),
      await choose({ address: '' }),
      await choose({ method: 'nova_poshta_branch' }),
    ],
    ['HOUSE_MISSING', 'CITY_UNKNOWN', 'REQUIRED', 'REQUIRED'],
  );
});

test('placing a cart of three merchants takes at most 25 statements', async () => {
  const third = await openSeller(server, 'Mavka Lab');
  const [serum] = await putOnSale(server, third.merchantId, [{ name: 'Сироватка', priceMinor: 68_900, stock: 9 }]);
  const cart = await filledCart([
    { offerId: boots, quantity: 1 },
    { offerId: drill, quantity: 1 },
    { offerId: serum!, quantity: 2 },
  ]);
  const seen: string[] = [];
  const spy = (client: { query: (...given: unknown[]) => unknown }) => {
    const own = Object.getPrototypeOf(client).query as (...given: unknown[]) => unknown;
    client.query = function query(...given: unknown[]) {
      const [first] = given as [string | { text?: string }];
      seen.push(typeof first === 'string' ? first : (first.text ?? ''));
      return own.apply(client, given);
    };
  };
  server.database.pool.on('acquire', spy as never);
  const placed = await server.call<Placed>('POST', `/store/carts/${cart.id}/place`, placing(cart), buyer);
  server.database.pool.off('acquire', spy as never);
  assert.equal(placed.status, 201, JSON.stringify(placed.body));
  const business = seen.filter((text) => !/^(begin|commit|start transaction)|identity\.|set_config/i.test(text.trim()));
  assert.equal(placed.body.order.shipments.length, 3);
  assert.ok(business.length <= 25, `${business.length} statements:\n${business.map((text) => text.replaceAll(/\s+/g, ' ').trim().slice(0, 90)).join('\n')}`);
});

test('the operator places by phone: the same split and stock, a link to pay by card', async () => {
  const desk = await operatorPerson(server);
  const found = await server.call<{ items: { offerId: string; left: number }[] }>(
    'GET',
    `/operator/orders/offers?q=${encodeURIComponent('Черевики')}`,
    undefined,
    desk,
  );
  assert.deepEqual(
    found.body.items.map((item) => item.offerId),
    [boots],
  );
  const delivery = [{ merchantId: shoes.merchantId, method: 'pickup' }];
  const preview = await server.call<Cart>('POST', '/operator/orders/preview', { lines: [{ offerId: boots, quantity: 2 }], delivery }, desk);
  assert.deepEqual([preview.status, preview.body.total.amount], [200, 559_800]);
  const body = {
    buyer: { name: 'Тарас Мельничук', phone: '067 555 44 33' },
    lines: [{ offerId: boots, quantity: 2 }],
    delivery,
    payment: { method: 'card' },
    expectedTotal: preview.body.total,
  };
  const placed = await server.call<Placed>('POST', '/operator/orders', body, desk);
  assert.equal(placed.status, 201, JSON.stringify(placed.body));
  assert.ok(placed.body.payment.redirectUrl);
  assert.equal(placed.body.order.shipments[0]!.status, 'awaiting_payment');
  const shown = await server.call<{ channel: string; contact: { phone: string } }>('GET', `/operator/orders/${placed.body.order.number}`, undefined, desk);
  assert.deepEqual([shown.body.channel, shown.body.contact.phone], ['phone', '+380675554433']);
  const buyers = await server.call<{ items: { name: string }[] }>('GET', '/operator/buyers?phone=0675554433', undefined, desk);
  assert.equal(buyers.body.items[0]?.name, 'Тарас Мельничук');
});
