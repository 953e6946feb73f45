import { SeedRefused } from './client.ts';

/** What the clock or another person did meanwhile is no concern of whoever asks. */
export async function quietly(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!(error instanceof SeedRefused) || error.status >= 500) throw error;
  });
}
