import type { Module } from '#platform/module';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';

export const module: Module = { name: 'offers', routes, reactions };
