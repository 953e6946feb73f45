import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { readConfig } from '#platform/config';
import { transactAsSystem } from '#platform/database';
import { drainWork, sweep } from '#platform/worker';
import { makeApp } from '../app.ts';
import { makeTestDatabase } from './make-database.ts';

export type Answer<T = Record<string, unknown>> = { status: number; body: T; headers: Record<string, unknown>; cookie?: string };
export type Caller = { cookie?: string; key?: string; language?: string };

/** A whole server on its own database, without a port: calls go through `inject`, work is drained by hand, the clock is moved by hand. */
export async function startTestServer(options: { environment?: NodeJS.ProcessEnv } = {}) {
  const directory = mkdtempSync(join(tmpdir(), 'agora-test-'));
  const test = await makeTestDatabase();
  const config = readConfig({ DATA_DIR: directory, DEMO: 'off', PUBLIC_URL: 'http://localhost:3000', LOG_LEVEL: 'error', ...options.environment });
  const app = await makeApp({ config, database: test.database, rateLimits: false, checkOutput: true });
  const { plan } = app.runtime;

  async function call<T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    caller: Caller & { headers?: Record<string, string> } = {},
  ): Promise<Answer<T>> {
    const response = await app.server.inject({
      method: method as 'GET',
      url: path.startsWith('/api') ? path : `/api/v1${path}`,
      payload: body as object | undefined,
      headers: {
        origin: 'http://localhost:3000',
        host: 'localhost:3000',
        'accept-language': caller.language ?? 'uk',
        ...(caller.cookie ? { cookie: caller.cookie } : {}),
        ...(caller.key ? { authorization: `Bearer ${caller.key}` } : {}),
        ...caller.headers,
      },
    });
    const cookies = ([] as string[]).concat((response.headers['set-cookie'] as string | string[] | undefined) ?? []);
    return {
      status: response.statusCode,
      body: (response.body && String(response.headers['content-type']).includes('json') ? response.json() : response.body) as T,
      headers: response.headers,
      cookie: cookies.map((text) => text.split(';')[0]).join('; ') || undefined,
    };
  }

  return {
    ...app,
    ...test,
    directory,
    call,
    /** Delivers every fact and job that is due. */
    settle: () => drainWork(test.database, plan),
    /** Runs every scheduled job once, then settles. */
    sweep: () => sweep(test.database, plan),
    /** Moves business time forward. */
    advance: (hours: number) =>
      transactAsSystem(test.database, 'clock', async (ctx) => {
        await sql`update platform.clock set offset_ms = offset_ms + ${Math.round(hours * 3_600_000)}`.execute(ctx.tx);
      }),
    stop: async () => {
      await app.close();
      await test.drop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

export type TestServer = Awaited<ReturnType<typeof startTestServer>>;
