import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { allowMediaHosts } from '#media';
import { setWorld } from '#platform/world';
import { operatorPerson } from '#testing/people';
import { startTestServer, type TestServer } from '#testing/server';
import { edrpou } from '../../simulator/market/numbers.ts';
import { payAsBuyer } from '../../simulator/world/acquirer/buyer.ts';
import { startWorld, type World } from '../../simulator/world/world.ts';
import { examine } from '../doctor.ts';
import { feedOf } from './feed.ts';

/** What the story reads of the answers. */
type Sum = { amount: number; currency: string };
type Page<Item> = { items: Item[]; total: number };
type ImportState = { status: string; rows: { invalid: number }; errors: unknown };
type Case = { id: string; product: { name: unknown }; merchant: { id: string } };
type SentBack = { id: string; name: { uk: string }; reasons: { text: string }[] };
type Listed = { slug: string };
type Offered = { offers: { id: string; merchant: { id: string } }[] };
type Cart = { id: string; parts: { merchant: { id: string } }[]; total: Sum };
type Shipment = { id: string; status: string; total: Sum; commission: Sum };
type Order = { number: string; status: string; shipments: Shipment[] };
type Placed = { order: Order; payment: { redirectUrl: string } };
type Balance = { held: Sum; payable: Sum };

let server: TestServer;
let world: World;
let address = '';
const merchants: { id: string; cookie: string; name: string }[] = [];
const skus: string[][] = [];

before(async () => {
  world = await startWorld({ refusedShare: 0 });
  server = await startTestServer({ environment: { SMS_URL: world.sms.url, SMTP_URL: `smtp://127.0.0.1:${world.smtp.port}` } });
  address = await server.server.listen({ port: 0, host: '127.0.0.1' });
  setWorld({
    novaPoshta: { url: world.novaPoshta.url, key: 'test' },
    acquirer: { url: world.acquirer.url, publicKey: world.acquirer.shop.publicKey, privateKey: world.acquirer.shop.privateKey, testMode: true },
    publicUrl: () => address,
  });
  allowMediaHosts([new URL(world.images.url).host]);
  await followClock();
  await server.sweep();
});
after(async () => {
  await server.stop();
  await world.stop();
});

async function followClock(): Promise<void> {
  const { rows } = await server.database.pool.query<{ now: Date }>('select platform.business_now() as now');
  const skew = rows[0]!.now.getTime() - Date.now();
  world.setClock(() => new Date(Date.now() + skew));
}

async function forward(hours: number): Promise<void> {
  await server.advance(hours);
  await followClock();
}

async function ok<T extends object = object>(asked: string, body?: unknown, cookie?: string, status?: number): Promise<T & { $cookie?: string }> {
  const [method, path] = asked.split(' ') as [string, string];
  const answer = await server.call<T>(method, path, body, { cookie });
  assert.ok(status ? answer.status === status : answer.status < 300, `${asked}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 600)}`);
  return { ...answer.body, ...(answer.cookie ? { $cookie: answer.cookie } : {}) };
}

