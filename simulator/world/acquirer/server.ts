import type { FastifyInstance, FastifyReply } from 'fastify';
import { openBook } from '../book.ts';
import type { DoubleServer, Health } from '../double.ts';
import { formFields, listen, newApp, newHealth } from '../double.ts';
import { openCallbacks } from './callbacks.ts';
import type { Callbacks } from './callbacks.ts';
import { checkoutPage, refusalPage } from './page.ts';
import { asParameters, hryvnias } from './payment.ts';
import type { PaymentRow, Rejection } from './payment.ts';
import { opened } from './signature.ts';
import type { Shop } from './signature.ts';
import { openTill } from './till.ts';
import type { Till } from './till.ts';

export const acquirerFaults = [
  'decline',
  'errorAfterEffect',
  'timeoutAfterEffect',
  'callbackFirst',
  'callbackFive',
  'noCallback',
  'wrongAmount',
  'wrongCurrency',
  'foreignOrder',
  'unknown',
] as const;

export type AcquirerOptions = { port: number; bookPath: string | null; shops: readonly Shop[]; callbackPauses: readonly number[]; slowMillis: number };
export type AcquirerDouble = DoubleServer & {
  till: Till;
  /** Ends a payment in doubt and reports it by callback. */
  resolve(orderId: string, status: 'success' | 'failure'): PaymentRow;
};

type World = { till: Till; callbacks: Callbacks; health: Health; shops: readonly Shop[] };

const html = (reply: FastifyReply, page: string, status = 200) =>
  reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);

/** Two faults strike after the effect: the caller cannot know that it happened. True: the answer is taken care of. */
async function struckAfterEffect(health: Health, reply: FastifyReply): Promise<boolean> {
  if (health.fault === 'errorAfterEffect') {
    await reply.code(500).type('text/plain').send('Internal Server Error');
    return true;
  }
  if (health.fault === 'timeoutAfterEffect') {
    reply.hijack();
    return true;
  }
  return false;
}

function serveCheckout(app: FastifyInstance, { till, shops }: World): void {
  const open = (form: Record<string, string>, reply: FastifyReply) => {
    const request = opened(shops, form);
    if (!request) return html(reply, refusalPage('uk', 'invalid_signature'), 400);
    const answer = till.open(request.parameters);
    if ('rejected' in answer) return html(reply, refusalPage(request.parameters.language === 'en' ? 'en' : 'uk', answer.rejected), 400);
    return reply.redirect(`/checkout/${answer.token}`, 303);
  };
  app.get<{ Querystring: Record<string, string> }>('/api/3/checkout', (request, reply) => open({ ...request.query }, reply));
  app.post('/api/3/checkout', (request, reply) => open(formFields(request.body), reply));
  app.get<{ Params: { token: string } }>('/checkout/:token', (request, reply) => {
    const row = till.byToken(request.params.token);
    return row ? html(reply, checkoutPage(row)) : html(reply, refusalPage('uk', 'payment_not_found'), 404);
  });
}

const lies = ['wrongAmount', 'wrongCurrency', 'foreignOrder'] as const;

async function report(row: PaymentRow, { callbacks, health }: World): Promise<void> {
  const { fault } = health;
  if (['noCallback', 'unknown', 'errorAfterEffect', 'timeoutAfterEffect'].includes(fault) || row.serverUrl === '') return;
  if (fault === 'callbackFirst') await callbacks.attempt(row.orderId);
  else for (let copy = 0; copy < (fault === 'callbackFive' ? 5 : 1); copy += 1) callbacks.send(row.orderId);
}

function serveDecision(app: FastifyInstance, world: World): void {
  const { till, health } = world;
  app.post<{ Params: { token: string } }>('/checkout/:token', async (request, reply) => {
    const row = till.byToken(request.params.token);
    if (!row) return html(reply, refusalPage('uk', 'payment_not_found'), 404);
    if (row.status !== 'prepared' && row.status !== 'failure') return html(reply, checkoutPage(row), 409);
    const declined = health.fault === 'decline' || formFields(request.body).decision !== 'pay';
    const status = declined ? 'failure' : health.fault === 'unknown' ? 'processing' : 'success';
    const decided = till.decide(row.orderId, status, lies.find((lie) => lie === health.fault) ?? null);
    await report(decided, world);
    if (await struckAfterEffect(health, reply)) return reply;
    return /^https?:\/\//.test(row.resultUrl) ? reply.redirect(row.resultUrl, 303) : html(reply, checkoutPage(decided));
  });
}

const errorAnswer = ({ rejected, words }: Rejection): object => ({ result: 'error', status: 'error', err_code: rejected, err_description: words });

function refundAnswer(row: PaymentRow): object {
  return {
    result: 'ok',
    action: 'refund',
    payment_id: row.paymentId,
    order_id: row.orderId,
    status: row.status === 'reversed' ? 'reversed' : 'success',
    refund_amount: hryvnias(row.refundedMinor),
    wait_amount: false,
  };
}

function statusAnswer(row: PaymentRow | undefined): object {
  return row ? { result: 'ok', ...asParameters(row) } : errorAnswer({ rejected: 'payment_not_found', words: 'payment not found' });
}

function serveApi(app: FastifyInstance, world: World): void {
  const { till, shops, callbacks, health } = world;
  const refund = (orderId: string, parameters: Record<string, unknown>): object => {
    const answer = till.refund(orderId, {
      amountMinor: Math.round(Number(parameters.amount) * 100),
      key: typeof parameters.info === 'string' ? parameters.info : '',
    });
    if ('rejected' in answer) return errorAnswer(answer);
    if (answer.callbackDue && health.fault !== 'noCallback') callbacks.send(orderId);
    return refundAnswer(answer);
  };
  app.post('/api/request', async (request, reply) => {
    const call = opened(shops, formFields(request.body));
    if (!call) return errorAnswer({ rejected: 'invalid_signature', words: 'invalid signature' });
    const orderId = String(call.parameters.order_id ?? '');
    const own = till.payments.get(orderId);
    const row = own?.publicKey === call.shop.publicKey ? own : undefined;
    if (call.parameters.action === 'status') return statusAnswer(row && till.byToken(row.token));
    if (call.parameters.action !== 'refund') return errorAnswer({ rejected: 'err_action', words: 'unknown action' });
    const answer = row ? refund(orderId, call.parameters) : statusAnswer(undefined);
    return (await struckAfterEffect(health, reply)) ? reply : answer;
  });
  app.get('/book', () => ({ payments: till.payments.all() }));
}

/** An acquirer in LiqPay's form on loopback, with its own book at `/book`. */
export async function startAcquirer(options: AcquirerOptions): Promise<AcquirerDouble> {
  const till = openTill(openBook<PaymentRow>(options.bookPath, (row) => row.orderId));
  const callbacks = openCallbacks(till.payments, options.shops, options.callbackPauses);
  const health = newHealth(acquirerFaults, options.slowMillis);
  const app = newApp(health);
  const world: World = { till, callbacks, health, shops: options.shops };
  serveCheckout(app, world);
  serveDecision(app, world);
  serveApi(app, world);
  const server = await listen(app, health, options.port);
  callbacks.resume();
  return {
    ...server,
    till,
    resolve(orderId, status) {
      const row = till.decide(orderId, status, null);
      callbacks.send(orderId);
      return row;
    },
    async stop() {
      callbacks.stop();
      await server.stop();
    },
  };
}
