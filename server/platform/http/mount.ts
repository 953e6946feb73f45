import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Endpoint } from '#kernel/contract';
import { refuse } from '#kernel/refusal';
import { actorOf, guard } from '../access.ts';
import { type Actor, type Ctx, type Scope, actorName } from '../ctx.ts';
import { type Database, transact } from '../database.ts';
import { countRequest } from '../metrics.ts';
import type { Input, Route, RouteDoor } from '../routes.ts';
import { claimKey } from './idempotency.ts';
import { languageOf } from './language.ts';
import { invalidInput, sendProblem } from './problem.ts';
import { spendAllowance } from './rate-limit.ts';
import { ReadyJson } from './ready-json.ts';
import { sessionToken } from './session-cookie.ts';
import { findUnkeepable } from './unkeepable.ts';

export type MountOptions = { database: Database; publicUrl: () => string; rateLimits: boolean; checkOutput: boolean; clockSkew: () => number };
type Call = { actor: Actor; scope: Scope; input: Input<Endpoint>; request: FastifyRequest; reply: FastifyReply };

const defaultLimits: Record<string, number> = { store: 3000, public: 300, buyer: 600, merchant: 1200, operator: 1200 };

/** Cookie-authenticated changes must come from our own pages: `Origin`, else `Sec-Fetch-Site`. Key-authenticated calls carry no cookie. */
function checkOrigin(request: FastifyRequest, options: MountOptions): void {
  if (request.method === 'GET' || request.method === 'HEAD' || request.headers.authorization) return;
  if (!sessionToken(request)) return;
  const origin = request.headers.origin;
  if (origin === undefined && request.headers['sec-fetch-site'] === undefined && request.headers['x-agora-inside'] !== undefined) return;
  const own = new Set([new URL(options.publicUrl()).origin, `http://${request.headers.host}`, `https://${request.headers.host}`]);
  if (origin === undefined ? request.headers['sec-fetch-site'] === 'same-origin' : own.has(origin)) return;
  throw refuse('ORIGIN_REFUSED');
}

function parse(shape: z.ZodType | undefined, value: unknown, where: string): unknown {
  if (!shape) {
    if (where !== 'query' || !value || Object.keys(value).length === 0) return {};
    throw refuse(
      'INVALID_INPUT',
      {},
      Object.keys(value).map((key) => ({ path: `query.${key}`, code: 'UNKNOWN_KEY' })),
    );
  }
  const parsed = shape.safeParse(value ?? {});
  if (!parsed.success) throw invalidInput(parsed.error, where);
  return parsed.data;
}

/** Keys of the declared dynamic form (`attr.colour=black`) are taken out, the strict shape judges the rest. */
function parseQuery(endpoint: Endpoint, raw: Record<string, unknown>): unknown {
  const prefix = endpoint.dynamicQueryPrefix;
  if (!prefix) return parse(endpoint.query, raw, 'query');
  const known: Record<string, unknown> = {};
  const dynamic: Record<string, string[]> = {};
  for (const [key, value] of Object.entries(raw)) {
    if (key.startsWith(prefix)) dynamic[key] = (Array.isArray(value) ? value : String(value).split(',')).map(String);
    else known[key] = value;
  }
  return { ...(parse(endpoint.query, known, 'query') as object), ...dynamic };
}

function refuseUnkeepable(request: FastifyRequest): void {
  for (const where of ['params', 'query', 'body'] as const) {
    const path = findUnkeepable(request[where]);
    if (path !== null) throw refuse('INVALID_INPUT', {}, [{ path: [where, path].filter((part) => part && part !== 'body').join('.'), code: 'INVALID' }]);
  }
}

function readInput(endpoint: Endpoint, request: FastifyRequest): Input<Endpoint> {
  refuseUnkeepable(request);
  return {
    params: parse(endpoint.params, request.params, 'params'),
    query: parseQuery(endpoint, request.query as Record<string, unknown>),
    body: endpoint.body && endpoint.transport !== 'files' ? parse(endpoint.body, request.body, 'body') : {},
    ifMatch: (request.headers['if-match'] as string | undefined)?.replaceAll('"', ''),
  };
}

function spend(endpoint: Endpoint, call: { actor: Actor }, request: FastifyRequest, reply: FastifyReply): void {
  const caller = call.actor.kind === 'anonymous' ? request.ip : actorName(call.actor);
  const own = endpoint.rateLimit !== undefined;
  const key = own ? `${endpoint.method} ${endpoint.path}|${caller}` : `${endpoint.audience}|${caller}`;
  const allowance = spendAllowance(key, endpoint.rateLimit ?? defaultLimits[endpoint.audience]!);
  reply.header('ratelimit-limit', allowance.limit).header('ratelimit-remaining', allowance.remaining).header('ratelimit-reset', allowance.resetSeconds);
}