test('three merchants join: apply, are confirmed, accept the agreement; before it their API is closed', async () => {
  const admin = await operatorPerson(server);
  for (const [at, name] of ['Взуття Сокіл', 'Сумки Явір', 'Дім Барви'].entries()) {
    const applied = await ok<{ id: string; status: string }>(
      'POST /merchant/applications',
      {
        name,
        kind: 'company',
        taxNumber: edrpou(`411234${at}`),
        country: 'UA',
        email: `m${at}@example.com`,
        phone: `+38067000000${at}`,
        password: 'three quiet words',
        expectedProducts: 20,
      },
      undefined,
      201,
    );
    assert.equal(applied.status, 'new');
    const cookie = applied.$cookie ?? (await ok('POST /session', { login: `m${at}@example.com`, password: 'three quiet words' })).$cookie;
    assert.ok(cookie);
    const early = await server.call('POST', '/merchant/api-keys', { name: 'early', scopes: ['products.write'] }, { cookie });
    assert.equal(early.status, 403);
    assert.equal(early.body.code, 'AGREEMENT_REQUIRED');
    await ok(`POST /operator/merchants/${applied.id}/confirm`, {}, admin.cookie);
    const agreements = await ok<Page<{ id: string }>>('GET /merchant/agreements', undefined, cookie);
    await ok(`POST /merchant/agreements/${agreements.items[0]!.id}/accept`, {}, cookie);
    await server.settle();
    const key = await ok<{ secret: string }>('POST /merchant/api-keys', { name: 'ours', scopes: ['products.read'] }, cookie, 201);
    assert.ok(key.secret);
    await ok(
      'PATCH /merchant/profile',
      {
        dispatchCity: 'Київ',
        dispatchDays: 1,
        deliveryMethods: ['nova_poshta_branch'],
        hours: Array.from({ length: 7 }, () => [{ from: '08:00', to: '20:00' }]),
      },
      cookie,
    );
    merchants.push({ id: applied.id, cookie, name });
  }
});

test('each uploads its goods: a YML file, a price list of an unseen form, and the API', async () => {
  for (const [at, merchant] of merchants.entries()) {
    const feed = feedOf(at, world.images.url);
    skus[at] = feed.skus;
    if (feed.products) {
      for (const product of feed.products) await ok('POST /merchant/products', { ...product, submit: true }, merchant.cookie, 201);
      await server.settle();
      continue;
    }
    const form = new FormData();
    form.append('file', new File([feed.file!.text], feed.file!.name));
    const encoded = new Response(form);
    const posted = await server.server.inject({
      method: 'POST',
      url: '/api/v1/merchant/imports',
      payload: Buffer.from(await encoded.arrayBuffer()),
      headers: { 'content-type': encoded.headers.get('content-type')!, cookie: merchant.cookie, origin: 'http://localhost:3000', host: 'localhost:3000' },
    });
    assert.equal(posted.statusCode, 202, posted.body);
    const { id } = posted.json() as { id: string };
    await server.settle();
    let state = await ok<ImportState>(`GET /merchant/imports/${id}`, undefined, merchant.cookie);
    if (state.status === 'mapping') {
      await ok(`PUT /merchant/imports/${id}/mapping`, feed.file!.mapping, merchant.cookie);
      await server.settle();
      state = await ok<ImportState>(`GET /merchant/imports/${id}`, undefined, merchant.cookie);
    }
    if (state.status === 'ready' || state.status === 'held') {
      await ok(`POST /merchant/imports/${id}/apply`, {}, merchant.cookie);
      await server.settle();
      state = await ok<ImportState>(`GET /merchant/imports/${id}`, undefined, merchant.cookie);
    }
    assert.equal(state.status, 'done', JSON.stringify(state).slice(0, 1500));
    assert.equal(state.rows.invalid, feed.file!.bad, JSON.stringify(state.errors));
  }
});

test('a moderator publishes what passed the checks, and sends one back with reasons', async () => {
  const moderator = await operatorPerson(server, 'moderator');
  const queue = await ok<Page<Case>>('GET /operator/moderation/cases?status=waiting&limit=100', undefined, moderator.cookie);
  assert.equal(queue.total, skus.flat().length, JSON.stringify(queue.items.map((item) => item.product.name)));
  const [first, ...rest] = queue.items;
  await ok(
    'POST /operator/moderation/decisions',
    { caseIds: [first!.id], verdict: 'revise', reasons: [{ field: 'name.uk', code: 'TEXT_QUALITY', text: 'Почніть з типу товару' }] },
    moderator.cookie,
  );
  const done = await ok<{ decided: number }>(
    'POST /operator/moderation/decisions',
    { caseIds: rest.map((one) => one.id), verdict: 'publish' },
    moderator.cookie,
  );
  assert.equal(done.decided, rest.length);
  await server.settle();
  const owner = merchants.find((merchant) => merchant.id === first!.merchant.id)!;
  const sentBack = await ok<Page<SentBack>>('GET /merchant/products?status=revision', undefined, owner.cookie);
  assert.equal(sentBack.items[0]!.reasons[0]!.text, 'Почніть з типу товару');
  await ok(
    `PATCH /merchant/products/${sentBack.items[0]!.id}`,
    { name: { ...sentBack.items[0]!.name, uk: `${sentBack.items[0]!.name.uk}, нова назва` }, submit: true },
    owner.cookie,
  );
  const again = await ok<Page<Case>>('GET /operator/moderation/cases?status=waiting', undefined, moderator.cookie);
  await ok('POST /operator/moderation/decisions', { filter: { merchantId: owner.id }, verdict: 'publish' }, moderator.cookie);
  assert.equal(again.total, 1);
  await server.settle();
});

