import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import sharp from 'sharp';
import * as identity from '#identity';
import * as media from '#media';
import { newId } from '#kernel/ids';
import { transactAsSystem } from '#platform/database';
import { startTestServer, type TestServer } from '#testing/server';

type File = { id: string; state: string; sha: string | null; width: number; url: string; problem: string | null };
type Upload = { items: { name: string; file?: File; code?: string }[] };

let server: TestServer;
let cookie: string;
let stranger: string;
let merchantId: string;
let host: Server;
let base: string;
const asked: string[] = [];

const picture = (red: number) =>
  sharp({ create: { width: 900, height: 700, channels: 3, background: { r: red, g: 90, b: 40 } } })
    .jpeg()
    .toBuffer();

async function member(name: string): Promise<{ cookie: string; id: string }> {
  const id = newId('mrc');
  await transactAsSystem(server.database, 'test', async (ctx) => {
    const organisation = { kind: 'merchant' as const, id };
    const accountId = await identity.createAccount(ctx, { name, email: `${name}@shop.example`, password: 'three quiet words' });
    await identity.nameOrganisation(ctx, organisation, name);
    await identity.addMember(ctx, { accountId, organisation, role: 'owner' });
    await identity.openGate(ctx, id, 'agreement');
  });
  return { id, cookie: (await server.call('POST', '/session', { login: `${name}@shop.example`, password: 'three quiet words' })).cookie! };
}

/** Answers pictures by their path: good ones, broken ones, pages instead of pictures, and one that comes at the second try. */
function startHost(): Promise<Server> {
  const good = new Map<string, Buffer>();
  const answering = createServer(async (request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    if (path.startsWith('/good')) {
      const red = Number(/\d+/.exec(path)?.[0] ?? 0);
      const bytes = good.get(path) ?? (await picture(red));
      good.set(path, bytes);
      return response.setHeader('content-type', 'image/jpeg').end(bytes);
    }
    if (path.startsWith('/broken')) return response.setHeader('content-type', 'image/jpeg').end((await picture(3)).subarray(0, 200));
    if (path.startsWith('/page')) return response.setHeader('content-type', 'text/html').end('<html>');
    if (path.startsWith('/late') && asked.filter((one) => one === path).length > 1)
      return response.setHeader('content-type', 'image/jpeg').end(await picture(77));
    if (path.startsWith('/late') || path.startsWith('/never')) return response.writeHead(503).end();
    return response.writeHead(404).end();
  });
  return new Promise((resolve) => answering.listen(0, '127.0.0.1', () => resolve(answering)));
}

