import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import { theTransport } from '../transport.ts';

export type LetterOutcome = { state: 'waiting' | 'sent' | 'failed' | 'suppressed'; reason?: string };

/** Keeps what became of a letter. One with a code or a link is blotted out once it has left: only its reader has it. */
export async function settleLetter(ctx: Ctx, id: string, { state, reason }: LetterOutcome): Promise<void> {
  const blot = state === 'sent' && !theTransport().sandbox;
  await sql`
    update notices.messages set state = ${state}, reason = ${reason ?? null}, settled_at = case when ${state} = 'waiting' then null else ${ctx.now}::timestamptz end,
      body = case when secret and ${blot} then '•••' else body end, href = case when secret and ${blot} then null else href end
    where id = ${id}`.execute(ctx.tx);
}
