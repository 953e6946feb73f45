import { pick } from '#kernel/pick';
import { refuse } from '#kernel/refusal';
import type { Ctx } from '#platform/ctx';
import { findMerchant, type Merchant } from '../tables/merchants.ts';

export type MerchantProfile = Merchant;

/** Everything a merchant says of itself. Refuses with NOT_FOUND. */
export async function profile(ctx: Ctx, merchantId: string): Promise<MerchantProfile> {
  const merchant = await findMerchant(ctx, merchantId);
  if (!merchant) throw refuse('NOT_FOUND');
  return merchant;
}

const shown = [
  'id',
  'number',
  'status',
  'own',
  'kind',
  'name',
  'legalName',
  'country',
  'taxNumber',
  'email',
  'phone',
  'city',
  'legalAddress',
  'actualAddress',
  'signatory',
  'bankAccount',
  'story',
  'logo',
  'hours',
  'daysOff',
  'dispatchCity',
  'dispatchDays',
  'deliveryMethods',
  'returnDays',
  'brands',
  'rating',
  'version',
] as const;

export function presentProfile(merchant: Merchant) {
  return {
    ...pick(merchant, ...shown),
    activatedAt: merchant.activatedAt?.toISOString() ?? null,
    block: merchant.blockScope
      ? {
          scope: merchant.blockScope,
          reason: merchant.blockReason!,
          comment: merchant.blockComment ?? '',
          at: merchant.blockedAt!.toISOString(),
          until: merchant.blockUntil?.toISOString() ?? null,
        }
      : null,
  };
}
