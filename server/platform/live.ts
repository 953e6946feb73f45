import type { ServerResponse } from 'node:http';
import { sql } from 'kysely';
import type { FastifyReply } from 'fastify';
import type { Database } from './database.ts';
import { transactAsSystem } from './database.ts';
import { listen } from './worker.ts';

type LiveRow = { id: number; topic: string; name: string; payload: object };
type Stream = { topics: ReadonlySet<string>; send: (row: LiveRow) => void; begin: (missed: readonly LiveRow[]) => void; end: () => void };
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

/** One open stream, alive until its connection closes. What comes while it is still being told what it missed waits behind that. */
function openStream(raw: ServerResponse, topics: readonly string[]): Stream {
  let waiting: LiveRow[] | undefined = [];
  let told: ReadonlySet<number> = new Set();
  const write = (row: LiveRow) => raw.write(`id: ${row.id}\nevent: ${row.name}\ndata: ${JSON.stringify(row.payload)}\n\n`);
  const heartbeat = setInterval(() => raw.write(': still here\n\n'), 20_000);
  raw.on('close', () => clearInterval(heartbeat));
  return {
    topics: new Set(topics),
    send: (row) => {
      if (waiting) waiting.push(row);
      // Of what it was told as missed the notification may still come.
      else if (!told.has(row.id)) write(row);
    },
    begin: (missed) => {
      told = new Set(missed.map((row) => row.id));
      for (const row of [...missed, ...(waiting ?? []).filter((one) => !told.has(one.id))]) write(row);
      waiting = undefined;
    },
    end: () => raw.destroy(),
  };
}

/**
 * Live screens: one listening connection per process fans rows of `platform.live` out to server-sent event streams, by the ids that
 * the notifications name (a late committer is not skipped). `Last-Event-ID` brings what was missed while away.
 */
export async function openLiveFeed(database: Database): Promise<LiveFeed> {
  const streams = new Set<Stream>();
  let told: number[] = [];
  let reading = Promise.resolve();
  const hear = (payload: string) => {
    if (payload === '') return;
    told.push(Number(payload));
    reading = reading
      .then(async () => {
        const ids = told;
        told = [];
        if (ids.length === 0 || streams.size === 0) return;
        for (const row of await rowsById(database, ids)) for (const stream of streams) if (stream.topics.has(row.topic)) stream.send(row);
      })
      .catch(() => undefined);
  };
  const listener = await listen(database.url, 'agora_live', hear);
  return {
    async subscribe(topics, reply, lastEventId) {
      reply.hijack();
      const { raw } = reply;
      // Whoever left while we looked who he is will not say so again.
      if (raw.destroyed) return;
      raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'private, no-store', 'x-accel-buffering': 'no' });
      raw.write('retry: 2000\n\n');
      const stream = openStream(raw, topics);
      streams.add(stream);
      raw.on('close', () => streams.delete(stream));
      const after = Number(lastEventId);
      try {
        stream.begin(lastEventId && Number.isSafeInteger(after) ? await rowsAfter(database, after, topics) : []);
      } catch {
        // It comes again with the same id: better late than with a gap.
        stream.end();
      }
    },
    async close() {
      await listener.close();
      await reading;
      for (const stream of streams) stream.end();
    },
  };
}
