import type { Module } from '#platform/module';
import { routes } from './routes.ts';

export const module: Module = { name: 'offers', routes };
