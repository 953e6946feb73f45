import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import { makeTestDatabase, type TestDatabase } from '#testing/make-database';
import { transactAsSystem } from './database.ts';
import { type LiveFeed, openLiveFeed } from './live.ts';
import { tellLive } from './outbox.ts';

let house: TestDatabase;
let feed: LiveFeed;
before(async () => {
  house = await makeTestDatabase();
  feed = await openLiveFeed(house.database);
});
after(async () => {
  await feed.close();
  await house.drop();
});

/** A browser's stream: what it was told so far, and the connection to cut. */
function browser() {
  const raw = Object.assign(new PassThrough(), { writeHead: () => undefined });
  const told: string[] = [];
  raw.on('data', (piece: Buffer) => told.push(...[...piece.toString().matchAll(/^data: (.*)$/gm)].map((found) => (JSON.parse(found[1]!) as { n: string }).n)));
  return { raw, told, reply: { hijack: () => undefined, raw } as unknown as FastifyReply };
}

const tell = (n: string, topic = 'operator') => transactAsSystem(house.database, 'test', (ctx) => tellLive(ctx, topic, 'word', { n }));
const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
async function until(reached: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 200 && !reached(); attempt += 1) await setTimeout(10);
}

test('whoever leaves while he is told what he missed, or before, leaves nothing behind', async () => {
  await tell('missed');
  const at = timers();
  const leaving = browser();
  const going = feed.subscribe(['operator'], leaving.reply, '0');
  leaving.raw.destroy();
  await going;
  const gone = browser();
  gone.raw.destroy();
  await setTimeout(0);
  await feed.subscribe(['operator'], gone.reply, '0');
  assert.equal(timers(), at);
});

test('what happens while one is told what he missed comes once, and nothing is lost', async () => {
  const names = Array.from({ length: 60 }, (_, at) => `news ${String(at).padStart(2, '0')}`);
  const stream = browser();
  const telling = Promise.all(names.map((name) => tell(name)));
  const opened = feed.subscribe(['operator'], stream.reply, '0');
  await Promise.all([telling, opened, tell('not his', 'merchant:other')]);
  await until(() => stream.told.length > names.length);
  await setTimeout(100);
  assert.deepEqual(stream.told.toSorted(), ['missed', ...names].toSorted());
  stream.raw.destroy();
});

test('the feed that closes ends its streams', async () => {
  const own = await openLiveFeed(house.database);
  const stream = browser();
  await own.subscribe(['operator'], stream.reply);
  assert.ok(!stream.raw.destroyed);
  await own.close();
  assert.ok(stream.raw.destroyed);
});
