import { setTimeout as pause } from 'node:timers/promises';
import fastify from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Faults that every double knows; each may have more of its own. */
export const commonFaults = ['none', 'slow', 'down', 'error500'] as const;

/** The switch and the counters of one double. */
export type Health = {
  fault: string;
  readonly faults: readonly string[];
  requests: number;
  lastRequestAt: Date | null;
  slowMillis: number;
};

export type DoubleServer = { app: FastifyInstance; health: Health; url: string; stop(): Promise<void> };

export function newHealth(ownFaults: readonly string[], slowMillis: number): Health {
  return { fault: 'none', faults: [...commonFaults, ...ownFaults], requests: 0, lastRequestAt: null, slowMillis };
}

async function suffer(health: Health, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  health.requests += 1;
  health.lastRequestAt = new Date();
  if (health.fault === 'slow') await pause(health.slowMillis);
  if (health.fault === 'error500') await reply.code(500).type('text/plain').send('Internal Server Error');
  if (health.fault === 'down') {
    reply.hijack();
    request.raw.socket.destroy();
  }
}

/** A web server of a double: takes JSON and forms of any declared type, and suffers the fault that is switched on. */
export function newApp(health: Health): FastifyInstance {
  const app = fastify({
    logger: false,
    forceCloseConnections: true,
    bodyLimit: 10_000_000,
    routerOptions: { ignoreTrailingSlash: true, caseSensitive: false },
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  // A double's own book and the operator's switch stay reachable while its trade is broken.
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/book')) await suffer(health, request, reply);
  });
  return app;
}

export async function listen(app: FastifyInstance, health: Health, port: number): Promise<DoubleServer> {
  const address = await app.listen({ port, host: '127.0.0.1' });
  return { app, health, url: address, stop: () => app.close() };
}

/** The fields of a form, from its text. */
export function formFields(body: unknown): Record<string, string> {
  return typeof body === 'string' ? Object.fromEntries(new URLSearchParams(body)) : {};
}
