import { sql } from 'kysely';
import { Refusal } from '#kernel/refusal';
import type { Ctx } from '#platform/ctx';
import type { Door } from '#platform/jobs';
import * as settings from '#settings';
import { theTransport } from '../transport.ts';
import { hasTransport, type Message, send, type Shop } from './send.ts';

export const maxAttempts = 6;

type Taken = { message: Message & { attempts: number }; shop: Shop };

async function takeWaiting(ctx: Ctx, messageId: string): Promise<Taken | null> {
  const { rows } = await sql<Taken['message']>`
    update notices.messages set attempts = attempts + 1 where id = ${messageId} and state = 'waiting'
    returning id, channel, recipient, language, title, body, action, href, secret, attempts`.execute(ctx.tx);
  return rows[0] ? { message: rows[0], shop: await settings.get(ctx, 'theme') } : null;
}

type Outcome = { state: 'waiting' | 'sent' | 'failed' | 'suppressed'; reason?: string };

/** A letter with a code or a link is blotted out once it has left: only its reader has it. */
async function settle(ctx: Ctx, id: string, { state, reason }: Outcome): Promise<void> {
  const blot = state === 'sent' && !theTransport().sandbox;
  await sql`
    update notices.messages set state = ${state}, reason = ${reason ?? null}, settled_at = case when ${state} = 'waiting' then null else ${ctx.now}::timestamptz end,
      body = case when secret and ${blot} then '•••' else body end, href = case when secret and ${blot} then null else href end
    where id = ${id}`.execute(ctx.tx);
}

/**
 * Carries one letter out: prepare, send outside any transaction, record. After a crash between the last two it may leave twice
 * (under one Message-ID), it is never lost.
 */
export async function deliver(door: Door, messageId: string): Promise<void> {
  const record = (outcome: Outcome) => door.transaction((ctx) => settle(ctx, messageId, outcome));
  const taken = await door.transaction((ctx) => takeWaiting(ctx, messageId));
  if (!taken) return;
  if (!hasTransport(taken.message.channel)) return record({ state: 'suppressed', reason: 'no transport' });
  try {
    await send(taken.message, taken.shop);
  } catch (error) {
    const final = error instanceof Refusal || taken.message.attempts >= maxAttempts;
    const reason = (error instanceof Refusal ? `${error.code} ${String(error.data.reason ?? '')}` : (error as Error).message).slice(0, 300);
    await record({ state: final ? 'failed' : 'waiting', reason });
    if (!final) throw error;
    return;
  }
  return record({ state: 'sent' });
}
