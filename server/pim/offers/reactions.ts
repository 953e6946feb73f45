import * as merchants from '#merchants';
import { merchantActivated, merchantBlocked, merchantPaused, merchantResumed, merchantUnblocked } from '#merchants/events';
import type { Ctx } from '#platform/ctx';
import { on } from '#platform/outbox';
import { hideMerchant } from './actions/place.ts';

/** Offers are in the shop exactly while their merchant may sell, in whatever order the news arrives. */
async function follow(ctx: Ctx, { merchantId }: { merchantId: string }): Promise<void> {
  const merchant = (await merchants.byIds(ctx, [merchantId])).get(merchantId);
  await hideMerchant(ctx, merchantId, !merchant?.selling);
}

export const reactions = [
  on(merchantBlocked, 'offers.followBlock', follow),
  on(merchantUnblocked, 'offers.followUnblock', follow),
  on(merchantPaused, 'offers.followPause', follow),
  on(merchantResumed, 'offers.followResume', follow),
  on(merchantActivated, 'offers.followActivation', follow),
];
