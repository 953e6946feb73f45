import type { FastifyInstance } from 'fastify';

export type Session = { cookie?: string; address?: string };
export type Api = <T = Record<string, unknown>>(method: string, path: string, body?: unknown, session?: Session) => Promise<T>;

/** The house said no to the seed: the words of the answer, and what was asked. */
export class SeedRefused extends Error {
  readonly status: number;
  readonly code: string;

  constructor(asked: string, status: number, body: string) {
    super(`${asked} answered ${status}: ${body.slice(0, 600)}`);
    this.status = status;
    this.code = body.startsWith('{') ? String((JSON.parse(body) as { code?: string }).code) : '';
  }
}

/** A client of the public API without a network: the same routes, guards and refusals as anybody's. */
export function openApi(server: FastifyInstance, origin: string): Api {
  return async <T>(method: string, path: string, body?: unknown, session: Session = {}): Promise<T> => {
    const response = await server.inject({
      method: method as 'GET',
      url: `/api/v1${path}`,
      remoteAddress: session.address ?? '127.0.0.1',
      ...(body === undefined ? {} : { payload: body as object }),
      headers: { origin, 'accept-language': 'uk', ...(session.cookie ? { cookie: session.cookie } : {}) },
    });
    if (response.statusCode >= 400) throw new SeedRefused(`${method} ${path}`, response.statusCode, response.body);
    const set = response.headers['set-cookie'];
    const cookies = set === undefined ? [] : Array.isArray(set) ? set : [set];
    if (cookies.length > 0) session.cookie = cookies.map((one) => one.split(';')[0]).join('; ');
    return (response.body ? response.json() : undefined) as T;
  };
}
