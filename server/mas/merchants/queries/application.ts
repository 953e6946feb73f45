import { inLanguage } from '#kernel/language';
import * as documents from '#documents';
import * as identity from '#identity';
import type { Ctx } from '#platform/ctx';
import { readReason } from './reason.ts';
import { profile } from './profile.ts';

/** The applicant's status page: steps, clock, who leads. */
export async function applicationStatus(ctx: Ctx, merchantId: string) {
  const merchant = await profile(ctx, merchantId);
  const agreements = await documents.agreementsOf(ctx, merchantId);
  const accepted = agreements.find((agreement) => agreement.status === 'in_force');
  const names = await identity.names(ctx, merchant.specialistId ? [merchant.specialistId] : []);
  const reason = merchant.decisionReason ? await readReason(ctx, 'reject', merchant.decisionReason) : '';
  const confirmed = merchant.status !== 'new' && merchant.status !== 'invited' && merchant.status !== 'rejected';
  const step = (code: 'applied' | 'confirmed' | 'agreement' | 'active', done: boolean, at: Date | null | undefined) => ({
    code,
    done,
    at: done ? (at?.toISOString() ?? null) : null,
  });
  return {
    id: merchant.id,
    number: merchant.number,
    name: merchant.name,
    status: merchant.status,
    registeredAt: merchant.registeredAt.toISOString(),
    decideBy: merchant.decideBy.toISOString(),
    decidedAt: merchant.decidedAt?.toISOString() ?? null,
    decision:
      merchant.status === 'rejected'
        ? { reason: typeof reason === 'string' ? reason : inLanguage(reason, ctx.language), comment: merchant.decisionComment ?? '' }
        : null,
    specialist: merchant.specialistId ? (names.get(merchant.specialistId) ?? null) : null,
    steps: [
      step('applied', true, merchant.registeredAt),
      step('confirmed', confirmed, merchant.decidedAt),
      step('agreement', accepted !== undefined, accepted?.acceptedAt),
      step('active', merchant.activatedAt !== null, merchant.activatedAt),
    ],
    agreementId: agreements.find((agreement) => agreement.status === 'sent')?.id ?? null,
  };
}
