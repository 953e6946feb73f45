import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { payAsBuyer } from '../../../../simulator/world/acquirer/buyer.ts';
import { startWorld } from '../../../../simulator/world/world.ts';
import type { World } from '../../../../simulator/world/world.ts';
import { lostRefund } from '../rules/refund.ts';
import { settle } from '../rules/settle.ts';
import type { Payment, Settlement } from '../rules/settle.ts';
import { AcquirerOutage, UnsignedCallback, liqpay } from './liqpay.ts';
import type { Liqpay } from './liqpay.ts';

let world: World;
let acquirer: Liqpay;
let received: { data: string; signature: string }[] = [];
let shopAnswers = 200;
const shop = createServer((request, response) => {
  let body = '';
  request.on('data', (part) => (body += part));
  request.on('end', () => {
    if (shopAnswers === 200) received.push(Object.fromEntries(new URLSearchParams(body)) as { data: string; signature: string });
    response.writeHead(shopAnswers).end();
  });
});
const shopUrl = (): string => `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;

before(async () => {
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
  world = await startWorld({ callbackPauses: [5, 20, 20, 20, 20], slowMillis: 3000 });
  acquirer = liqpay({ baseUrl: world.acquirer.url, ...world.acquirer.shop, testMode: true, deadlineMillis: 400 });
});
beforeEach(() => {
  world.control.heal();
  received = [];
  shopAnswers = 200;
});
after(async () => {
  await world.stop();
  shop.close();
});

const open = (providerKey: string): Payment => ({
  providerKey,
  publicKey: world.acquirer.shop.publicKey,
  amountMinor: 343_900,
  currency: 'UAH',
  status: 'open',
  authorisedMinor: 0,
  capturedMinor: 0,
  refundedMinor: 0,
});
const captured = (providerKey: string): Payment => ({ ...open(providerKey), status: 'captured', authorisedMinor: 343_900, capturedMinor: 343_900 });
const redirectFor = (providerKey: string): string =>
  acquirer.checkout({
    providerKey,
    amountMinor: 343_900,
    currency: 'UAH',
    description: 'Замовлення <100001>',
    resultUrl: `${shopUrl()}/result`,
    callbackUrl: `${shopUrl()}/callback`,
    language: 'uk',
  }).redirectUrl;
async function callbacks(count: number): Promise<Settlement[]> {
  for (let tries = 0; tries < 200 && received.length < count; tries += 1) await pause(10);
  return received.map((form) => {
    const proof = acquirer.callback(form);
    return settle(open(proof.orderId), proof);
  });
}
const book = (providerKey: string) => world.acquirer.payments.get(providerKey)!;

test('a buyer pays: the page speaks, the browser comes back, the callback proves the money', async () => {
  const url = redirectFor('pay_ok');
  const page = await (await fetch(url)).text();
  assert.match(page, /Сплатити/);
  assert.match(page, /Замовлення &lt;100001&gt;/);
  assert.equal(await payAsBuyer(url), `${shopUrl()}/result`);
  const [settlement] = await callbacks(1);
  assert.equal(settlement?.kind, 'captured');
  const proof = await acquirer.status('pay_ok');
  assert.deepEqual([proof?.class, proof?.amountMinor, proof?.cardMask], ['captured', 343_900, '473118*97']);
});

test('a form that was tampered with opens no page', async () => {
  const url = redirectFor('pay_forged').replace(/signature=[^&]{4}/, 'signature=AAAA');
  assert.equal((await fetch(url)).status, 400);
  assert.equal(await acquirer.status('pay_forged'), null);
  assert.throws(() => acquirer.callback({ data: 'e30=', signature: 'AAAA' }), UnsignedCallback);
});

test('a declined payment fails and may be paid again under the same key', async () => {
  const url = redirectFor('pay_declined');
  await payAsBuyer(url, 'decline');
  assert.equal((await callbacks(1))[0]?.kind, 'failed');
  await payAsBuyer(url);
  assert.equal((await callbacks(2))[1]?.kind, 'captured');
  await assert.rejects(payAsBuyer(url), /409/);
});

test('refunds in part end in a reversal, one key refunds once, more than was paid is refused', async () => {
  await payAsBuyer(redirectFor('pay_refund'));
  const refund = (amountMinor: number, refundKey: string) => acquirer.refund({ providerKey: 'pay_refund', amountMinor, currency: 'UAH', refundKey });
  assert.deepEqual(await refund(57_000, 'ref_1'), { outcome: 'done' });
  assert.deepEqual(await refund(57_000, 'ref_1'), { outcome: 'done' });
  assert.equal(book('pay_refund').refundedMinor, 57_000);
  assert.equal((await refund(286_901, 'ref_2')).outcome, 'refused');
  const half = settle(captured('pay_refund'), (await acquirer.status('pay_refund'))!);
  assert.equal('after' in half && half.after.status, 'partly_refunded');
  await refund(286_900, 'ref_3');
  const whole = settle(captured('pay_refund'), (await acquirer.status('pay_refund'))!);
  assert.equal('after' in whole && whole.after.status, 'refunded');
  const unknown = await acquirer.refund({ providerKey: 'nothing', amountMinor: 1, currency: 'UAH', refundKey: 'ref_4' });
  assert.equal(unknown.outcome === 'refused' && unknown.errorCode, 'payment_not_found');
});

test('an answer lost after the effect is found again by asking', async () => {
  for (const fault of ['errorAfterEffect', 'timeoutAfterEffect']) {
    const key = `pay_${fault}`;
    const url = redirectFor(key);
    world.setFault('acquirer', fault);
    if (fault === 'errorAfterEffect') await assert.rejects(payAsBuyer(url), /500/);
    else {
      const opened = await fetch(url);
      await assert.rejects(fetch(opened.url, { method: 'POST', body: new URLSearchParams({ decision: 'pay' }), signal: AbortSignal.timeout(200) }));
    }
    assert.equal((await acquirer.status(key))?.class, 'captured');
    await assert.rejects(acquirer.refund({ providerKey: key, amountMinor: 100_000, currency: 'UAH', refundKey: 'ref_lost' }), AcquirerOutage);
    assert.equal(lostRefund((await acquirer.status(key))!, 100_000, { confirmedMinor: 0, inDoubtMinor: 0 }), 'done');
    world.setFault('acquirer', 'none');
    assert.equal((await acquirer.refund({ providerKey: key, amountMinor: 100_000, currency: 'UAH', refundKey: 'ref_lost' })).outcome, 'done');
    assert.equal(book(key).refundedMinor, 100_000);
  }
});

test('the callback may come before the browser, and five times', async () => {
  world.setFault('acquirer', 'callbackFirst');
  await payAsBuyer(redirectFor('pay_first'));
  assert.equal(received.length, 1);
  world.setFault('acquirer', 'callbackFive');
  await payAsBuyer(redirectFor('pay_five'));
  const settlements = await callbacks(6);
  assert.ok(settlements.slice(1).every((settlement) => settlement.kind === 'captured'));
  assert.equal(settlements.length, 6);
});

test('a wrong amount, currency or order is an alarm', async () => {
  for (const [fault, alarm] of [
    ['wrongAmount', 'WRONG_AMOUNT'],
    ['wrongCurrency', 'WRONG_CURRENCY'],
  ] as const) {
    received = [];
    world.setFault('acquirer', fault);
    await payAsBuyer(redirectFor(`pay_${fault}`));
    assert.deepEqual((await callbacks(1))[0], { kind: 'alarm', alarm });
  }
  received = [];
  world.setFault('acquirer', 'foreignOrder');
  await payAsBuyer(redirectFor('pay_foreign'));
  await callbacks(1);
  assert.deepEqual(settle(open('pay_foreign'), acquirer.callback(received[0]!)), { kind: 'alarm', alarm: 'FOREIGN_ORDER' });
});

test('a payment in doubt stays pending until the acquirer decides', async () => {
  world.setFault('acquirer', 'unknown');
  await payAsBuyer(redirectFor('pay_unknown'));
  assert.equal((await acquirer.status('pay_unknown'))?.class, 'pending');
  world.control.resolvePayment('pay_unknown', 'success');
  assert.equal((await callbacks(1))[0]?.kind, 'captured');
});

test('a shop that is away gets the callback when it is back', async () => {
  shopAnswers = 503;
  await payAsBuyer(redirectFor('pay_away'));
  await pause(30);
  assert.equal(book('pay_away').callbackDue, true);
  shopAnswers = 200;
  assert.equal((await callbacks(1))[0]?.kind, 'captured');
});

test('an acquirer that is slow, down or broken is an outage with its reason; a wrong key is no news about money', async () => {
  for (const [fault, reason] of [
    ['slow', 'timeout'],
    ['down', 'unreachable'],
    ['error500', 'http'],
  ] as const) {
    world.setFault('acquirer', fault);
    await assert.rejects(acquirer.status('pay_ok'), (problem: AcquirerOutage) => problem.reason === reason, fault);
  }
  world.control.heal();
  const stranger = liqpay({ baseUrl: world.acquirer.url, publicKey: world.acquirer.shop.publicKey, privateKey: 'wrong' });
  await assert.rejects(stranger.status('pay_ok'), (problem: AcquirerOutage) => problem.reason === 'refused');
});

test('time to pay runs out by the world’s clock', async () => {
  const form = acquirer.checkout({
    providerKey: 'pay_late',
    amountMinor: 100,
    currency: 'UAH',
    description: 'x',
    resultUrl: `${shopUrl()}/r`,
    callbackUrl: `${shopUrl()}/c`,
    language: 'en',
    expiresAt: new Date(Date.now() + 1_800_000),
  });
  assert.match(await (await fetch(form.url, { method: 'POST', body: new URLSearchParams(form.fields) })).text(), /Decline/);
  world.setClock(() => new Date(Date.now() + 3_600_000));
  await assert.rejects(payAsBuyer(form.redirectUrl), /409/);
  assert.equal((await acquirer.status('pay_late'))?.class, 'failed');
  world.setClock(() => new Date());
});
