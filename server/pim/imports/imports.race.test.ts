import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { transactAsSystem } from '#platform/database';
import type { Door, OutsideJob } from '#platform/jobs';
import { boots, feed } from './testing/boots.ts';
import { type Merchant, startImports } from './testing/counter.ts';
import { jobs } from './jobs.ts';

const imports = await startImports();
const { server, merchant, send, page, upload } = imports;
after(() => server.stop());

const work = jobs.find((job) => job.name === 'imports.work') as OutsideJob;

/** A worker's door; `dieAt` is the transaction in which the process dies. */
function door(dieAt = Infinity): Door {
  let opened = 0;
  return {
    requestId: 'test',
    signal: new AbortController().signal,
    transaction: (run) => {
      opened += 1;
      if (opened >= dieAt) throw new Error('killed');
      return transactAsSystem(server.database, 'imports.work', async (ctx) => {
        const result = await run(ctx);
        if (opened === dieAt - 1) throw new Error('killed before the commit');
        return result;
      });
    },
  };
}

/** Everything that an import leaves behind, without ids and times. */
async function endState(person: Merchant): Promise<string> {
  return transactAsSystem(server.database, 'test', async (ctx) => {
    const { rows } = await sql<{ state: string }>`
      select string_agg(p.skus[1] || p.status || p.draft_hash || p.content_hash || o.price_minor || l.available || (select count(*) from moderation.cases c where c.product_id = p.id and c.state = 'waiting'), '|' order by p.skus[1]) as state
      from intake.products p join offers.offers o on o.product_id = p.id join stock.levels l on l.offer_id = o.id where p.merchant_id = ${person.merchantId}`.execute(
      ctx.tx,
    );
    return rows[0]!.state;
  });
}

const file = { name: 'zyma.xml', bytes: feed(boots(1100)) };

test('killed anywhere, an import goes on and ends as one that was never killed', async () => {
  const clean = await merchant();
  assert.deepEqual((await send(clean, file)).rows.new, 1100);
  const wanted = await endState(clean);
  for (const dieAt of [3, 8, 11, 13, 15]) {
    const person = await merchant();
    const { id } = (await upload(person, file)).body;
    await work.run(door(dieAt), { id }).catch(() => undefined);
    const halfway = await page(person, id);
    assert.ok(['receiving', 'checking', 'applying'].includes(halfway.status), `killed at ${dieAt}: ${halfway.status}`);
    await work.run(door(), { id });
    const done = await page(person, id);
    assert.deepEqual([done.status, done.rows.new + done.rows.unchanged], ['done', 1100], `killed at ${dieAt}`);
    assert.equal(await endState(person), wanted, `killed at ${dieAt}`);
  }
});

test('two workers on one import do its work once', async () => {
  const person = await merchant();
  const { id } = (await upload(person, file)).body;
  await Promise.all([work.run(door(), { id }), new Promise((resolve) => setTimeout(resolve, 300)).then(() => work.run(door(), { id }))]);
  const done = await page(person, id);
  assert.deepEqual([done.status, done.rows.new + done.rows.unchanged], ['done', 1100]);
});

/** A worker's door that stands still before its nth transaction until it is let go on. */
function standingDoor(at: number): { door: Door; stands: Promise<void>; goOn: () => void } {
  const reached = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  const free = door();
  let opened = 0;
  return {
    stands: reached.promise,
    goOn: release.resolve,
    door: {
      ...free,
      transaction: async (run) => {
        opened += 1;
        if (opened === at) {
          reached.resolve();
          await release.promise;
        }
        return free.transaction(run);
      },
    },
  };
}

test('a worker that was thought dead comes back when another has done the work, and touches nothing', async () => {
  const small = { name: 'zyma.xml', bytes: feed(boots(60)) };
  for (const at of [4, 6, 8]) {
    const person = await merchant();
    const { id } = (await upload(person, small)).body;
    const late = standingDoor(at);
    const comesBack = work.run(late.door, { id });
    await late.stands;
    await work.run(door(), { id });
    const before = await page(person, id);
    assert.deepEqual([before.status, before.rows.new], ['done', 60], `stood before ${at}`);
    late.goOn();
    await comesBack.catch(() => undefined);
    assert.deepEqual(await page(person, id), before, `stood before ${at}`);
  }
});

async function pricesOf(person: Merchant): Promise<number[]> {
  const found = sql<{ price: number }>`select distinct price_minor as price from offers.offers where merchant_id = ${person.merchantId} order by 1`;
  return transactAsSystem(server.database, 'test', async (ctx) => (await found.execute(ctx.tx)).rows.map((row) => row.price));
}

/** An older and a newer price list of one merchant, both sent before any work is done. */
async function twoFiles(person: Merchant): Promise<{ older: string; newer: string }> {
  const older = (await upload(person, file)).body.id;
  const newer = (await upload(person, { name: 'zyma.xml', bytes: feed(boots(1100, () => ({ price: 2600 }))) })).body.id;
  return { older, newer };
}

test('while one file of a merchant is being applied the next one waits for its end', async () => {
  const person = await merchant();
  const { older, newer } = await twoFiles(person);
  const slow = standingDoor(13);
  const applying = work.run(slow.door, { id: older });
  await slow.stands;
  assert.equal((await page(person, older)).status, 'applying');
  await work.run(door(), { id: newer });
  const waiting = await page(person, newer);
  assert.deepEqual([waiting.status, waiting.waiting], ['checking', true]);
  slow.goOn();
  await applying;
  await imports.settle();
  assert.deepEqual([(await page(person, older)).status, (await page(person, newer)).status], ['done', 'done']);
  assert.deepEqual(await pricesOf(person), [260_000]);
});

test('an older file that is applied late leaves what a newer one has said', async () => {
  const person = await merchant();
  const { older, newer } = await twoFiles(person);
  await work.run(door(), { id: newer });
  await work.run(door(), { id: older });
  assert.deepEqual([(await page(person, older)).status, (await page(person, newer)).status], ['done', 'done']);
  assert.deepEqual(await pricesOf(person), [260_000]);
});

test('two files of one merchant taken up at the same moment end with the newer one’s prices', async () => {
  const person = await merchant();
  const { older, newer } = await twoFiles(person);
  await Promise.all([work.run(door(), { id: newer }), work.run(door(), { id: older })]);
  await imports.settle();
  assert.deepEqual([(await page(person, older)).status, (await page(person, newer)).status], ['done', 'done']);
  assert.deepEqual(await pricesOf(person), [260_000]);
});

test('a paused import stops at a chunk and goes on from there', async () => {
  const person = await merchant();
  const { id } = (await upload(person, file)).body;
  await work.run(door(13), { id }).catch(() => undefined);
  assert.equal((await page(person, id)).status, 'applying');
  const paused = await server.call<{ status: string; held: { reason: string } }>('POST', `/merchant/imports/${id}/pause`, undefined, { cookie: person.cookie });
  assert.deepEqual([paused.status, paused.body.status, paused.body.held?.reason], [200, 'held', 'paused']);
  await imports.settle();
  assert.equal((await page(person, id)).status, 'held');
  await server.call('POST', `/merchant/imports/${id}/apply`, {}, { cookie: person.cookie });
  await imports.settle();
  const done = await page(person, id);
  assert.deepEqual([done.status, done.rows.new], ['done', 1100]);
});
