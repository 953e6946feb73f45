import { join } from 'node:path';
import type { MigrationSource } from '#platform/migrate';
import type { Module } from '#platform/module';

/** THE LIST, from the foundation up. A room may call only those named before it; it hears only those named before it, by their events. */
export const rooms = [
  'mms/history',
  'mms/settings',
  'mms/identity',
  'mms/notices',
  'mms/tasks',
  'ledger',
  'dam/media',
  'mms/documents',
  'mas/merchants',
  'crm/buyers',
  'pim/catalog',
  'oms/stock',
  'pim/offers',
  'pim/moderation',
  'pim/intake',
  'pim/imports',
  'oms/delivery',
  'oms/payments',
  'oms/orders',
  'billing/commission',
  'billing/settlement',
  'store/search',
  'store/content',
  'store/checkout',
  'analytics/reports',
] as const;

export function roomName(path: string): string {
  return path.split('/').at(-1)!;
}

/** Where each room keeps its migrations, in the order of the list; the platform's come first. */
export function migrationSources(): MigrationSource[] {
  return [
    { room: 'platform', directory: join(import.meta.dirname, 'platform/migrations') },
    ...rooms.map((path) => ({ room: roomName(path), directory: join(import.meta.dirname, path, 'tables/migrations') })),
  ];
}

/** Every room's plate. Loaded by path so that a room is added by one line above. */
export async function loadModules(): Promise<Module[]> {
  return Promise.all(rooms.map(async (path) => ((await import(`./${path}/module.ts`)) as { module: Module }).module));
}
