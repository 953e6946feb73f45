import type { FastifyInstance, FastifyReply } from 'fastify';
import { openBook } from '../book.ts';
import type { DoubleServer } from '../double.ts';
import { listen, newApp, newHealth } from '../double.ts';
import { addressMethods } from './address.ts';
import { openDesk } from './desk.ts';
import type { Desk } from './desk.ts';
import { counterpartyMethods, documentMethods } from './documents.ts';
import { SaysNo, fail, succeed } from './envelope.ts';
import type { Method, Properties } from './envelope.ts';
import type { WaybillRow } from './life.ts';
import { stepAt } from './life.ts';
import { trackingMethods } from './tracking.ts';

const models: Record<string, Record<string, Method>> = {
  address: addressMethods,
  addressgeneral: addressMethods,
  internetdocument: documentMethods,
  internetdocumentgeneral: documentMethods,
  counterparty: counterpartyMethods,
  counterpartygeneral: counterpartyMethods,
  trackingdocument: trackingMethods,
};
const methods = new Map(
  Object.entries(models).flatMap(([model, named]) => Object.entries(named).map(([name, method]) => [`${model}.${name.toLowerCase()}`, method] as const)),
);
const keyNeeded = new Set(['internetdocument', 'internetdocumentgeneral', 'counterparty', 'counterpartygeneral']);

type Call = { apiKey?: unknown; modelName?: unknown; calledMethod?: unknown; methodProperties?: unknown };

function parse(body: unknown): Call {
  try {
    const parsed: unknown = JSON.parse(typeof body === 'string' ? body : '');
    if (parsed !== null && typeof parsed === 'object') return parsed;
  } catch {
    // The carrier answers what it cannot read with the same envelope.
  }
  throw new SaysNo(['Data format is incorrect', '20000100002']);
}

function answer(body: unknown, path: { model?: string; method?: string }, desk: Desk): object {
  try {
    const call = parse(body);
    const model = String(call.modelName ?? path.model ?? '').toLowerCase();
    const name = String(call.calledMethod ?? path.method ?? '').toLowerCase();
    const method = methods.get(`${model}.${name}`);
    if (!method) throw new SaysNo(model in models ? ['Method name is incorrect', '20000100002'] : ['Model name is incorrect', '20000100002']);
    if (keyNeeded.has(model) && String(call.apiKey ?? '').trim() === '') throw new SaysNo(['API key is not correct', '20000200068']);
    const properties =
      call.methodProperties !== null && typeof call.methodProperties === 'object' && !Array.isArray(call.methodProperties)
        ? (call.methodProperties as Properties)
        : {};
    return succeed(method(properties, desk));
  } catch (problem) {
    if (problem instanceof SaysNo) return fail(problem);
    throw problem;
  }
}

function serve(app: FastifyInstance, desk: Desk): void {
  const send = (reply: FastifyReply, body: object) => reply.type('application/json; charset=utf-8').send(JSON.stringify(body));
  app.post('/v2.0/json', (request, reply) => send(reply, answer(request.body, {}, desk)));
  app.post<{ Params: { model: string; method: string } }>('/v2.0/json/:model/:method', (request, reply) =>
    send(reply, answer(request.body, request.params, desk)),
  );
  app.get('/book', (_request, reply) =>
    send(reply, { waybills: desk.waybills.all().map((row) => ({ ...row, code: stepAt(row, desk.clock().getTime())?.code ?? null })) }),
  );
}

export type NovaPoshtaDouble = DoubleServer & { desk: Desk };

export type NovaPoshtaOptions = { port: number; bookPath: string | null; refusedShare: number; slowMillis: number };

/** Nova Poshta on loopback: the JSON API v2 over an invented directory, waybills that move by a clock. */
export async function startNovaPoshta(options: NovaPoshtaOptions): Promise<NovaPoshtaDouble> {
  const desk = openDesk(
    openBook<WaybillRow>(options.bookPath, (row) => row.number),
    options.refusedShare,
  );
  const health = newHealth(['tooManyRequests'], options.slowMillis);
  const app = newApp(health);
  app.addHook('preHandler', async (request, reply) => {
    if (health.fault === 'tooManyRequests' && !request.url.startsWith('/book'))
      await reply.code(429).send({ ...fail(new SaysNo(['Too many requests', '20000100002'])) });
  });
  serve(app, desk);
  return { ...(await listen(app, health, options.port)), desk };
}
