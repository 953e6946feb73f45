import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { layOutLetter, MailRefused, openMailer, type Letter, type Mailer } from './mail.ts';

const letter: Letter = {
  language: 'uk',
  brand: { name: 'Агора', url: 'https://agora.example', colour: '#1f5c4d' },
  preview: 'Замовлення прийнято',
  heading: 'Нове замовлення <b>№ 100-1</b>',
  paragraphs: ['Підтвердьте його до 18:00.', 'Другий рядок\nтретій'],
  facts: [
    ['Сума', '2 799,00 ₴'],
    ['Покупець', 'Ірина & Ко'],
  ],
  button: { label: 'Відкрити замовлення', url: 'https://agora.example/orders/1?a=1&b=2' },
  footer: ['Ви отримали цей лист, бо продаєте в Агорі.'],
};

const received: { to: string[]; source: string }[] = [];
let server: SMTPServer;
let mailer: Mailer;

before(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(address, _session, done) {
      if (address.address.startsWith('gone')) return done(Object.assign(new Error('No such user'), { responseCode: 550 }));
      if (address.address.startsWith('later')) return done(Object.assign(new Error('Try later'), { responseCode: 451 }));
      done();
    },
    onData(stream, session, done) {
      text(stream).then((source) => {
        received.push({ to: session.envelope.rcptTo.map((one) => one.address), source });
        done();
      }, done);
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  mailer = openMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, from: { name: 'Агора', address: 'shop@agora.example' } });
});
after(() => {
  mailer.close();
  server.close();
});

test('a letter arrives with both bodies, its own id and an attachment', async () => {
  const attachments = [{ fileName: 'Акт.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF-') }];
  const { messageId } = await mailer.send({
    ...layOutLetter(letter),
    to: 'buyer@example.com',
    subject: 'Нове замовлення',
    id: 'msg_1',
    attachments,
    unsubscribeUrl: 'https://agora.example/u',
  });
  assert.equal(messageId, '<msg_1@agora.example>');
  const { to, source } = received.at(-1)!;
  assert.deepEqual(to, ['buyer@example.com']);
  for (const part of [
    /^Message-ID: <msg_1@agora\.example>/m,
    /text\/plain/,
    /text\/html/,
    /application\/pdf/,
    /^List-Unsubscribe: <https:\/\/agora\.example\/u>/m,
    /^Auto-Submitted: auto-generated/m,
  ])
    assert.match(source, part);
});

test('an address that does not exist is refused for good, a busy server is not', async () => {
  const mail = { ...layOutLetter(letter), subject: 'x', id: 'msg_2' };
  await assert.rejects(mailer.send({ ...mail, to: 'gone@example.com' }), (error) => error instanceof MailRefused);
  await assert.rejects(mailer.send({ ...mail, to: 'later@example.com' }), (error) => !(error instanceof MailRefused));
});

test('no header and no second recipient can be smuggled in', async () => {
  const count = received.length;
  await mailer.send({ ...layOutLetter(letter), to: 'one@example.com', subject: 'Hello\r\nBcc: two@example.com', id: 'msg_3' });
  await mailer.send({ ...layOutLetter(letter), to: 'one@example.com, two@example.com', subject: 'x', id: 'msg_4' }).catch(() => {});
  for (const { to, source } of received.slice(count)) {
    assert.equal(to.length, 1);
    assert.doesNotMatch(source, /^Bcc:/im);
  }
});

test('what people typed is text in the letter, and only web addresses are links', () => {
  const { html, text: plain } = layOutLetter({ ...letter, button: { label: 'x', url: 'javascript:alert(1)' } });
  assert.ok(html.includes('Нове замовлення &lt;b&gt;№ 100-1&lt;/b&gt;') && html.includes('Ірина &amp; Ко') && html.includes('Другий рядок<br>третій'));
  assert.doesNotMatch(html, /javascript:|<script|<b>/);
  assert.match(plain, /Сума: 2 799,00 ₴/);
});

test('the button’s words can be read on any brand colour', () => {
  const buttonStyle = (colour: string) => /600 16px[^"]*color:(#[0-9a-f]{6})/.exec(layOutLetter({ ...letter, brand: { ...letter.brand, colour } }).html)?.[1];
  assert.deepEqual([buttonStyle('#1f5c4d'), buttonStyle('#ffd400'), buttonStyle('red')], ['#ffffff', '#1c1b19', '#ffffff']);
});
