import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import type { Book } from '../book.ts';
import type { Health } from '../double.ts';
import { readMail } from './mime.ts';

/** What left the house for a person. */
export type Message = {
  id: string;
  kind: 'mail' | 'sms';
  at: string;
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
};

async function swallow(stream: SMTPServerDataStream): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function smtpError(code: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode: code });
}

type Sink = { messages: Book<Message>; health: Health; nextId: () => string; clock: () => Date };

async function receive(stream: SMTPServerDataStream, session: SMTPServerSession, { messages, health, nextId, clock }: Sink): Promise<void> {
  const raw = await swallow(stream);
  health.requests += 1;
  health.lastRequestAt = new Date();
  if (health.fault === 'slow') await pause(health.slowMillis);
  if (health.fault === 'error500') throw smtpError(451, 'Temporary local problem, try later');
  if (health.fault === 'refuse') throw smtpError(550, 'Mailbox unavailable');
  const { subject, text, html } = readMail(raw);
  const { mailFrom, rcptTo } = session.envelope;
  messages.put({
    id: nextId(),
    kind: 'mail',
    at: clock().toISOString(),
    from: mailFrom ? mailFrom.address : '',
    to: rcptTo.map((one) => one.address),
    subject,
    text,
    html,
  });
}

export type SmtpDouble = { port: number; stop(): Promise<void> };

/** A mail server on loopback that takes everything and delivers nothing. */
export async function startSmtp(port: number, sink: Sink): Promise<SmtpDouble> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    hideSize: true,
    size: 20_000_000,
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 500,
    onAuth: (_auth, _session, done) => done(null, { user: 'anybody' }),
    onConnect: (_session, done) => done(sink.health.fault === 'down' ? smtpError(421, 'Service not available') : null),
    onData: (stream, session, done) => {
      receive(stream, session, sink).then(
        () => done(null),
        (problem: unknown) => done(problem instanceof Error ? problem : new Error(String(problem))),
      );
    },
  });
  // A client that hangs up in the middle is its own affair.
  server.on('error', () => undefined);
  const listening = await new Promise<number>((resolve, reject) => {
    server.server.once('error', reject);
    const bound = server.listen(port, '127.0.0.1', () => {
      const address = bound.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
  return { port: listening, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}
