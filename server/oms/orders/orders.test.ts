import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import * as delivery from '#delivery';
import { parcelMoved } from '#delivery/events';
import { transactAsSystem } from '#platform/database';
import { announce } from '#platform/outbox';
import { setWorld } from '#platform/world';
import { paymentCaptured, paymentExpired } from '#payments/events';
import { openSeller, putOnSale, testCity, type TestSeller } from '#testing/market';
import { buyerPerson, operatorPerson, type TestPerson } from '#testing/people';
import { startTestServer, type TestServer } from '#testing/server';
import { linesOf } from './index.ts';

type Shipment = {
  id: string;
  number: string;
  status: string;
  takeBy: string | null;
  commission: { amount: number };
  total: { amount: number };
  acts: string[];
  parcels: { waybill: string; status: string }[];
  history: { action: string }[];
  cancellation: { by: string; reasonTitle: string } | null;
};
type Page = { items: Shipment[]; total: number; counts: Record<string, number>; nextCursor: string | null };
type Order = { id: string; number: string; status: string; payment: { paid: boolean; redirectUrl: string | null }; shipments: Shipment[] };
type Refused = { code: string };

let server: TestServer;
let shoes: TestSeller;
let tools: TestSeller;
let buyer: TestPerson;
let desk: TestPerson;
let boots: string;
let drill: string;

before(async () => {
  server = await startTestServer();
  setWorld({ acquirer: { url: 'http://127.0.0.1:1', publicKey: 'sandbox_test', privateKey: 'test', testMode: true } });
  shoes = await openSeller(server, 'Крок Взуття', { always: true });
  tools = await openSeller(server, 'Майстерня', { always: true });
  buyer = await buyerPerson(server, '+380501112233', 'Ірина Бондар');
  desk = await operatorPerson(server);
  [boots] = (await putOnSale(server, shoes.merchantId, [{ name: 'Черевики', priceMinor: 279_900, stock: 100 }])) as [string];
  [drill] = (await putOnSale(server, tools.merchantId, [{ name: 'Дриль', priceMinor: 50_000, stock: 100 }])) as [string];
});
after(() => server.stop());

const inside = <T>(work: Parameters<typeof transactAsSystem<T>>[2]) => transactAsSystem(server.database, 'test', work);

async function place(method: 'card' | 'cod', offerIds: string[] = [boots, drill]): Promise<Order> {
  const parts = [boots, drill]
    .filter((id) => offerIds.includes(id))
    .map((id) => ({
      merchantId: id === boots ? shoes.merchantId : tools.merchantId,
      method: 'nova_poshta_courier',
      cityRef: testCity,
      address: 'вул. Зелена, 7',
    }));
  const body = {
    buyer: { name: 'Ірина Бондар', phone: '+380501112233' },
    lines: offerIds.map((offerId) => ({ offerId, quantity: 1 })),
    delivery: parts,
    payment: { method },
  };
  const placed = await server.call<{ order: Order }>('POST', '/operator/orders', body, desk);
  assert.equal(placed.status, 201, JSON.stringify(placed.body));
  await server.settle();
  return mine(placed.body.order.number);
}

async function mine(number: string): Promise<Order> {
  const answer = await server.call<Order>('GET', `/buyer/orders/${number}`, undefined, buyer);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body;
}

/** What the payments room tells when the acquirer has the money; its own row says so too. */
async function capture(order: Order): Promise<void> {
  await inside(async (ctx) => {
    const { rows } = await sql<{
      id: string;
      amount: number;
    }>`update payments.payments set status = 'captured', authorised_minor = amount_minor, captured_minor = amount_minor, provider_reference = id, captured_at = ${ctx.now}
      where order_id = ${order.id} returning id, amount_minor as amount`.execute(ctx.tx);
    await announce(ctx, paymentCaptured, { paymentId: rows[0]!.id, orderId: order.id, currency: 'UAH', amountMinor: rows[0]!.amount });
  });
  await server.settle();
}

const refunds = async (orderId: string) =>
  (
    await inside((ctx) =>
      sql<{ key: string; amount: number }>`select key, amount_minor as amount from payments.refunds where order_id = ${orderId} order by key`.execute(ctx.tx),
    )
  ).rows;