async function answerInTransaction(route: Route, call: Call, options: MountOptions): Promise<unknown> {
  const { endpoint } = route;
  const { request, reply } = call;
  const entry = {
    actor: call.actor,
    scope: call.scope,
    language: languageOf(request),
    requestId: request.id,
    // Who comes with a session stands at a screen, whoever's script calls; programs bring keys.
    source: call.actor.kind === 'account' || request.headers['x-agora-inside'] ? ('screen' as const) : ('api' as const),
  };
  if (call.scope.role === 'app_public') {
    const ctx: Ctx = { ...entry, tx: options.database.publicKysely, now: new Date(Date.now() + options.clockSkew()) };
    return route.run(ctx, call.input);
  }
  const key = endpoint.idempotent ? (request.headers['idempotency-key'] as string | undefined) : undefined;
  if (key !== undefined && (key.length < 1 || key.length > 255)) throw refuse('INVALID_INPUT', {}, [{ path: 'Idempotency-Key', code: 'TOO_BIG' }]);
  return transact(options.database, entry, async (ctx) => {
    if (!key) return route.run(ctx, call.input);
    const tenant = call.scope.merchantId ?? call.scope.accountId ?? '';
    const claim = await claimKey(ctx, [actorName(call.actor), tenant, endpoint.method, request.url.split('?')[0]].join('|'), key, call.input.body);
    if (claim.replay) {
      reply.header('idempotent-replayed', 'true');
      return claim.replay.response;
    }
    const output = await route.run(ctx, call.input);
    await claim.remember(endpoint.status ?? 200, output);
    return output;
  });
}

function answerOutside(route: Route, call: Call, options: MountOptions): Promise<unknown> {
  const { request, reply } = call;
  const entry = { actor: call.actor, scope: call.scope, language: languageOf(request), requestId: request.id };
  const aborted = new AbortController();
  request.raw.once('close', () => aborted.abort());
  const door: RouteDoor = {
    actor: call.actor,
    request,
    reply,
    requestId: request.id,
    signal: aborted.signal,
    transaction: (work) => transact(options.database, entry, work),
  };
  return route.run(door, call.input);
}

function checkAnswer(endpoint: Endpoint, output: unknown): void {
  const issue = endpoint.output && z.safeParse(endpoint.output, output).error?.issues[0];
  if (issue) throw new Error(`${endpoint.path} answers outside its contract: ${issue.path.join('.')} ${issue.message}`);
}

async function answer(route: Route, request: FastifyRequest, reply: FastifyReply, options: MountOptions): Promise<FastifyReply | void> {
  const { endpoint } = route;
  const started = performance.now();
  try {
    const actor: Actor =
      endpoint.permission === 'none' && !request.headers.cookie && !request.headers.authorization ? { kind: 'anonymous' } : await actorOf(request);
    if (options.rateLimits) spend(endpoint, { actor }, request, reply);
    checkOrigin(request, options);
    const scope = guard(endpoint, actor);
    const call: Call = { actor, scope, input: readInput(endpoint, request), request, reply };
    const output = route.kind === 'transaction' ? await answerInTransaction(route, call, options) : await answerOutside(route, call, options);
    if (reply.sent || output === reply) return;
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-store');
    if (options.checkOutput) checkAnswer(endpoint, output instanceof ReadyJson ? output.read() : output);
    reply.code(endpoint.status ?? (endpoint.output ? 200 : 204));
    return output instanceof ReadyJson ? output.send(request, reply) : reply.send(endpoint.output ? output : undefined);
  } catch (error) {
    return sendProblem(error, request, reply, endpoint);
  } finally {
    countRequest(`${endpoint.method} ${endpoint.path}`, reply.statusCode, performance.now() - started);
  }
}

/** Puts all routes under `/api/v1`. A route without a permission, or two routes on one path, stop the start. */
export function mountRoutes(app: FastifyInstance, routes: readonly Route[], options: MountOptions): void {
  for (const route of routes) {
    const { endpoint } = route;
    if (!endpoint.permission) throw new Error(`${endpoint.method} ${endpoint.path} has no permission: a route without one does not start`);
    const first = endpoint.path.split('/')[1];
    if (endpoint.audience !== 'public' && first !== endpoint.audience) throw new Error(`${endpoint.path} is declared for ${endpoint.audience}`);
    app.route({
      method: endpoint.method,
      url: `/api/v1${endpoint.path}`,
      bodyLimit: endpoint.bodyLimit ?? 100_000,
      handler: (request, reply) => answer(route, request, reply, options),
    });
  }
}
