import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { operatorPerson } from '#testing/people';
import { startTestServer, type TestServer } from '#testing/server';

type Logo = { sha: string; width: number; height: number; code?: string };
let server: TestServer;
let cookie: string;

before(async () => {
  server = await startTestServer();
  cookie = (await operatorPerson(server)).cookie;
});
after(() => server.stop());

async function upload(bytes: Buffer, name: string, by = cookie) {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), name);
  const sent = new Response(form);
  const answer = await server.server.inject({
    method: 'POST',
    url: '/api/v1/operator/media/logo',
    headers: { cookie: by, origin: 'http://localhost:3000', host: 'localhost:3000', 'content-type': sent.headers.get('content-type')! },
    payload: Buffer.from(await sent.arrayBuffer()),
  });
  return { status: answer.statusCode, body: answer.json<Logo>() };
}

const sign = () => sharp({ create: { width: 400, height: 100, channels: 4, background: { r: 15, g: 95, b: 90, alpha: 0.5 } } }).png();

test('a logo is stored as ours, shown in the sizes of the house and named by the look of the market', async () => {
  const { status, body } = await upload(await sign().toBuffer(), 'logo.png');
  assert.deepEqual([status, body.width, body.height], [201, 400, 100]);
  const shown = await server.server.inject(`/media/${body.sha}/320.webp`);
  assert.equal(shown.headers['content-type'], 'image/webp');
  assert.ok((await sharp(shown.rawPayload).metadata()).hasAlpha, 'its clear ground stays clear');
  const { value } = (await server.call<{ value: object }>('GET', '/operator/settings/theme', undefined, { cookie })).body;
  const next = { value: { ...value, logo: { sha: body.sha, width: body.width, height: body.height } }, reason: 'власний знак' };
  assert.equal((await server.call('PUT', '/operator/settings/theme', next, { cookie })).status, 200);
  const { theme } = (await server.call<{ theme: { logo: Logo; logoDark: null } }>('GET', '/store/settings')).body;
  assert.deepEqual([theme.logo.sha, theme.logoDark], [body.sha, null]);
});

test('a drawing with code, what is no picture and what is too heavy are refused by name', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  for (const [bytes, name] of [
    [svg, 'logo.svg'],
    [svg, 'logo.png'],
    [Buffer.from('%PDF-1.7'), 'logo.pdf'],
  ] as const) {
    const { status, body } = await upload(bytes, name);
    assert.deepEqual([status, body.code], [422, 'IMAGE_FORMAT'], name);
  }
  const heavy = await upload(Buffer.concat([await sign().toBuffer(), Buffer.alloc(2_000_001)]), 'logo.png');
  assert.deepEqual([heavy.status, heavy.body.code], [422, 'LOGO_TOO_LARGE']);
  const broken = await upload((await sign().toBuffer()).subarray(0, 60), 'logo.png');
  assert.deepEqual([broken.status, broken.body.code], [422, 'IMAGE_BROKEN']);
});

test('a name that is none of the store’s, or somebody who may not set the look, gets nowhere', async () => {
  const { value } = (await server.call<{ value: object }>('GET', '/operator/settings/theme', undefined, { cookie })).body;
  const wrong = { value: { ...value, logo: { sha: '../../etc/passwd', width: 1, height: 1 } }, reason: 'x' };
  assert.equal((await server.call('PUT', '/operator/settings/theme', wrong, { cookie })).status, 400);
  const moderator = await operatorPerson(server, 'moderator');
  assert.equal((await upload(await sign().toBuffer(), 'logo.png', moderator.cookie)).status, 403);
});
