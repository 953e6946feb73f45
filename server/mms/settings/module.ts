import type { Module } from '#platform/module';
import { setMarketName } from '#platform/words';
import './names.ts';
import { get } from './queries/get.ts';
import { routes } from './routes.ts';

export const module: Module = {
  name: 'settings',
  routes,
  seed: async (ctx) => setMarketName((await get(ctx, 'theme')).name),
};
