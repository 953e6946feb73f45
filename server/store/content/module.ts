import type { Module } from '#platform/module';
import { plant } from './actions/plant.ts';
import { routes } from './routes.ts';

export const module: Module = { name: 'content', routes, seed: plant };
