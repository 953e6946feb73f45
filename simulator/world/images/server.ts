import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { DoubleServer } from '../double.ts';
import { listen, newApp, newHealth } from '../double.ts';

const types: Readonly<Record<string, string>> = {
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.avif': 'image/avif',
};
const jpegHead = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46, 0x00, 0x01, 0x01, 0x00, 0x00, 0x01, 0x00, 0x01, 0x00, 0x00]);

async function* endless(): AsyncGenerator<Buffer> {
  yield jpegHead;
  for (;;) yield Buffer.alloc(65_536);
}

async function* drip(): AsyncGenerator<Buffer> {
  for (;;) {
    for (const byte of jpegHead) {
      yield Buffer.of(byte);
      await pause(1000);
    }
  }
}

async function sendPicture(reply: FastifyReply, folder: string, path: string): Promise<FastifyReply> {
  const file = resolve(folder, path);
  const type = types[extname(file).toLowerCase()];
  const inside = file.startsWith(resolve(folder) + sep);
  const found = inside && type ? await stat(file).catch(() => null) : null;
  if (!found?.isFile() || !type) return reply.code(404).type('text/plain').send('Not Found');
  return reply.type(type).header('content-length', found.size).header('last-modified', found.mtime.toUTCString()).send(createReadStream(file));
}

/** Addresses that misbehave, each in its way; with an ending they look like pictures: `/slow/1.jpg`. */
function serveFaults(app: FastifyInstance): void {
  const misbehave = (name: string, answer: (reply: FastifyReply) => unknown): void => {
    for (const path of [`/${name}`, `/${name}/*`]) app.get(path, (_request, reply) => answer(reply));
  };
  misbehave('slow', (reply) => reply.type('image/jpeg').send(Readable.from(drip())));
  misbehave('endless', (reply) => reply.type('image/jpeg').send(Readable.from(endless())));
  misbehave('404', (reply) => reply.code(404).type('text/plain').send('Not Found'));
  misbehave('500', (reply) => reply.code(500).type('text/plain').send('Internal Server Error'));
  misbehave('html', (reply) => reply.type('text/html; charset=utf-8').send('<!doctype html><title>Увійдіть</title><p>Щоб побачити зображення, увійдіть.</p>'));
  misbehave('broken', (reply) => reply.type('image/jpeg').send(Buffer.concat([jpegHead, Buffer.from('not a picture at all')])));
  misbehave('empty', (reply) => reply.type('image/jpeg').send(Buffer.alloc(0)));
  misbehave('redirect-private', (reply) => reply.redirect('http://169.254.169.254/latest/meta-data/', 302));
  misbehave('redirect-loop', (reply) => reply.redirect('/redirect-loop', 302));
  misbehave('reset', (reply) => {
    reply.hijack();
    reply.raw.write('HTTP/1.1 200 OK');
    reply.raw.socket?.resetAndDestroy();
  });
}

export type ImagesOptions = { port: number; folder: string; slowMillis: number };

/** A merchant's picture host: the demo's pictures, and addresses that misbehave. */
export async function startImages(options: ImagesOptions): Promise<DoubleServer> {
  const health = newHealth([], options.slowMillis);
  const app = newApp(health);
  serveFaults(app);
  app.get<{ Params: { '*': string } }>('/pictures/*', (request, reply) => sendPicture(reply, options.folder, request.params['*']));
  app.get<{ Params: { '*': string } }>('/*', (request, reply) => sendPicture(reply, options.folder, request.params['*']));
  return listen(app, health, options.port);
}