const level = async (offerId: string) =>
  (
    await inside((ctx) =>
      sql<{ available: number; reserved: number }>`select available, reserved from stock.levels where offer_id = ${offerId}`.execute(ctx.tx),
    )
  ).rows[0]!;
const of = (order: Order, seller: TestSeller) =>
  order.shipments.find((shipment) => (shipment as unknown as { merchant: { id: string } }).merchant.id === seller.merchantId)!;

async function parcelGoes(shipmentId: string, status: delivery.ParcelState): Promise<void> {
  await inside(async (ctx) => {
    const { rows } = await sql<{
      id: string;
      orderId: string;
      merchantId: string;
    }>`update delivery.parcels set status = ${status} where shipment_id = ${shipmentId} returning id, order_id as "orderId", merchant_id as "merchantId"`.execute(
      ctx.tx,
    );
    const parcel = rows[0]!;
    await announce(ctx, parcelMoved, {
      parcelId: parcel.id,
      shipmentId,
      orderId: parcel.orderId,
      merchantId: parcel.merchantId,
      status,
      readyForPickup: false,
      attention: false,
      moneyReceived: false,
    });
  });
  await server.settle();
}

test('a card order waits for its money; paid, it is the merchants’ with a clock running', async () => {
  const order = await place('card');
  assert.deepEqual(
    [order.status, order.payment.paid, order.shipments.map((one) => one.status)],
    ['awaiting_payment', false, ['awaiting_payment', 'awaiting_payment']],
  );
  assert.ok(order.payment.redirectUrl);
  assert.equal((await server.call<Refused>('POST', `/merchant/shipments/${of(order, shoes).id}/take`, undefined, shoes)).body.code, 'STATUS_REFUSED');
  await capture(order);
  const paid = await mine(order.number);
  assert.deepEqual([paid.status, paid.payment.paid, paid.shipments.map((one) => one.status)], ['open', true, ['new', 'new']]);
  const shown = await server.call<Shipment>('GET', `/merchant/shipments/${of(order, shoes).id}`, undefined, shoes);
  assert.equal(shown.status, 200, JSON.stringify(shown.body));
  assert.ok(Date.parse(shown.body.takeBy!) - Date.now() > 7.9 * 3_600_000);
  assert.deepEqual(
    shown.body.history.map((entry) => entry.action),
    ['shipments.new', 'shipments.placed'],
  );
  const inbox = await server.call<{ items: { title: string }[] }>('GET', '/merchant/notices', undefined, shoes);
  assert.ok(
    inbox.body.items.some((notice) => notice.title === `Нове замовлення ${of(order, shoes).number}`),
    JSON.stringify(inbox.body.items.map((notice) => notice.title)),
  );
  const lines = await inside((ctx) => linesOf(ctx, of(order, shoes).id));
  assert.equal(
    lines.reduce((sum, line) => sum + line.feeMinor, 0),
    shown.body.commission.amount,
  );
});

test('one merchant never sees another’s shipment, nor moves it', async () => {
  const order = await place('cod');
  const foreign = of(order, tools).id;
  assert.equal((await server.call('GET', `/merchant/shipments/${foreign}`, undefined, shoes)).status, 404);
  for (const act of ['take', 'cancel', 'parcels']) {
    const body = act === 'cancel' ? { reason: 'DAMAGED' } : act === 'parcels' ? { carrier: 'merchant_courier', waybill: 'A1' } : undefined;
    assert.equal((await server.call('POST', `/merchant/shipments/${foreign}/${act}`, body, shoes)).status, 404, act);
  }
  const page = await server.call<Page>('GET', '/merchant/shipments?limit=100', undefined, shoes);
  assert.ok(page.body.items.length > 0 && page.body.items.every((shipment) => shipment.id !== foreign));
  const stranger = await buyerPerson(server, '+380671112299', 'Тарас');
  assert.equal((await server.call('GET', `/buyer/orders/${order.number}`, undefined, stranger)).status, 404);
  assert.equal((await server.call('POST', `/buyer/orders/${order.number}/shipments/${foreign}/cancel`, {}, stranger)).status, 404);
});

