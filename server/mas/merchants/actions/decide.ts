import { sql } from 'kysely';
import * as documents from '#documents';
import * as history from '#history';
import * as identity from '#identity';
import * as notices from '#notices';
import { actorName, type Ctx } from '#platform/ctx';
import { announce } from '#platform/outbox';
import * as tasks from '#tasks';
import { merchantConfirmed, merchantRejected } from '../events.ts';
import { moveMerchant } from '../rules/merchant-status.ts';
import { lockMerchant } from '../tables/merchants.ts';
import { counterpartyOf } from './counterparty.ts';
import { readReason } from '../queries/reason.ts';

/** Confirms an application: the agreement goes out, the cabinet opens as far as a confirmed merchant may go. Refuses with MERCHANT_STATUS. */
export async function confirmMerchant(ctx: Ctx, merchantId: string, given: { comment?: string; specialistId?: string } = {}): Promise<void> {
  const merchant = await lockMerchant(ctx, merchantId);
  const status = moveMerchant('confirm', merchant.status);
  await sql`update merchants.merchants set status = ${status}, decided_at = ${ctx.now}, decided_by = ${actorName(ctx.actor)}, decision_comment = ${given.comment ?? ''},
    specialist_id = coalesce(${given.specialistId ?? null}, specialist_id), version = version + 1, changed_at = ${ctx.now} where merchant_id = ${merchantId}`.execute(
    ctx.tx,
  );
  await documents.sendAgreement(ctx, merchantId, counterpartyOf(merchant));
  await identity.openGate(ctx, merchantId, 'confirmed');
  await tasks.close(ctx, 'merchants.application', merchantId, 'confirmed');
  await history.record(ctx, {
    subjectKind: 'merchant',
    subjectId: merchantId,
    merchantId,
    action: 'merchants.confirmed',
    before: { status: merchant.status },
    after: { status },
  });
  await notices.tell(ctx, {
    to: { merchantId },
    kind: 'system',
    subject: { kind: 'merchant', id: merchantId, href: '/cabinet/agreements' },
    words: { key: 'merchants.confirmed', values: { name: merchant.name } },
  });
  await announce(ctx, merchantConfirmed, { merchantId });
}

/** Rejects with a reason; the applicant may come again. Refuses with MERCHANT_STATUS. */
export async function rejectMerchant(ctx: Ctx, merchantId: string, given: { reason: string; comment?: string }): Promise<void> {
  const merchant = await lockMerchant(ctx, merchantId);
  const status = moveMerchant('reject', merchant.status);
  await sql`update merchants.merchants set status = ${status}, decided_at = ${ctx.now}, decided_by = ${actorName(ctx.actor)}, decision_reason = ${given.reason},
    decision_comment = ${given.comment ?? ''}, version = version + 1, changed_at = ${ctx.now} where merchant_id = ${merchantId}`.execute(ctx.tx);
  await documents.withdrawAgreements(ctx, merchantId);
  await identity.openGate(ctx, merchantId, 'account');
  await tasks.close(ctx, 'merchants.application', merchantId, 'rejected');
  await history.record(ctx, {
    subjectKind: 'merchant',
    subjectId: merchantId,
    merchantId,
    action: 'merchants.rejected',
    before: { status: merchant.status },
    after: { status },
    reason: given.reason,
  });
  const values = { name: merchant.name, reason: await readReason(ctx, 'reject', given.reason), comment: given.comment ?? '' };
  await notices.tell(ctx, {
    to: { merchantId },
    kind: 'system',
    subject: { kind: 'merchant', id: merchantId, href: '/cabinet/application' },
    words: { key: 'merchants.rejected', values },
  });
  await announce(ctx, merchantRejected, { merchantId });
}
