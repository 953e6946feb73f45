import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import type { OutputOf } from '#kernel/contract';
import { merchantPerson } from '#testing/people';
import { startTestServer, type TestServer } from '#testing/server';
import type { sandboxInbox } from './contract.ts';
import { closeMailer } from './send.ts';

type Outbox = OutputOf<typeof sandboxInbox>;
const received: string[] = [];
let smtp: SMTPServer;
let server: TestServer;

before(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      text(stream).then((source) => {
        received.push(source);
        done();
      }, done);
    },
  });
  await new Promise<void>((ready) => smtp.listen(0, '127.0.0.1', ready));
  server = await startTestServer({ environment: { DEMO: 'small', SMTP_URL: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}` } });
});
after(async () => {
  await server.stop();
  closeMailer();
  smtp.close();
});

test('in the demo the sandbox inbox shows the code that would have left, to anybody', async () => {
  await server.call('POST', '/session/codes', { phone: '+380501112233' });
  await server.settle();
  const { body } = await server.call<Outbox>('GET', '/dev/inbox');
  assert.deepEqual([body.items[0]?.recipient, body.items[0]?.state], ['+380501112233', 'suppressed']);
  assert.match(body.items[0]!.body, /\b\d{6}\b/);
});

test('an invitation leaves by mail with the link on our own address', async () => {
  const merchant = await merchantPerson(server, { name: 'Крок' });
  await server.call(
    'POST',
    '/merchant/users',
    { email: 'new@example.com', role: 'content', language: 'en' },
    { cookie: merchant.cookie, headers: { 'x-forwarded-host': 'evil.example' } },
  );
  await server.settle();
  const { body } = await server.call<Outbox>('GET', '/dev/inbox?recipient=new@example.com');
  assert.deepEqual([body.items[0]?.state, body.items[0]?.title], ['sent', 'You are invited to Крок']);
  assert.equal(received.length, 1);
  const flat = received[0]!.replaceAll('=\r\n', '').replaceAll('=3D', '=');
  assert.match(flat, /http:\/\/localhost:3000\/invitation\?token=inv_/);
  assert.match(flat, new RegExp(`Message-ID: <${body.items[0]!.id}@localhost>`));
  assert.doesNotMatch(flat, /evil\.example/);
});