test('every step is told to the buyer’s open page at once, and to the merchant’s screens of its own shipments only', async () => {
  const order = await place('cod');
  const accountId = (
    await inside((ctx) => sql<{ accountId: string }>`select account_id as "accountId" from orders.orders where id = ${order.id}`.execute(ctx.tx))
  ).rows[0]!.accountId;
  const mineId = of(order, shoes).id;
  const told = async (topic: string) => {
    const { rows } = await inside((ctx) =>
      sql<{ ids: string[]; status: string | null }>`select payload -> 'ids' as ids, payload ->> 'status' as status from platform.live
        where topic = ${topic} and name = 'shipments' and payload -> 'ids' ? ${mineId} order by id`.execute(ctx.tx),
    );
    return rows.map((row) => [row.ids.length, row.status]);
  };
  await server.call('POST', `/merchant/shipments/${mineId}/take`, undefined, shoes);
  await server.call('POST', `/merchant/shipments/${mineId}/parcels`, { carrier: 'merchant_courier', waybill: 'A-77' }, shoes);
  await parcelGoes(mineId, 'sent');
  await parcelGoes(mineId, 'delivered');
  const steps = [
    [1, 'in_progress'],
    [1, null],
    [1, 'sent'],
    [1, 'delivered'],
  ];
  assert.deepEqual(await told(`account:${accountId}`), steps);
  assert.deepEqual(await told(`merchant:${shoes.merchantId}`), steps);
  assert.deepEqual(await told(`merchant:${tools.merchantId}`), []);
});

test('taken, packed, sent and delivered: stock leaves, the commission is charged, everybody may read it', async () => {
  const order = await place('cod', [boots]);
  const before = await level(boots);
  const { id } = order.shipments[0]!;
  const taken = await server.call<Shipment>('POST', `/merchant/shipments/${id}/take`, undefined, shoes);
  assert.deepEqual([taken.status, taken.body.status], [200, 'in_progress'], JSON.stringify(taken.body));
  assert.equal((await server.call<Refused>('POST', `/merchant/shipments/${id}/take`, undefined, shoes)).body.code, 'STATUS_REFUSED');
  const packed = await server.call<Shipment>('POST', `/merchant/shipments/${id}/parcels`, { carrier: 'merchant_courier' }, shoes);
  assert.equal(packed.status, 200, JSON.stringify(packed.body));
  assert.equal(packed.body.parcels.length, 1);
  await parcelGoes(id, 'en_route');
  assert.equal((await mine(order.number)).shipments[0]!.status, 'en_route');
  assert.deepEqual(await level(boots), { available: before.available, reserved: before.reserved - 1 });
  assert.equal((await server.call<Refused>('POST', `/merchant/shipments/${id}/cancel`, { reason: 'DAMAGED' }, shoes)).body.code, 'STATUS_REFUSED');
  await parcelGoes(id, 'delivered');
  const done = await mine(order.number);
  assert.deepEqual([done.status, done.shipments[0]!.status, done.payment.paid], ['done', 'delivered', true]);
  const charged = await inside((ctx) =>
    sql<{ amount: number }>`select sum(amount_minor)::int as amount from commission.charges where shipment_id = ${id}`.execute(ctx.tx),
  );
  assert.equal(charged.rows[0]!.amount, packed.body.commission.amount);
  await server.advance(15 * 24);
  await server.sweep();
  assert.equal((await mine(order.number)).shipments[0]!.status, 'completed');
});

test('a paid shipment that its merchant cancels gives units and money back, the other goes on', async () => {
  const order = await place('card');
  await capture(order);
  const before = await level(drill);
  const { id, total } = of(order, tools);
  assert.equal((await server.call<Refused>('POST', `/merchant/shipments/${id}/cancel`, { reason: 'NO_SUCH' }, tools)).status, 400);
  const cancelled = await server.call<Shipment>('POST', `/merchant/shipments/${id}/cancel`, { reason: 'OUT_OF_STOCK' }, tools);
  assert.equal(cancelled.status, 200, JSON.stringify(cancelled.body));
  assert.equal(cancelled.body.cancellation?.reasonTitle, 'Товару немає в наявності');
  assert.deepEqual(await level(drill), { available: before.available + 1, reserved: before.reserved - 1 });
  assert.deepEqual(await refunds(order.id), [{ key: `cancel:${id}`, amount: total.amount }]);
  assert.deepEqual([(await mine(order.number)).status, of(await mine(order.number), shoes).status], ['open', 'new']);
  await server.settle();
});

