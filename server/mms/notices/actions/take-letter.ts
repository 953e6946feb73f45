import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import * as settings from '#settings';
import type { Message, Shop } from '../rules/message.ts';

export type TakenLetter = { message: Message & { attempts: number }; shop: Shop };

/** Takes a waiting letter to be carried out and counts the attempt; null when it is settled already. */
export async function takeLetter(ctx: Ctx, messageId: string): Promise<TakenLetter | null> {
  const { rows } = await sql<TakenLetter['message']>`
    update notices.messages set attempts = attempts + 1 where id = ${messageId} and state = 'waiting'
    returning id, channel, recipient, language, title, body, action, href, secret, attempts`.execute(ctx.tx);
  return rows[0] ? { message: rows[0], shop: await settings.get(ctx, 'theme') } : null;
}
