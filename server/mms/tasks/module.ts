import type { Module } from '#platform/module';

export const module: Module = { name: 'tasks' };