function form(files: { name: string; bytes: Buffer }[]): { payload: Buffer; type: string } {
  const boundary = 'agora-test-boundary';
  const parts = files.flatMap(({ name, bytes }) => [
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`),
    bytes,
    Buffer.from('\r\n'),
  ]);
  return { payload: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]), type: `multipart/form-data; boundary=${boundary}` };
}

async function upload(files: { name: string; bytes: Buffer }[]) {
  const { payload, type } = form(files);
  return server.call<Upload & { code?: string }>('POST', '/merchant/media', payload, { cookie, headers: { 'content-type': type } });
}

before(async () => {
  server = await startTestServer();
  host = await startHost();
  base = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
  media.allowMediaHosts([`127.0.0.1:${(host.address() as AddressInfo).port}`]);
  ({ cookie, id: merchantId } = await member('first'));
  ({ cookie: stranger } = await member('second'));
});
after(async () => {
  host.close();
  await server.stop();
});

async function library(query = '') {
  return (await server.call<{ items: File[]; counts: Record<string, number> }>('GET', `/merchant/media${query}`, undefined, { cookie })).body;
}

describe('uploads', () => {
  let file: File;

  test('good files are kept and shown, a bad one among them is named', async () => {
    const answer = await upload([
      { name: 'court.jpg', bytes: await picture(200) },
      { name: 'fake.png', bytes: Buffer.from('<svg onload="alert(1)"/>') },
      { name: 'certificate.pdf', bytes: Buffer.from('%PDF-1.4\n%%EOF') },
    ]);
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
    assert.deepEqual(
      answer.body.items.map((item) => item.code ?? item.file?.state),
      ['stored', 'IMAGE_FORMAT', 'stored'],
    );
    file = answer.body.items[0]!.file!;
    assert.equal(file.width, 900);
  });

  test('the same content again is the same file', async () => {
    const again = await upload([{ name: 'copy.jpg', bytes: await picture(200) }]);
    assert.equal(again.body.items[0]!.file!.id, file.id);
  });

  test('an upload or an address with a name that no table can hold is kept under what is left of it', async () => {
    const answer = await upload([{ name: '../../etc/court\0.jpg', bytes: await picture(70) }]);
    assert.deepEqual([answer.status, answer.body.items[0]!.name], [201, 'court.jpg']);
    const fetched = await server.call('POST', '/merchant/media/urls', { urls: [`${base}/good/a%00b-71.jpg`] }, { cookie });
    assert.equal(fetched.status, 202);
  });

  test('an upload that is cut or has no boundary is the sender’s mistake', async () => {
    const { payload } = form([{ name: 'a.pdf', bytes: Buffer.from('%PDF-1.4') }]);
    for (const type of ['multipart/form-data', 'multipart/form-data; boundary=', 'multipart/form-data; boundary=another'])
      assert.equal((await server.call('POST', '/merchant/media', payload, { cookie, headers: { 'content-type': type } })).status, 400, type);
    const cut = await server.call('POST', '/merchant/media', payload.subarray(0, 60), { cookie, headers: { 'content-type': form([]).type } });
    assert.equal(cut.status, 400);
  });

  test('a request with nothing good is refused with its reason', async () => {
    const broken = await upload([{ name: 'cut.jpg', bytes: (await picture(9)).subarray(0, 300) }]);
    assert.deepEqual([broken.status, broken.body.code], [422, 'IMAGE_BROKEN']);
    const large = await upload([{ name: 'large.jpg', bytes: Buffer.concat([await picture(9), Buffer.alloc(15_000_001)]) }]);
    assert.deepEqual([large.status, large.body.code], [422, 'IMAGE_TOO_LARGE']);
    assert.equal((await upload([])).body.code, 'FILE_MISSING');
  });

  test('a picture is served for ever under its content, in a sandbox; anything else is not found', async () => {
    const shown = await server.server.inject(file.url);
    assert.equal(shown.statusCode, 200);
    assert.equal(shown.headers['content-type'], 'image/jpeg');
    assert.match(String(shown.headers['cache-control']), /immutable/);
    assert.equal(shown.headers['x-content-type-options'], 'nosniff');
    assert.match(String(shown.headers['content-security-policy']), /sandbox/);
    assert.equal((await sharp(shown.rawPayload).metadata()).width, 640);
    const avif = await server.server.inject(file.url.replace('640.jpeg', '160.avif'));
    assert.equal(avif.headers['content-type'], 'image/avif');
    assert.equal((await server.server.inject({ url: file.url, headers: { 'if-none-match': String(shown.headers.etag) } })).statusCode, 304);
    for (const url of [file.url.replace('640', '641'), `/media/${'0'.repeat(64)}/640.jpeg`, '/media/x/y', `/media/${file.sha}/..%2f640.jpeg`]) {
      assert.equal((await server.server.inject(url)).statusCode, 404, url);
    }
  });

  test('a file is named, described, removed when nothing shows it; a stranger finds none of it', async () => {
    const changed = await server.call<{ name: string; alt: object }>(
      'PATCH',
      `/merchant/media/${file.id}`,
      { name: 'Кросівки', alt: { uk: 'Білі кросівки' } },
      { cookie },
    );
    assert.deepEqual([changed.body.name, changed.body.alt], ['Кросівки', { uk: 'Білі кросівки' }]);
    for (const [method, path] of [
      ['PATCH', ''],
      ['DELETE', ''],
      ['GET', '/file'],
    ] as const) {
      const answer = await server.call(method, `/merchant/media/${file.id}${path}`, method === 'PATCH' ? { name: 'x' } : undefined, { cookie: stranger });
      assert.equal(answer.status, 404, method);
    }
    await transactAsSystem(server.database, 'test', (ctx) => media.setUses(ctx, [{ subjectId: 'prd_1', merchantId, mediaIds: [file.id] }]));
    assert.equal((await server.call('DELETE', `/merchant/media/${file.id}`, undefined, { cookie })).body.code, 'MEDIA_IN_USE');
    await transactAsSystem(server.database, 'test', (ctx) => media.setUses(ctx, [{ subjectId: 'prd_1', merchantId, mediaIds: [] }]));
    assert.equal((await server.call('DELETE', `/merchant/media/${file.id}`, undefined, { cookie })).status, 204);
    assert.ok(!(await library()).items.some((item) => item.id === file.id));
  });
});

describe('pictures from addresses', () => {
  test('each address has its own outcome, a picture asked twice is asked once', async () => {
    const urls = [
      `${base}/good1.jpg`,
      `${base}/good1.jpg#top`,
      `${base}/good2.jpg`,
      `${base}/broken.jpg`,
      `${base}/page.jpg`,
      `${base}/gone.jpg`,
      'http://10.0.0.1/x.jpg',
      'no address',
    ];
    const answer = await server.call<{ items: File[] }>('POST', '/merchant/media/urls', { urls }, { cookie });
    assert.equal(answer.status, 202, JSON.stringify(answer.body));
    assert.equal(answer.body.items.length, 7);
    await server.settle();
    const files = (await library(`?ids=${answer.body.items.map((item) => item.id).join(',')}`)).items;
    const outcome = answer.body.items.map((item) => files.find((one) => one.id === item.id)!).map((one) => one.problem ?? one.state);
    assert.deepEqual(outcome, ['stored', 'stored', 'IMAGE_BROKEN', 'CONTENT_TYPE', 'NOT_FOUND', 'ADDRESS_FORBIDDEN', 'URL_INVALID']);
    assert.equal(asked.filter((path) => path === '/good1.jpg').length, 1);
    const again = await server.call<{ items: File[] }>('POST', '/merchant/media/urls', { urls: [`${base}/good2.jpg`] }, { cookie });
    assert.deepEqual([again.body.items[0]!.id, again.body.items[0]!.state], [answer.body.items[1]!.id, 'stored']);
  });

  test('a host that is out for a moment is asked again later; one that stays out is given up after five tries', async () => {
    const { body } = await server.call<{ items: File[] }>('POST', '/merchant/media/urls', { urls: [`${base}/late.jpg`, `${base}/never.jpg`] }, { cookie });
    const ids = body.items.map((item) => item.id).join(',');
    await server.settle();
    assert.deepEqual(
      (await library(`?ids=${ids}`)).items.map((item) => item.state),
      ['pending', 'pending'],
    );
    for (const hours of [1, 2, 5, 20]) {
      await server.advance(hours);
      await server.sweep();
    }
    const files = (await library(`?ids=${ids}`)).items;
    assert.deepEqual(
      body.items.map((item) => files.find((one) => one.id === item.id)!.state),
      ['stored', 'failed'],
    );
    assert.equal(asked.filter((path) => path === '/never.jpg').length, 5);
    assert.equal((await library('?state=failed')).counts.failed, (await library('?state=failed')).items.length);
  });

  test('many pictures of one host wait in one job', async () => {
    await transactAsSystem(server.database, 'test', async (ctx) => {
      const urls = Array.from({ length: 60 }, (_, at) => `${base}/missing-${at}.jpg`);
      for (let from = 0; from < 60; from += 20) assert.equal((await media.fetchLater(ctx, { merchantId, urls: urls.slice(from, from + 20) })).size, 20);
    });
    const { rows } = await transactAsSystem(server.database, 'test', (ctx) =>
      sql<{ count: number }>`select count(*)::int as count from platform.work where handler = 'media.fetch' and state = 'new'`.execute(ctx.tx),
    );
    assert.equal(rows[0]!.count, 1);
  });
});

test('a private file is its merchant’s alone', async () => {
  const door = { transaction: <T>(work: Parameters<typeof transactAsSystem<T>>[2]) => transactAsSystem(server.database, 'test', work) };
  const id = await media.storeFile(door, { merchantId, bytes: Buffer.from('sku;price'), name: 'прайс.csv', type: 'text/csv' });
  const opened = await media.openFile(door, id);
  assert.deepEqual([opened.name, opened.sizeBytes, (await opened.read()).toString()], ['прайс.csv', 9, 'sku;price']);
  assert.equal((await server.call('GET', `/merchant/media/${id}/file`, undefined, { cookie })).status, 404);
  await assert.rejects(media.openFile(door, 'fil_unknown'), { code: 'NOT_FOUND' });
});
