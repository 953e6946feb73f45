import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

const isBusy = (error: unknown) => error instanceof Error && 'errcode' in error && (error.errcode === 5 || error.errcode === 261);

async function acquire(path: string, timeoutMs: number): Promise<DatabaseSync> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const holder = new DatabaseSync(path);
    try {
      holder.exec('pragma journal_mode = memory; begin exclusive');
      return holder;
    } catch (error) {
      holder.close();
      if (!isBusy(error)) throw error;
      if (performance.now() > deadline) throw new Error(`Another process has been holding ${path} for ${timeoutMs / 1000} s`, { cause: error });
    }
    await sleep(25);
  }
}

/**
 * Runs the work while no other process does. A SQLite file serves as the lock because the
 * operating system lets go of it when its holder dies, kill -9 included, on every platform.
 */
export async function withLock<T>(path: string, timeoutMs: number, work: () => Promise<T>): Promise<T> {
  const holder = await acquire(path, timeoutMs);
  try {
    return await work();
  } finally {
    holder.close();
  }
}
