import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { transactAsSystem } from '#platform/database';
import { runJob } from '#platform/worker';
import { setWorld } from '#platform/world';
import { type TestServer, startTestServer } from '#testing/server';
import { payAsBuyer } from '../../../simulator/world/acquirer/buyer.ts';
import { asParameters } from '../../../simulator/world/acquirer/payment.ts';
import { signed } from '../../../simulator/world/acquirer/signature.ts';
import { type World, startWorld } from '../../../simulator/world/world.ts';
import * as payments from './index.ts';
import { listPayments, paymentDetail } from './contract.ts';
import { module } from './module.ts';
import { listOfPayments, paymentWithPast } from './queries/list.ts';

let house: TestServer;
let world: World;
let base: string;
let serial = 0;

before(async () => {
  world = await startWorld({ callbackPauses: [5, 100, 300], slowMillis: 2000 });
  house = await startTestServer();
  base = await house.server.listen({ port: 0, host: '127.0.0.1' });
  setWorld({ acquirer: { url: world.acquirer.url, ...world.acquirer.shop, testMode: true }, publicUrl: () => base });
});
beforeEach(() => world.control.heal());
after(async () => {
  await house.stop();
  await world.stop();
});

const inside = <T>(work: Parameters<typeof transactAsSystem<T>>[2]) => transactAsSystem(house.database, 'test', work);
const rows = async <Row>(query: ReturnType<typeof sql<Row>>) => inside(async (ctx) => (await query.execute(ctx.tx)).rows);

async function asked(amountMinor = 343_900, minutes: number | null = null) {
  serial += 1;
  const number = String(200_000 + serial);
  const made = await inside((ctx) =>
    payments.request(ctx, {
      orderId: `ord_${number}`,
      number,
      accountId: null,
      method: 'card',
      amountMinor,
      currency: 'UAH',
      expiresAt: minutes === null ? null : new Date(ctx.now.getTime() + minutes * 60_000),
      description: `Замовлення № ${number}`,
      language: 'uk',
    }),
  );
  return { id: made.paymentId, orderId: `ord_${number}`, number, url: base + made.redirectUrl! };
}
type Asked = Awaited<ReturnType<typeof asked>>;

const paymentOf = async (one: Asked) => (await inside((ctx) => payments.paymentOf(ctx, one.orderId)))!;
const facts = async (name: string, one: Asked) =>
  (await rows(sql<{ n: number }>`select count(*)::int as n from platform.facts where name = ${name} and payload ->> 'paymentId' = ${one.id}`))[0]!.n;
const comeBack = (location: string | null) => (location ? fetch(location, { redirect: 'manual' }) : null);
const run = (name: string) => runJob(house.database, house.runtime.plan, name);

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await holds()) return;
    await pause(30);
  }
  assert.fail('it never came to hold');
}

async function paid(amountMinor = 343_900): Promise<Asked> {
  const one = await asked(amountMinor);
  await payAsBuyer(one.url);
  await until(async () => (await paymentOf(one)).status === 'captured');
  return one;
}

test('a buyer pays: our address leads to the acquirer, its callback pays, the browser comes back to the order', async () => {
  const one = await asked();
  const location = await payAsBuyer(one.url);
  const back = await comeBack(location);
  assert.deepEqual([back?.status, back?.headers.get('location')], [303, `/orders/${one.number}`]);
  const payment = await paymentOf(one);
  assert.deepEqual([payment.status, payment.capturedMinor, payment.cardMask, payment.redirectUrl], ['captured', 343_900, '473118*97', undefined]);
  assert.equal(await facts('payments.paymentCaptured', one), 1);
  assert.equal((await fetch(one.url, { redirect: 'manual' })).headers.get('location'), `/orders/${one.number}`);
});

test('nothing is asked for when there is nothing to pay, and no card without an acquirer', async () => {
  await assert.rejects(asked(0), { code: 'PAYMENT_AMOUNT_INVALID' });
  setWorld({ acquirer: undefined });
  assert.deepEqual(payments.offeredMethods(), ['cod']);
  await assert.rejects(asked(), { code: 'PAYMENT_METHOD_UNAVAILABLE' });
  setWorld({ acquirer: { url: world.acquirer.url, ...world.acquirer.shop, testMode: true } });
});

