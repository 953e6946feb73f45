import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import Fastify, { type FastifyInstance } from 'fastify';
import { refuse } from '#kernel/refusal';
import type { Database } from '../database.ts';
import { sendProblem } from './problem.ts';

export type Readiness = { mode: () => readonly string[]; stopping: () => boolean };
export type ServerOptions = Readiness & { trustedProxies?: readonly string[] };

/** A bare server with everything that every answer needs: request ids, cookies, problems, security headers, probes. */
export async function makeServer(database: Database, readiness: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    trustProxy: [...(readiness.trustedProxies ?? ['loopback'])],
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    genReqId: (request) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && /^[A-Za-z0-9-]{8,64}$/.test(given) ? given : randomUUID();
    },
    requestTimeout: 120_000,
    keepAliveTimeout: 72_000,
    bodyLimit: 100_000,
  });
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: 200 * 1024 * 1024, files: 20, fields: 40, fieldSize: 200_000, parts: 60 } });
  await app.register(compress, { global: true, threshold: 1400, encodings: ['br', 'gzip'] });
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
    done(null, Object.fromEntries(new URLSearchParams(body as string)));
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff').header('referrer-policy', 'strict-origin-when-cross-origin');
    reply.header('x-frame-options', 'SAMEORIGIN').header('cross-origin-opener-policy', 'same-origin');
    if (request.url.startsWith('/api')) reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  });
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
  app.setNotFoundHandler((request, reply) => sendProblem(refuse('NOT_FOUND'), request, reply));
  mountProbes(app, database, readiness);
  return app;
}

function mountProbes(app: FastifyInstance, database: Database, readiness: Readiness): void {
  app.get('/livez', async () => ({ status: 'live' }));
  app.get('/readyz', async (_request, reply) => {
    const ready = !readiness.stopping() && (await canWrite(database));
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' });
  });
  app.get('/status', async () => ({ modes: readiness.mode() }));
}

async function canWrite(database: Database): Promise<boolean> {
  const asked = database.pool.query<{ standby: boolean }>('select pg_is_in_recovery() as standby').then(({ rows }) => !rows[0]!.standby);
  return Promise.race([asked, new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 1500))]).catch(() => false);
}
