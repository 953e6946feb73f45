import type { Door } from '#platform/jobs';
import { type LetterOutcome, settleLetter } from './actions/settle-letter.ts';
import { takeLetter } from './actions/take-letter.ts';
import { MailRefused } from './adapters/mail.ts';
import { send } from './send.ts';
import { hasTransport } from './transport.ts';

export const maxAttempts = 6;

/**
 * Carries one letter out: prepare, send outside any transaction, record. After a crash between the last two it may leave twice
 * (under one Message-ID), it is never lost.
 */
export async function deliver(door: Door, messageId: string): Promise<void> {
  const record = (outcome: LetterOutcome) => door.transaction((ctx) => settleLetter(ctx, messageId, outcome));
  const taken = await door.transaction((ctx) => takeLetter(ctx, messageId));
  if (!taken) return;
  if (!hasTransport(taken.message.channel)) return record({ state: 'suppressed', reason: 'no transport' });
  try {
    await send(taken.message, taken.shop);
  } catch (error) {
    const final = error instanceof MailRefused || taken.message.attempts >= maxAttempts;
    await record({ state: final ? 'failed' : 'waiting', reason: (error as Error).message.slice(0, 300) });
    if (!final) throw error;
    return;
  }
  return record({ state: 'sent' });
}
