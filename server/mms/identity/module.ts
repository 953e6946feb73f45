import type { Module } from '#platform/module';
import * as settings from '#settings';
import { nameOrganisation } from './actions/members.ts';
import { jobs } from './jobs.ts';
import { operatorOrganisation } from './operator.ts';
import { reactions } from './reactions.ts';
import { officeRoutes } from './routes/office.ts';
import { factorRoutes } from './routes/second-factor.ts';
import { proofRoutes } from './routes/proofs.ts';
import { roleRoutes } from './routes/roles.ts';
import { sessionRoutes } from './routes/session.ts';
import { visitRoutes } from './routes/visits.ts';

export const module: Module = {
  name: 'identity',
  routes: [...sessionRoutes, ...proofRoutes, ...officeRoutes, ...roleRoutes, ...factorRoutes, ...visitRoutes],
  reactions,
  jobs,
  seed: async (ctx) => nameOrganisation(ctx, operatorOrganisation, (await settings.get(ctx, 'theme')).name),
};
