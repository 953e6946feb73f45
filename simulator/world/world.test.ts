import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import nodemailer from 'nodemailer';
import { openBook } from './book.ts';
import { startWorld } from './world.ts';
import type { World } from './world.ts';

const folder = mkdtempSync(join(tmpdir(), 'agora-world-'));
const picturesFolder = join(folder, 'pictures');
const options = { folder, picturesFolder, slowMillis: 20 };
let world: World;
before(async () => {
  mkdirSync(join(picturesFolder, 'Shoes'), { recursive: true });
  writeFileSync(join(picturesFolder, 'Shoes/Red 1.webp'), 'RIFF');
  writeFileSync(join(folder, 'secret.png'), 'secret');
  world = await startWorld(options);
});
after(async () => {
  await world.stop();
  rmSync(folder, { recursive: true });
});

const send = (mail: object) =>
  nodemailer
    .createTransport({ host: '127.0.0.1', port: world.smtp.port, secure: false, ignoreTLS: true })
    .sendMail({ from: 'Agora <no-reply@agora.example>', ...mail });

test('a mail is kept as a person reads it, in any letters', async () => {
  const subject = 'Замовлення № 100001 прийнято, дякуємо за покупку в нашому маркетплейсі, Їжакевич Ґалаґан';
  await send({
    to: ['iryna@example.com', 'oleg@example.com'],
    subject,
    text: 'Вітаємо, Ірино!\nСума 3 439,00 ₴',
    html: '<p>Вітаємо, <b>Ірино</b>!</p>',
    attachments: [{ filename: 'check.txt', content: 'вкладення' }],
  });
  const [message] = world.messages();
  assert.deepEqual(
    [message?.kind, message?.subject, message?.to, message?.from],
    ['mail', subject, ['iryna@example.com', 'oleg@example.com'], 'no-reply@agora.example'],
  );
  assert.equal(message?.text, 'Вітаємо, Ірино!\nСума 3 439,00 ₴');
  assert.equal(message?.html, '<p>Вітаємо, <b>Ірино</b>!</p>');
});

test('a broken mail server says so by its codes', async () => {
  for (const [fault, code] of [
    ['down', 421],
    ['error500', 451],
    ['refuse', 550],
  ] as const) {
    world.setFault('smtp', fault);
    await assert.rejects(
      send({ to: 'a@example.com', subject: 'x', text: 'x' }),
      (problem: Error & { responseCode?: number }) => problem.responseCode === code,
      fault,
    );
  }
  world.control.heal();
});

test('an SMS is kept and read back, newest first; a bad one is refused', async () => {
  const post = (body: object) => fetch(`${world.sms.url}/sms`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  assert.equal((await post({ to: '+38 067 123 45 67', text: 'Код 123456' })).status, 202);
  assert.equal((await post({ to: 'nobody', text: 'x' })).status, 422);
  const { messages } = (await (await fetch(`${world.sms.url}/messages?to=380671234567`)).json()) as { messages: { text: string }[] };
  assert.deepEqual(
    messages.map((message) => message.text),
    ['Код 123456'],
  );
});

test('pictures are served from their folder only', async () => {
  for (const path of ['/Shoes/Red%201.webp', '/pictures/Shoes/Red%201.webp']) {
    const picture = await fetch(`${world.images.url}${path}`);
    assert.deepEqual([picture.status, picture.headers.get('content-type'), await picture.text()], [200, 'image/webp', 'RIFF']);
  }
  for (const path of ['/nothing.jpg', '/..%2fsecret.png', '/pictures/..%2f..%2fsecret.png', '/Shoes'])
    assert.equal((await fetch(`${world.images.url}${path}`)).status, 404, path);
});

test('addresses that misbehave do it each in its way', async () => {
  const get = (path: string) => fetch(`${world.images.url}${path}`, { redirect: 'manual', signal: AbortSignal.timeout(300) });
  assert.equal((await get('/404/1.jpg')).status, 404);
  assert.match((await get('/html/1.jpg')).headers.get('content-type') ?? '', /text\/html/);
  assert.equal((await get('/redirect-private')).headers.get('location'), 'http://169.254.169.254/latest/meta-data/');
  await assert.rejects(get('/slow/1.jpg').then((answer) => answer.arrayBuffer()));
  await assert.rejects(get('/reset/1.jpg'));
  const reader = (await get('/endless/1.jpg')).body!.getReader();
  let bytes = 0;
  while (bytes < 1_000_000) bytes += (await reader.read()).value?.length ?? 0;
  await reader.cancel();
});

test('the operator sees each double and switches its faults', async () => {
  assert.deepEqual(
    world.control.doubles().map((double) => double.name),
    ['novaPoshta', 'acquirer', 'smtp', 'sms', 'images'],
  );
  assert.throws(() => world.setFault('images', 'decline'), /no fault/);
  world.setFault('images', 'error500');
  assert.equal((await fetch(`${world.images.url}/Shoes/Red%201.webp`)).status, 500);
  assert.equal(world.control.doubles().find((double) => double.name === 'images')?.fault, 'error500');
  world.setFault('images', 'down');
  await assert.rejects(fetch(world.images.url));
  assert.equal((await fetch(`${world.novaPoshta.url}/book`)).status, 200);
  world.control.heal();
});

test('a restart forgets nothing', async () => {
  const before = world.messages();
  assert.ok(before.length >= 2);
  await world.stop();
  world = await startWorld(options);
  assert.deepEqual(world.messages(), before);
});

test('a book survives a half-written last line and keeps the newest rows', () => {
  const path = join(folder, 'book.ndjson');
  const book = openBook<{ id: string; n: number }>(path, (row) => row.id, 3);
  for (let n = 0; n < 5; n += 1) book.put({ id: `r${n}`, n });
  book.put({ id: 'r3', n: 33 });
  appendFileSync(path, '{"id":"r9","n"');
  const again = openBook<{ id: string; n: number }>(path, (row) => row.id, 3);
  assert.deepEqual(again.all(), [
    { id: 'r2', n: 2 },
    { id: 'r3', n: 33 },
    { id: 'r4', n: 4 },
  ]);
});
