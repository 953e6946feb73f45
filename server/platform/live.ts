import { sql } from 'kysely';
import type { FastifyReply } from 'fastify';
import type { Database } from './database.ts';
import { transactAsSystem } from './database.ts';
import { listen } from './worker.ts';

type LiveRow = { id: number; topic: string; name: string; payload: object };
type Subscriber = { topics: ReadonlySet<string>; send: (row: LiveRow) => void };
export type LiveFeed = { subscribe: (topics: readonly string[], reply: FastifyReply, lastEventId?: string) => Promise<void>; close: () => Promise<void> };

function rowsAfter(database: Database, after: number, topics: readonly string[]): Promise<LiveRow[]> {
  return transactAsSystem(database, 'live', async (ctx) => {
    const { rows } = await sql<LiveRow>`select id, topic, name, payload from platform.live where id > ${after} and topic = any (${topics}::text[])
      order by id limit 500`.execute(ctx.tx);
    return rows;
  });
}

function rowsById(database: Database, ids: readonly number[]): Promise<LiveRow[]> {
  return transactAsSystem(database, 'live', async (ctx) => {
    return (await sql<LiveRow>`select id, topic, name, payload from platform.live where id = any (${ids}::bigint[]) order by id`.execute(ctx.tx)).rows;
  });
}

/**
 * Live screens: one listening connection per process fans rows of `platform.live` out to server-sent event streams, by the ids that
 * the notifications name (a late committer is not skipped). `Last-Event-ID` brings what was missed while away.
 */
export async function openLiveFeed(database: Database): Promise<LiveFeed> {
  const subscribers = new Set<Subscriber>();
  let told: number[] = [];
  let reading = Promise.resolve();
  const hear = (payload: string) => {
    if (payload === '') return;
    told.push(Number(payload));
    reading = reading
      .then(async () => {
        const ids = told;
        told = [];
        if (ids.length === 0 || subscribers.size === 0) return;
        for (const row of await rowsById(database, ids)) for (const subscriber of subscribers) if (subscriber.topics.has(row.topic)) subscriber.send(row);
      })
      .catch(() => undefined);
  };
  const listener = await listen(database.url, 'agora_live', hear);
  return {
    async subscribe(topics, reply, lastEventId) {
      reply.hijack();
      const { raw } = reply;
      raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'private, no-store', 'x-accel-buffering': 'no' });
      const send = (row: LiveRow) => raw.write(`id: ${row.id}\nevent: ${row.name}\ndata: ${JSON.stringify(row.payload)}\n\n`);
      raw.write('retry: 2000\n\n');
      const after = Number(lastEventId);
      if (lastEventId && Number.isSafeInteger(after)) for (const row of await rowsAfter(database, after, topics)) send(row);
      const subscriber: Subscriber = { topics: new Set(topics), send };
      subscribers.add(subscriber);
      const heartbeat = setInterval(() => raw.write(': still here\n\n'), 20_000);
      raw.on('close', () => {
        clearInterval(heartbeat);
        subscribers.delete(subscriber);
      });
    },
    async close() {
      await listener.close();
      await reading;
    },
  };
}
