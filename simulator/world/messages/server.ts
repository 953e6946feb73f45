import type { FastifyInstance } from 'fastify';
import { openBook } from '../book.ts';
import type { Book } from '../book.ts';
import type { DoubleServer, Health } from '../double.ts';
import { formFields, listen, newApp, newHealth } from '../double.ts';
import { startSmtp } from './smtp.ts';
import type { Message } from './smtp.ts';

export type { Message } from './smtp.ts';

const kept = 500;

export type MessagesOptions = { smtpPort: number; httpPort: number; bookPath: string | null; slowMillis: number };
export type MessagesDouble = {
  smtp: { port: number; health: Health };
  sms: DoubleServer;
  messages: Book<Message>;
  setClock(clock: () => Date): void;
  stop(): Promise<void>;
};

type SmsRequest = { to?: unknown; text?: unknown; from?: unknown };

function readSms(body: unknown): SmsRequest {
  try {
    const parsed: unknown = JSON.parse(typeof body === 'string' ? body : '');
    if (parsed !== null && typeof parsed === 'object') return parsed;
  } catch {
    // Older gateways take forms: read as one.
  }
  return formFields(body);
}

function serve(app: FastifyInstance, { messages, nextId, clock }: { messages: Book<Message>; nextId: () => string; clock: () => Date }): void {
  app.post('/sms', async (request, reply) => {
    const { to, text, from } = readSms(request.body);
    const phone = String(to ?? '').replace(/[^\d+]/g, '');
    if (!/^\+?\d{10,15}$/.test(phone) || typeof text !== 'string' || text === '') return reply.code(422).send({ error: 'BAD_MESSAGE' });
    const message = messages.put({
      id: nextId(),
      kind: 'sms',
      at: clock().toISOString(),
      from: typeof from === 'string' ? from : '',
      to: [phone],
      subject: '',
      text,
      html: '',
    });
    return reply.code(202).send({ id: message.id, status: 'accepted' });
  });
  app.get<{ Querystring: { to?: string; kind?: string; limit?: string } }>('/messages', ({ query }) => {
    const wanted = messages
      .all()
      .filter((message) => (!query.to || message.to.some((one) => one.includes(query.to!))) && (!query.kind || message.kind === query.kind));
    return { messages: wanted.toReversed().slice(0, Math.max(1, Number(query.limit) || kept)) };
  });
}

/** Mail and SMS that would have left: an SMTP server and an SMS gateway (`POST /sms { to, text, from? }`), read at `GET /messages`, newest first. */
export async function startMessages(options: MessagesOptions): Promise<MessagesDouble> {
  const messages = openBook<Message>(options.bookPath, (message) => message.id, kept);
  let clock: () => Date = () => new Date();
  let serial = messages.all().reduce((highest, message) => Math.max(highest, Number(message.id.slice(4)) || 0), 0);
  const sink = { messages, nextId: () => `msg-${(serial += 1)}`, clock: () => clock() };
  const smtpHealth = newHealth(['refuse'], options.slowMillis);
  const smsHealth = newHealth([], options.slowMillis);
  const smtp = await startSmtp(options.smtpPort, { ...sink, health: smtpHealth });
  const app = newApp(smsHealth);
  serve(app, sink);
  const sms = await listen(app, smsHealth, options.httpPort);
  return {
    smtp: { port: smtp.port, health: smtpHealth },
    sms,
    messages,
    setClock: (next) => {
      clock = next;
    },
    async stop() {
      await Promise.all([smtp.stop(), sms.stop()]);
    },
  };
}