test('a callback that is unsigned, forged or altered has no effect', async () => {
  world.setFault('acquirer', 'noCallback');
  const one = await asked();
  await payAsBuyer(one.url);
  const form = signed(world.acquirer.shop, asParameters(world.acquirer.payments.get(one.id)!));
  const other = signed({ ...world.acquirer.shop, privateKey: 'another' }, asParameters(world.acquirer.payments.get(one.id)!));
  const altered = { data: Buffer.from(Buffer.from(form.data, 'base64').toString().replace('3439', '3438')).toString('base64'), signature: form.signature };
  for (const body of [{}, { data: form.data }, other, altered, { ...form, signature: '' }]) {
    const answer = await fetch(`${base}/api/v1/payments/liqpay/callback`, { method: 'POST', body: new URLSearchParams(body as Record<string, string>) });
    assert.equal(answer.status, 403);
  }
  assert.equal((await paymentOf(one)).status, 'open');
  assert.equal((await rows(sql`select 1 from payments.proofs where payment_id = ${one.id}`)).length, 0);
});

test('callbacks and returns at once are one capture', async () => {
  world.setFault('acquirer', 'noCallback');
  const one = await asked();
  const location = await payAsBuyer(one.url);
  const form = signed(world.acquirer.shop, asParameters(world.acquirer.payments.get(one.id)!));
  const callbacks = Array.from({ length: 6 }, () => fetch(`${base}/api/v1/payments/liqpay/callback`, { method: 'POST', body: new URLSearchParams(form) }));
  const returns = Array.from({ length: 6 }, () => fetch(location!, { redirect: 'manual' }));
  const answers = await Promise.all([...callbacks, ...returns]);
  assert.deepEqual([...new Set(answers.map((answer) => answer.status))].sort(), [200, 303]);
  assert.equal(await facts('payments.paymentCaptured', one), 1);
  assert.equal((await rows(sql`select 1 from payments.proofs where payment_id = ${one.id}`)).length, 1);
});

test('twenty refunds of a half at once are two; the same key again is the same refund', async () => {
  const one = await paid(100_000);
  const wish = (key: string) =>
    inside((ctx) =>
      payments.refund(ctx, { orderId: one.orderId, shipmentId: `shp_${key}`, merchantId: 'mrc_1', amountMinor: 50_000, key: `${one.id}:${key}` }),
    );
  const answers = await Promise.allSettled(Array.from({ length: 20 }, (_, at) => wish(String(at))));
  const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [(answer.reason as { code: string }).code] : []));
  assert.deepEqual([answers.length - refused.length, new Set(refused)], [2, new Set(['REFUND_TOO_LARGE'])]);
  const winner = answers.findIndex((answer) => answer.status === 'fulfilled');
  assert.equal(await wish(String(winner)), (answers[winner] as PromiseFulfilledResult<string>).value);
  assert.equal((await paymentOf(one)).reservedMinor, 100_000);
  await house.settle();
  const payment = await paymentOf(one);
  assert.deepEqual([payment.status, payment.refundedMinor, payment.reservedMinor], ['refunded', 100_000, 0]);
  assert.equal(world.acquirer.payments.get(one.id)?.refundedMinor, 100_000);
  assert.equal(await facts('payments.refundDone', one), 2);
});

test('a refund whose answer was lost is found by asking and never sent twice', async () => {
  const one = await paid(100_000);
  await inside((ctx) => payments.refund(ctx, { orderId: one.orderId, shipmentId: null, merchantId: null, amountMinor: 30_000, key: `lost:${one.id}` }));
  world.setFault('acquirer', 'errorAfterEffect');
  await house.settle();
  assert.equal((await rows(sql<{ status: string }>`select status from payments.refunds where payment_id = ${one.id}`))[0]!.status, 'unknown');
  world.control.heal();
  await house.advance(1);
  await run('payments.reconcile');
  assert.deepEqual([(await paymentOf(one)).refundedMinor, world.acquirer.payments.get(one.id)?.refundedMinor], [30_000, 30_000]);
  assert.equal(await facts('payments.refundDone', one), 1);
});

