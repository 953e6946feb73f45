import { after } from 'node:test';
import type { Ctx, Scope } from '#platform/ctx';
import { transact } from '#platform/database';
import { registerReactions } from '#platform/outbox';
import { loadModules } from '../modules.ts';
import { makeTestDatabase, type TestDatabase } from './make-database.ts';

export { makeTestDatabase, type TestDatabase } from './make-database.ts';

let shared: Promise<TestDatabase> | undefined;

/** One database per test file, dropped after it. */
export function useDatabase(): Promise<TestDatabase> {
  if (!shared) {
    shared = (async () => {
      const modules = await loadModules();
      registerReactions(modules.flatMap((module) => module.reactions ?? []));
      return makeTestDatabase();
    })();
  }
  return shared;
}

// At the top of the file, not where it is first used: inside a test it would run when that test ends.
after(async () => (await shared)?.drop());

class Undo extends Error {}

/** Runs an action test in a transaction that is rolled back: real tables, real neighbours, nothing left behind. */
export async function rolledBack(work: (ctx: Ctx) => Promise<void>, scope: Scope = { role: 'app_system' }): Promise<void> {
  const { database } = await useDatabase();
  await transact(database, { actor: { kind: 'system', name: 'test' }, scope }, async (ctx) => {
    await work(ctx);
    throw new Undo();
  }).catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error;
  });
}
