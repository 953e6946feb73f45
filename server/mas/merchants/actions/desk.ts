import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import * as history from '#history';
import * as identity from '#identity';
import { actorName, type Ctx } from '#platform/ctx';
import { lockMerchant } from '../tables/merchants.ts';

/** Names who leads this merchant at the operator; null takes the name off. Refuses with NOT_FOUND, INVALID_INPUT. */
export async function assignSpecialist(ctx: Ctx, merchantId: string, accountId: string | null): Promise<void> {
  const merchant = await lockMerchant(ctx, merchantId);
  if (accountId !== null) await checkSpecialist(ctx, accountId);
  await sql`update merchants.merchants set specialist_id = ${accountId}, changed_at = ${ctx.now} where merchant_id = ${merchantId}`.execute(ctx.tx);
  await history.record(ctx, {
    subjectKind: 'merchant',
    subjectId: merchantId,
    merchantId,
    action: 'merchants.specialistAssigned',
    before: { specialistId: merchant.specialistId },
    after: { specialistId: accountId },
  });
}

export async function checkSpecialist(ctx: Ctx, accountId: string): Promise<void> {
  const staff = await identity.operatorsWith(ctx, 'merchants.read');
  if (!staff.some((member) => member.accountId === accountId)) throw refuse('INVALID_INPUT', {}, [{ path: 'accountId', code: 'INVALID' }]);
}

/** The operator's own words about a merchant; it does not see them. */
export async function addNote(ctx: Ctx, merchantId: string, text: string): Promise<void> {
  await lockMerchant(ctx, merchantId);
  await sql`insert into merchants.notes (id, merchant_id, author_id, text, at) values (${newId('not')}, ${merchantId}, ${actorName(ctx.actor)}, ${text}, ${ctx.now})`.execute(
    ctx.tx,
  );
}