test('a refund that the acquirer refuses frees its sum, calls a person, and may be sent again', async () => {
  const one = await paid(100_000);
  const book = world.acquirer.payments;
  book.put({ ...book.get(one.id)!, status: 'processing' });
  const refundId = await inside((ctx) =>
    payments.refund(ctx, { orderId: one.orderId, shipmentId: 'shp_x', merchantId: 'mrc_1', amountMinor: 100_000, key: `refused:${one.id}` }),
  );
  await house.settle();
  assert.deepEqual([(await paymentOf(one)).reservedMinor, await facts('payments.refundFailed', one)], [0, 1]);
  assert.equal((await rows(sql`select 1 from tasks.tasks where kind = 'payment_alarm' and subject_id = ${one.id} and closed_at is null`)).length, 1);
  book.put({ ...book.get(one.id)!, status: 'success' });
  const { retryRefund } = await import('./actions/retry-refund.ts');
  await inside((ctx) => retryRefund(ctx, refundId));
  await house.settle();
  assert.equal((await paymentOf(one)).status, 'refunded');
});

test('the time to pay runs out once; money that comes later is captured and told', async () => {
  world.setFault('acquirer', 'noCallback');
  const one = await asked(100_000, 30);
  const page = await fetch(one.url);
  await house.advance(0.6);
  await run('payments.expire');
  await run('payments.expire');
  assert.equal((await paymentOf(one)).status, 'expired');
  assert.equal(await facts('payments.paymentExpired', one), 1);
  await fetch(page.url, { method: 'POST', body: new URLSearchParams({ decision: 'pay' }), redirect: 'manual' });
  await house.advance(2);
  await run('payments.reconcile');
  assert.equal((await paymentOf(one)).status, 'captured');
  assert.equal((await rows(sql<{ late: boolean }>`select late from payments.payments where id = ${one.id}`))[0]!.late, true);
  assert.equal(await facts('payments.paymentCaptured', one), 1);
});

test('who paid in the last moment is asked about before the payment is given up', async () => {
  world.setFault('acquirer', 'noCallback');
  const one = await asked(100_000, 30);
  await payAsBuyer(one.url);
  await house.advance(0.6);
  await run('payments.expire');
  assert.equal((await paymentOf(one)).status, 'captured');
  assert.equal(await facts('payments.paymentExpired', one), 0);
});

/** A buyer under a fault: whatever breaks for the browser is the acquirer's and ours to mend. */
async function pays(one: Asked, fault: string): Promise<void> {
  try {
    if (fault === 'timeoutAfterEffect') {
      const page = await fetch(one.url);
      await fetch(page.url, { method: 'POST', body: new URLSearchParams({ decision: 'pay' }), signal: AbortSignal.timeout(150) });
    } else await comeBack(await payAsBuyer(one.url, fault === 'declines' ? 'decline' : 'pay'));
  } catch {
    // The browser broke off; the books decide.
  }
}

test('300 payments under mixed faults end as the acquirer has them in its book', { timeout: 60_000 }, async () => {
  const faults = [
    'none',
    'none',
    'declines',
    'errorAfterEffect',
    'timeoutAfterEffect',
    'noCallback',
    'callbackFirst',
    'callbackFive',
    'wrongAmount',
    'foreignOrder',
    'unknown',
    'error500',
  ];
  const all: (Asked & { fault: string })[] = [];
  for (const fault of faults) {
    world.setFault('acquirer', fault === 'declines' ? 'none' : fault);
    const group = await Promise.all(Array.from({ length: 25 }, async (_, at) => ({ ...(await asked(10_000 + at)), fault })));
    all.push(...group);
    for (let from = 0; from < group.length; from += 8) await Promise.all(group.slice(from, from + 8).map((one) => pays(one, fault)));
  }
  world.control.heal();
  all.filter((one) => one.fault === 'unknown').forEach((one, at) => world.control.resolvePayment(one.id, at % 2 ? 'success' : 'failure'));
  for (let hours = 0; hours < 3; hours += 1) {
    await house.advance(1);
    await run('payments.reconcile');
  }
  const book = await rows(
    sql<{
      id: string;
      status: string;
      captured: number;
    }>`select id, status, captured_minor as captured from payments.payments where id = any (${all.map((one) => one.id)})`,
  );
  const captured = new Map(book.map((row) => [row.id, row]));
  const wrong = all.filter((one) => {
    const theirs = world.acquirer.payments.get(one.id);
    const money = theirs?.status === 'success' && !theirs.lie ? theirs.amountMinor : 0;
    return captured.get(one.id)?.captured !== money;
  });
  assert.deepEqual(
    wrong.map((one) => `${one.fault} ${captured.get(one.id)?.status}`),
    [],
  );
  assert.ok(book.filter((row) => row.captured > 0).length >= 180);
  const told = await rows(sql<{ n: number; ids: number }>`select count(*)::int as n, count(distinct payload ->> 'paymentId')::int as ids from platform.facts
    where name = 'payments.paymentCaptured' and payload ->> 'paymentId' = any (${all.map((one) => one.id)})`);
  assert.deepEqual([told[0]!.n, told[0]!.ids], [told[0]!.n, told[0]!.n]);
  assert.equal(told[0]!.n, book.filter((row) => row.captured > 0).length);
  const alarmed = await rows(
    sql`select 1 from tasks.tasks where kind = 'payment_alarm' and closed_at is null and subject_id = any (${all.filter((one) => one.fault === 'wrongAmount').map((one) => one.id)})`,
  );
  assert.equal(alarmed.length, 25);
});