test('the operator refunds a paid shipment before dispatch, and has nothing to refund of a cash one', async () => {
  const order = await place('card', [boots]);
  await capture(order);
  const refunded = await server.call<Order>('POST', `/operator/shipments/${order.shipments[0]!.id}/refunds`, { reason: 'SUSPECTED_FRAUD' }, desk);
  assert.deepEqual([refunded.status, refunded.body.status], [200, 'cancelled'], JSON.stringify(refunded.body));
  assert.equal((await refunds(order.id)).length, 1);
  const cash = await place('cod', [boots]);
  assert.equal(
    (await server.call<Refused>('POST', `/operator/shipments/${cash.shipments[0]!.id}/refunds`, { reason: 'SUSPECTED_FRAUD' }, desk)).body.code,
    'NOTHING_TO_REFUND',
  );
});

test('money that comes after the clock had cancelled goes back by itself', async () => {
  const order = await place('card', [drill]);
  const before = await level(drill);
  await inside(async (ctx) =>
    announce(ctx, paymentExpired, { paymentId: 'late', orderId: order.id, currency: 'UAH', amountMinor: order.shipments[0]!.total.amount }),
  );
  await server.settle();
  assert.deepEqual([(await mine(order.number)).status, (await level(drill)).available], ['cancelled', before.available + 1]);
  await capture(order);
  const back = await refunds(order.id);
  assert.deepEqual(
    back.map((refund) => [refund.key.split(':')[0], refund.amount]),
    [['late', order.shipments[0]!.total.amount]],
  );
  assert.equal((await mine(order.number)).status, 'cancelled');
});

test('cancelled by the buyer while the card pays: whichever comes first, nothing is kept and nothing is lost', async () => {
  for (let round = 0; round < 6; round += 1) {
    const order = await place('card', [boots]);
    const shipment = order.shipments[0]!;
    const [cancelled] = await Promise.all([server.call('POST', `/buyer/orders/${order.number}/shipments/${shipment.id}/cancel`, {}, buyer), capture(order)]);
    await server.settle();
    assert.equal(cancelled.status, 200, JSON.stringify(cancelled.body));
    assert.equal((await mine(order.number)).status, 'cancelled');
    assert.deepEqual(
      (await refunds(order.id)).map((refund) => refund.amount),
      [shipment.total.amount],
    );
  }
});

test('nobody took it: a reminder, a task for the operator, then the clock cancels', async () => {
  const order = await place('cod', [drill]);
  const { id, number } = order.shipments[0]!;
  const titles = async (who: TestPerson, side: string) =>
    (await server.call<{ items: { title: string }[] }>('GET', `/${side}/notices`, undefined, who)).body.items.map((notice) => notice.title);
  await server.advance(4.1);
  await server.sweep();
  assert.ok((await titles(tools, 'merchant')).some((title) => title.startsWith(`Візьміть ${number} у роботу до`)));
  await server.advance(4);
  await server.sweep();
  const { rows } = await inside((ctx) =>
    sql<{ kind: string }>`select kind from tasks.tasks where subject_id = ${id} and closed_at is null order by kind`.execute(ctx.tx),
  );
  assert.deepEqual(
    rows.map((task) => task.kind),
    ['shipment_not_taken', 'take_order'],
  );
  await server.advance(16);
  await server.sweep();
  const cancelled = (await mine(order.number)).shipments[0]!;
  assert.deepEqual([cancelled.status, cancelled.cancellation?.by], ['cancelled', 'clock']);
  const open = await inside((ctx) => sql`select 1 from tasks.tasks where subject_id = ${id} and closed_at is null`.execute(ctx.tx));
  assert.equal(open.rows.length, 0);
});

