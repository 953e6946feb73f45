import type { FastifyInstance } from 'fastify';
import type { Config } from '#platform/config';
import { type Database, readClockSkew, transactAsSystem } from '#platform/database';
import { fanOutRoutes } from '#platform/fan-out';
import { mountApiDocs } from '#platform/http/api-docs';
import { mountRoutes } from '#platform/http/mount';
import { examinationJob } from '#platform/examination';
import { openApi } from '#platform/http/openapi';
import { registerRefusals } from '#platform/http/problem';
import { makeServer } from '#platform/http/server';
import { openLiveFeed, type LiveFeed } from '#platform/live';
import { activeModes } from '#platform/modes';
import type { Module } from '#platform/module';
import { registerReactions } from '#platform/outbox';
import { systemRoutes } from '#platform/system';
import { platformJobs } from '#platform/tidy';
import type { WorkPlan } from '#platform/worker';
import { mountMedia } from '#media/ports';
import { examine } from './doctor.ts';
import { loadModules } from './modules.ts';
import { fillPorts } from './ports.ts';

export type Runtime = { config: Config; database: Database; modules: readonly Module[]; plan: WorkPlan; live: LiveFeed; publicUrl: () => string };
export type App = { server: FastifyInstance; runtime: Runtime; close: () => Promise<void> };

export type AppOptions = { config: Config; database: Database; rateLimits?: boolean; checkOutput?: boolean; modes?: () => readonly string[] };

/** Puts the rooms together: ports, seeds, routes, OpenAPI. No port is opened here; tests inject, `main.ts` listens. */
export async function makeApp(options: AppOptions): Promise<App> {
  const { config, database } = options;
  const modules = await loadModules();
  const plan: WorkPlan = {
    reactions: modules.flatMap((module) => module.reactions ?? []),
    jobs: [...platformJobs, examinationJob(() => examine(database, modules)), ...modules.flatMap((module) => module.jobs ?? [])],
  };
  const routes = [...modules.flatMap((module) => module.routes ?? []), ...fanOutRoutes(modules), ...systemRoutes];
  const endpoints = routes.map((route) => route.endpoint);
  registerReactions(plan.reactions);
  registerRefusals([...endpoints, ...modules.flatMap((module) => module.endpoints ?? [])]);
  let stopping = false;
  let skew = await readClockSkew(database);
  const skewTimer = setInterval(
    () =>
      void readClockSkew(database).then(
        (value) => {
          skew = value;
        },
        () => undefined,
      ),
    5_000,
  );
  skewTimer.unref();
  const live = await openLiveFeed(database);
  const server = await makeServer(database, {
    mode: () => [...(options.modes?.() ?? []), ...activeModes()],
    stopping: () => stopping,
    trustedProxies: config.trustedProxies,
  });
  const publicUrl = () => config.publicUrl ?? `http://localhost:${(server.server.address() as { port: number } | null)?.port ?? config.port}`;
  const runtime: Runtime = { config, database, modules, plan, live, publicUrl };
  fillPorts(runtime);
  mountMedia(server, runtime);
  await transactAsSystem(database, 'seed', async (ctx) => {
    for (const module of modules) await module.seed?.(ctx);
  });
  mountRoutes(server, routes, {
    database,
    publicUrl,
    rateLimits: options.rateLimits ?? true,
    checkOutput: options.checkOutput ?? false,
    clockSkew: () => skew,
  });
  const document = openApi(endpoints, '1');
  server.get('/api/openapi.json', async () => document);
  await mountApiDocs(server);
  return {
    server,
    runtime,
    close: async () => {
      stopping = true;
      clearInterval(skewTimer);
      await live.close();
      await server.close();
    },
  };
}