test('the operator pages through payments and sees everything that the acquirer said about one', async () => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await inside((ctx) => listOfPayments(ctx, { limit: 100, ...(cursor ? { cursor } : {}) }));
    listPayments.output!.parse(page);
    seen.push(...page.items.map((item) => item.id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  const all = (await rows(sql<{ n: number }>`select count(*)::int as n from payments.payments`))[0]!.n;
  assert.deepEqual([seen.length, new Set(seen).size], [all, all]);
  const one = await paid();
  const found = await inside((ctx) => listOfPayments(ctx, { limit: 10, q: one.number, status: 'captured' }));
  assert.deepEqual([found.items.map((item) => item.id), found.counts], [[one.id], { captured: 1 }]);
  const whole = paymentDetail.parse(await inside((ctx) => paymentWithPast(ctx, one.id)));
  assert.deepEqual(
    whole.proofs.map((proof) => [proof.source, proof.outcome, proof.amountMinor]),
    [['callback', 'captured', 343_900]],
  );
  assert.equal((await house.call('GET', '/operator/payments')).status, 401);
});

test('cash on delivery stays open with its merchant, is noted once, and nothing of it can be refunded', async () => {
  const made = await inside((ctx) =>
    payments.request(ctx, {
      orderId: 'ord_cod',
      number: '299999',
      accountId: null,
      method: 'cod',
      amountMinor: 50_000,
      currency: 'UAH',
      expiresAt: null,
      description: 'x',
      language: 'uk',
    }),
  );
  assert.deepEqual([made.status, made.redirectUrl], ['open', undefined]);
  await inside((ctx) => payments.noteCash(ctx, 'ord_cod'));
  const payment = (await inside((ctx) => payments.paymentOf(ctx, 'ord_cod')))!;
  assert.deepEqual([payment.holder, payment.status, payment.cashReceivedAt !== null], ['merchant', 'open', true]);
  await assert.rejects(
    inside((ctx) => payments.refund(ctx, { orderId: 'ord_cod', shipmentId: null, merchantId: null, amountMinor: 1, key: 'cod' })),
    { code: 'REFUND_TOO_LARGE' },
  );
});

test('a refund made at the acquirer without us is counted apart and calls a person', async () => {
  const one = await paid(100_000);
  world.acquirer.payments.put({ ...world.acquirer.payments.get(one.id)!, refundedMinor: 40_000 });
  const form = signed(world.acquirer.shop, asParameters(world.acquirer.payments.get(one.id)!));
  for (let copy = 0; copy < 2; copy += 1)
    assert.equal((await fetch(`${base}/api/v1/payments/liqpay/callback`, { method: 'POST', body: new URLSearchParams(form) })).status, 200);
  const payment = await paymentOf(one);
  assert.deepEqual([payment.status, payment.refundedMinor], ['partly_refunded', 40_000]);
  await assert.rejects(
    inside((ctx) => payments.refund(ctx, { orderId: one.orderId, shipmentId: null, merchantId: null, amountMinor: 60_001, key: `f:${one.id}` })),
    { code: 'REFUND_TOO_LARGE' },
  );
  await inside((ctx) => payments.refund(ctx, { orderId: one.orderId, shipmentId: null, merchantId: null, amountMinor: 60_000, key: `f:${one.id}` }));
  await house.settle();
  assert.equal((await paymentOf(one)).status, 'refunded');
});

test('the doctor finds nothing to mend', async () => {
  for (const check of module.checks!) assert.deepEqual((await inside((ctx) => sql.raw(check.sql).execute(ctx.tx))).rows, [], check.says);
});