test('a parcel that comes back unclaimed brings units and money back', async () => {
  const order = await place('card', [boots]);
  await capture(order);
  const { id } = order.shipments[0]!;
  await server.call('POST', `/merchant/shipments/${id}/parcels`, { carrier: 'merchant_courier', waybill: 'RET1' }, shoes);
  const before = await level(boots);
  for (const status of ['sent', 'returning', 'returned'] as const) await parcelGoes(id, status);
  assert.equal((await mine(order.number)).shipments[0]!.status, 'returned');
  assert.deepEqual(await level(boots), { available: before.available + 1, reserved: before.reserved - 1 });
  assert.deepEqual(
    (await refunds(order.id)).map((refund) => refund.key),
    [`return:${id}`],
  );
});

test('several are taken at once, each answered for itself; the list counts, filters, pages and finds', async () => {
  const orders = [await place('cod', [boots]), await place('cod', [boots]), await place('cod', [boots])];
  const ids = orders.map((order) => order.shipments[0]!.id);
  await server.call('POST', `/merchant/shipments/${ids[0]}/take`, undefined, shoes);
  const taken = await server.call<{ items: { ok: boolean; code?: string }[] }>('POST', '/merchant/shipments/take', { ids: [...ids, 'shp_nobody'] }, shoes);
  assert.deepEqual(
    taken.body.items.map((item) => item.code ?? 'ok'),
    ['STATUS_REFUSED', 'ok', 'ok', 'NOT_FOUND'],
  );
  const first = await server.call<Page>('GET', '/merchant/shipments?view=in_progress&limit=2&sort=dueAt', undefined, shoes);
  assert.equal(first.status, 200, JSON.stringify(first.body));
  assert.equal(first.body.total, first.body.counts.in_progress);
  const second = await server.call<Page>('GET', `/merchant/shipments?view=in_progress&limit=2&sort=dueAt&cursor=${first.body.nextCursor}`, undefined, shoes);
  assert.equal(new Set([...first.body.items, ...second.body.items].map((shipment) => shipment.id)).size, first.body.items.length + second.body.items.length);
  for (const q of [orders[1]!.number, orders[1]!.shipments[0]!.number, `${orders[1]!.number.slice(0, 3)} ${orders[1]!.number.slice(3)}`]) {
    const found = await server.call<Page>('GET', `/merchant/shipments?q=${encodeURIComponent(q)}`, undefined, shoes);
    assert.deepEqual(
      found.body.items.map((shipment) => shipment.id),
      [ids[1]],
      q,
    );
  }
  assert.ok(
    (await server.call<Page>('GET', `/merchant/shipments?q=${encodeURIComponent('бондар')}&status=new,in_progress`, undefined, shoes)).body.items.length >= 2,
  );
  const file = await server.call<string>('GET', '/merchant/shipments/export?format=csv&view=in_progress', undefined, shoes);
  assert.ok(String(file.body).includes(orders[1]!.number) && String(file.body).includes('Черевики'));
  const operators = await server.call<Page & { items: { number: string }[] }>('GET', `/operator/orders?q=${orders[2]!.number}`, undefined, desk);
  assert.deepEqual(
    operators.body.items.map((order) => order.number),
    [orders[2]!.number],
  );
});

test('after all of this the doctor finds nothing', async () => {
  await server.settle();
  const { modules } = server.runtime;
  for (const check of modules
    .filter((module) => ['orders', 'stock', 'checkout', 'settlement', 'commission', 'buyers'].includes(module.name))
    .flatMap((module) => module.checks ?? [])) {
    const { rows } = await inside((ctx) => sql.raw(check.sql).execute(ctx.tx));
    assert.deepEqual(rows, [], check.says);
  }
  const { rows } = await inside((ctx) =>
    sql<{
      handler: string;
      error: string;
    }>`select handler, last_error as error from platform.work where state = 'dead' or (attempts > 1 and handler like 'orders.%')`.execute(ctx.tx),
  );
  assert.deepEqual(rows, []);
});