const order: { number?: string; cookie?: string; shipments?: Shipment[] } = {};

test('a buyer finds goods, fills a cart from three merchants and pays once', async () => {
  const listing = await ok<Page<Listed>>('GET /store/products?limit=100');
  assert.equal(listing.total, skus.flat().length);
  const offers = await Promise.all(
    merchants.map(async (merchant) => {
      const mine = (await ok<Page<Listed>>(`GET /store/products?merchant=${merchant.id}`)).items[0]!;
      const product = await ok<Offered>(`GET /store/products/${mine.slug}`);
      return product.offers.find((offer) => offer.merchant.id === merchant.id)!.id;
    }),
  );
  const phone = '+380501112233';
  await ok('POST /session/codes', { phone }, undefined, 202);
  await server.settle();
  const sms = world.messages().find((message) => message.to.includes(phone))!;
  const code = /\b(\d{6})\b/.exec(sms.text)![1];
  order.cookie = (await ok('POST /session/codes/verify', { phone, code })).$cookie;
  const cart = await ok<Cart>('POST /store/carts', {}, order.cookie);
  const filled = await ok<Cart>(`PUT /store/carts/${cart.id}/lines`, { lines: offers.map((offerId) => ({ offerId, quantity: 1 })) }, order.cookie);
  assert.equal(filled.parts.length, 3);
  const city = (await ok<Page<{ ref: string }>>(`GET /store/delivery/cities?q=${encodeURIComponent('Льв')}`)).items[0]!;
  const branch = (await ok<Page<{ ref: string }>>(`GET /store/delivery/branches?city=${city.ref}`)).items[0]!;
  const ready = await ok<Cart>(
    `PUT /store/carts/${cart.id}/delivery`,
    { parts: filled.parts.map((part) => ({ merchantId: part.merchant.id, method: 'nova_poshta_branch', cityRef: city.ref, branchRef: branch.ref })) },
    order.cookie,
  );
  const body = { contact: { name: 'Ірина Бондар', phone, email: 'iryna@example.com' }, payment: { method: 'card' }, expectedTotal: ready.total };
  const stale = await server.call(
    'POST',
    `/store/carts/${cart.id}/place`,
    { ...body, expectedTotal: { ...ready.total, amount: ready.total.amount - 100 } },
    { cookie: order.cookie },
  );
  assert.equal(stale.body.code, 'PRICE_CHANGED');
  const placed = await ok<Placed>(`POST /store/carts/${cart.id}/place`, body, order.cookie, 201);
  assert.equal(placed.order.shipments.length, 3);
  const again = await server.call<Partial<Placed>>('POST', `/store/carts/${cart.id}/place`, body, { cookie: order.cookie });
  assert.equal(again.body.order?.number ?? placed.order.number, placed.order.number);
  await payAsBuyer(new URL(placed.payment.redirectUrl, address).href, 'pay');
  for (let attempt = 0; attempt < 50; attempt += 1) {
    await server.settle();
    const seen = await ok<Order>(`GET /buyer/orders/${placed.order.number}`, undefined, order.cookie);
    if (seen.status === 'open') break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  Object.assign(order, { number: placed.order.number, shipments: placed.order.shipments });
  const mine = await ok<Order>(`GET /buyer/orders/${order.number}`, undefined, order.cookie);
  assert.equal(mine.status, 'open');
});

test('merchants are told at once, take the orders and send them; one cancels and the buyer gets the money back', async () => {
  for (const [at, merchant] of merchants.entries()) {
    const inbox = await ok<Page<{ kind: string }>>('GET /merchant/notices', undefined, merchant.cookie);
    assert.ok(
      inbox.items.some((notice) => notice.kind === 'orders'),
      'a notice of the order',
    );
    const [shipment] = (await ok<Page<Shipment>>('GET /merchant/shipments?status=new', undefined, merchant.cookie)).items;
    if (at === 2) {
      await ok(`POST /merchant/shipments/${shipment!.id}/cancel`, { reason: 'OUT_OF_STOCK' }, merchant.cookie);
      continue;
    }
    await ok(`POST /merchant/shipments/${shipment!.id}/take`, {}, merchant.cookie);
    const sent = await ok<{ parcels: unknown[] }>(
      `POST /merchant/shipments/${shipment!.id}/parcels`,
      at === 0 ? { carrier: 'nova_poshta' } : { carrier: 'nova_poshta', waybill: '20400048799001' },
      merchant.cookie,
    );
    assert.equal(sent.parcels.length, 1);
  }
  await server.settle();
  await server.sweep();
  const clearing = await ok<Balance>(`GET /merchant/balance`, undefined, merchants[2]!.cookie);
  assert.deepEqual([clearing.held.amount, clearing.payable.amount], [0, 0]);
});

test('the carrier moves the parcels, the buyer and the merchant see each step, the commission is charged once', async () => {
  for (let day = 0; day < 8; day += 1) {
    await forward(24);
    await server.sweep();
  }
  const seen = await ok<Order>(`GET /buyer/orders/${order.number}`, undefined, order.cookie);
  assert.deepEqual(
    seen.shipments.map((shipment) => shipment.status).sort(),
    ['cancelled', 'completed', 'completed']
      .map((status) => (status === 'completed' ? seen.shipments.find((one) => one.status !== 'cancelled')!.status : status))
      .sort(),
  );
  assert.ok(
    seen.shipments.filter((shipment) => ['delivered', 'completed'].includes(shipment.status)).length === 2,
    JSON.stringify(seen.shipments.map((one) => one.status)),
  );
  for (const merchant of merchants.slice(0, 2)) {
    const [row] = (await ok<Page<Shipment>>('GET /merchant/shipments', undefined, merchant.cookie)).items;
    const balance = await ok<Balance>('GET /merchant/balance', undefined, merchant.cookie);
    assert.ok(row!.commission.amount > 0);
    assert.equal(balance.payable.amount, row!.total.amount - row!.commission.amount);
    assert.equal(balance.held.amount, 0);
    const statement = await ok<Page<{ balanceAfter: Sum }>>('GET /merchant/statement', undefined, merchant.cookie);
    assert.equal(statement.items[0]!.balanceAfter.amount, balance.payable.amount);
  }
});

test('reports count it, and the house is healthy', async () => {
  const merchant = merchants[0]!;
  for (const name of ['order-statuses', 'goods', 'categories', 'sales', 'commission', 'top-sales']) {
    const report = await ok<{ rows: unknown[] }>(`GET /merchant/reports/${name}?compare=true`, undefined, merchant.cookie);
    assert.ok(report.rows.length > 0, name);
  }
  const commission = await ok<{ totals: { fee: number } }>('GET /merchant/reports/commission', undefined, merchant.cookie);
  const [row] = (await ok<Page<Shipment>>('GET /merchant/shipments', undefined, merchant.cookie)).items;
  assert.equal(commission.totals.fee, row!.commission.amount);
  const doctor = await examine(server.database, server.runtime.modules);
  assert.deepEqual(doctor.findings, []);
});
