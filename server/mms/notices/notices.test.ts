import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { OutputOf } from '#kernel/contract';
import * as notices from '#notices';
import { transactAsSystem } from '#platform/database';
import { buyerPerson, merchantPerson, operatorPerson } from '#testing/people';
import { startTestServer, type TestServer } from '#testing/server';
import type { merchantNotices, operatorOutbox } from './contract.ts';

type Inbox = OutputOf<typeof merchantNotices>;
type Outbox = OutputOf<typeof operatorOutbox>;
let server: TestServer;
let gateway: Server;
const texts: { to: string; text: string }[] = [];

before(async () => {
  gateway = createServer(async (request, response) => {
    const message = JSON.parse(await text(request)) as { to: string; text: string };
    const refused = message.to.endsWith('00');
    if (!refused) texts.push(message);
    response.writeHead(refused ? 503 : 202).end();
  });
  await new Promise<void>((ready) => gateway.listen(0, '127.0.0.1', ready));
  server = await startTestServer({ environment: { SMS_URL: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/sms` } });
});
after(async () => {
  await server.stop();
  gateway.close();
});

const tell = (notice: notices.Notice) => transactAsSystem(server.database, 'test', (ctx) => notices.tell(ctx, notice));
const overdue = {
  words: { key: 'taskOverdue', values: { task: 'Взяти замовлення 100-1' } },
  kind: 'orders',
  subject: { kind: 'shipment', id: 'shp_1', href: '/cabinet/orders/shp_1' },
} as const;

test('a merchant’s people read a notice in their languages, each once; others never see it', async () => {
  const one = await merchantPerson(server);
  const two = await merchantPerson(server, { merchantId: one.merchantId, role: 'orders' });
  const stranger = await merchantPerson(server);
  await tell({ ...overdue, to: { merchantId: one.merchantId } });
  const uk = await server.call<Inbox>('GET', '/merchant/notices', undefined, one);
  assert.deepEqual([uk.body.unread, uk.body.unreadByKind, uk.body.items[0]?.title], [1, { orders: 1 }, 'Строк минув: Взяти замовлення 100-1']);
  const en = await server.call<Inbox>('GET', '/merchant/notices', undefined, { ...one, language: 'en' });
  assert.equal(en.body.items[0]?.title, 'Overdue: Взяти замовлення 100-1');
  const read = await server.call('POST', '/merchant/notices/read', { ids: [uk.body.items[0]!.id] }, one);
  assert.deepEqual(read.body, { unread: 0 });
  assert.equal((await server.call<Inbox>('GET', '/merchant/notices', undefined, two)).body.unread, 1);
  assert.equal((await server.call<Inbox>('GET', '/merchant/notices', undefined, stranger)).body.items.length, 0);
  await server.call('POST', '/merchant/notices/read', { ids: [uk.body.items[0]!.id] }, stranger);
  assert.equal((await server.call<Inbox>('GET', '/merchant/notices', undefined, two)).body.unread, 1);
});

test('what came before a moment is marked as read, what came later stays new', async () => {
  const person = await merchantPerson(server);
  await tell({ ...overdue, to: { merchantId: person.merchantId } });
  await new Promise((resolve) => setTimeout(resolve, 5));
  await tell({ ...overdue, to: { merchantId: person.merchantId } });
  const [later] = (await server.call<Inbox & { items: { at: string }[] }>('GET', '/merchant/notices', undefined, person)).body.items;
  const read = await server.call('POST', '/merchant/notices/read', { before: later!.at }, person);
  assert.deepEqual(read.body, { unread: 1 });
});

test('the operator’s people see what their permissions concern', async () => {
  const moderator = await operatorPerson(server, 'moderator');
  const orders = await operatorPerson(server, 'orders');
  await tell({ ...overdue, to: { operatorPermission: 'moderation.decide' } });
  assert.equal((await server.call<Inbox>('GET', '/operator/notices', undefined, moderator)).body.items.length, 1);
  assert.equal((await server.call<Inbox>('GET', '/operator/notices', undefined, orders)).body.items.length, 0);
});

test('a merchant without a mail server keeps its letters as suppressed, with the reason', async () => {
  const merchant = await merchantPerson(server);
  await tell({ ...overdue, to: { merchantId: merchant.merchantId } });
  await server.settle();
  const { body } = await server.call<Outbox>('GET', '/operator/notices/outbox?channel=email&limit=1', undefined, await operatorPerson(server));
  assert.deepEqual([body.items[0]?.state, body.items[0]?.reason], ['suppressed', 'no transport']);
});

test('a buyer gets a text message and an inbox; what the reader switched off is suppressed', async () => {
  const buyer = await buyerPerson(server, '+380501112233');
  const to = { buyer: { accountId: buyer.accountId, phone: '+380501112233', language: 'uk' as const } };
  await tell({ ...overdue, to });
  await server.settle();
  assert.deepEqual(
    texts.map((message) => message.to),
    ['+380501112233'],
  );
  assert.match(texts[0]!.text, /^Завдання не виконано вчасно.* http:\/\/localhost:3000\/cabinet\/orders\/shp_1$/);
  assert.equal((await server.call<Inbox>('GET', '/buyer/notices', undefined, buyer)).body.unread, 1);
  await server.call('PUT', '/buyer/notices/preferences', { items: [{ kind: 'orders', channel: 'sms', wanted: false }] }, buyer);
  await tell({ ...overdue, to });
  await server.settle();
  assert.equal(texts.length, 1);
  const { body } = await server.call<Outbox>('GET', '/operator/notices/outbox?channel=sms&state=suppressed', undefined, await operatorPerson(server));
  assert.equal(body.items[0]?.reason, 'switched off by the reader');
});

test('a gateway that fails is tried again and given up with its words in the log', async () => {
  await tell({ ...overdue, to: { buyer: { phone: '+380501112200', language: 'uk' } } });
  for (let n = 0; n < 8; n += 1) {
    await server.settle();
    await transactAsSystem(server.database, 'test', (ctx) => sql`update platform.work set due_at = clock_timestamp() where state = 'new'`.execute(ctx.tx));
  }
  const { body } = await server.call<Outbox>(
    'GET',
    `/operator/notices/outbox?recipient=${encodeURIComponent('+380501112200')}`,
    undefined,
    await operatorPerson(server),
  );
  assert.deepEqual([body.items[0]?.state, body.items[0]?.attempts, body.items[0]?.reason], ['failed', 6, 'the SMS gateway answered 503']);
});

test('a code is blotted out once it has left, and the sandbox page is closed outside the demo', async () => {
  texts.length = 0;
  await server.call('POST', '/session/codes', { phone: '+380671234567' });
  await server.settle();
  assert.match(texts[0]!.text, /\b\d{6}\b/);
  const { rows } = await transactAsSystem(server.database, 'test', (ctx) =>
    sql<{ body: string; state: string }>`select body, state from notices.messages where secret`.execute(ctx.tx),
  );
  assert.deepEqual(rows, [{ body: '•••', state: 'sent' }]);
  assert.equal((await server.call('GET', '/dev/inbox')).status, 404);
});

test('an open screen hears of a notice at once, and of what it missed by Last-Event-ID', async () => {
  const merchant = await merchantPerson(server);
  const address = await server.server.listen({ port: 0, host: '127.0.0.1' });
  const listen = async (headers: Record<string, string>) => {
    const stop = new AbortController();
    const response = await fetch(`${address}/api/v1/merchant/live`, { headers: { cookie: merchant.cookie, ...headers }, signal: stop.signal });
    assert.match(response.headers.get('content-type') ?? '', /^text\/event-stream/);
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    return {
      next: async () => {
        while (!/event: notice[\s\S]*?\n\n/.test(heard)) heard += (await reader.read()).value ?? '';
        return heard;
      },
      stop: () => stop.abort(),
    };
  };
  const screen = await listen({});
  await tell({ ...overdue, to: { merchantId: (await merchantPerson(server)).merchantId } });
  await tell({ ...overdue, to: { merchantId: merchant.merchantId } });
  const heard = await screen.next();
  screen.stop();
  assert.equal(heard.match(/event: notice/g)?.length, 1);
  const id = Number(/id: (\d+)\nevent: notice/.exec(heard)![1]);
  const later = await listen({ 'last-event-id': String(id - 1) });
  assert.match(await later.next(), new RegExp(`id: ${id}\\nevent: notice`));
  later.stop();
});
