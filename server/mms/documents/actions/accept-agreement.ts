import { sql } from 'kysely';
import type { Language } from '#kernel/language';
import { refuse } from '#kernel/refusal';
import * as history from '#history';
import * as identity from '#identity';
import { actorName, asSystem, type Ctx } from '#platform/ctx';
import { announce } from '#platform/outbox';
import * as tasks from '#tasks';
import { agreementAccepted } from '../events.ts';
import { shownText } from '../queries/agreements.ts';
import { type Agreement, findAgreement } from '../tables/agreements.ts';

export type Acceptance = { language: Language; textHash?: string; ip: string };

/** Puts an agreement in force, with the exact text and who, when, whence. Accepting twice changes nothing. Refuses with AGREEMENT_CHANGED, AGREEMENT_CLOSED. */
export async function acceptAgreement(ctx: Ctx, id: string, { language, textHash, ip }: Acceptance): Promise<Agreement> {
  const agreement = await findAgreement(ctx, id, true);
  if (agreement.status === 'in_force') return agreement;
  if (agreement.status !== 'sent') throw refuse('AGREEMENT_CLOSED', { status: agreement.status });
  const shown = await shownText(ctx, agreement, language);
  if (textHash !== undefined && textHash !== shown.textHash) throw refuse('AGREEMENT_CHANGED');
  await sql`
    update documents.agreements set status = 'in_force', accepted_at = ${ctx.now}, accepted_by = ${actorName(ctx.actor)}, accepted_ip = ${ip}, accepted_language = ${language},
      accepted_text = ${shown.text}, text_hash = ${shown.textHash} where id = ${id}`.execute(ctx.tx);
  await sql`update documents.agreements set status = 'expired', ended_at = ${ctx.now} where merchant_id = ${agreement.merchantId} and status = 'in_force' and id <> ${id}`.execute(
    ctx.tx,
  );
  await sql`update documents.agreements set status = 'terminated', ended_at = ${ctx.now} where merchant_id = ${agreement.merchantId} and status = 'sent' and version < ${agreement.version}`.execute(
    ctx.tx,
  );
  await asSystem(ctx, async (inside) => {
    // The caller's next call may already need the gate; the merchant's status follows with the event.
    await identity.openGate(inside, agreement.merchantId, 'agreement');
    await tasks.close(inside, 'documents.agreement', id, 'accepted');
    await history.record(inside, {
      subjectKind: 'merchant',
      subjectId: agreement.merchantId,
      merchantId: agreement.merchantId,
      action: 'documents.agreementAccepted',
      after: { agreementId: id, version: agreement.version, language, textHash: shown.textHash, ip },
    });
  });
  await announce(ctx, agreementAccepted, { merchantId: agreement.merchantId, agreementId: id });
  return findAgreement(ctx, id);
}
