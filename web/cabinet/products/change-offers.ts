import { patchOffers } from '#offers/contract';
import type { InputOf } from '#kernel/contract';
import { browserApi } from '../../api.ts';
import type { Words } from '../../words.tsx';

export type OfferChange = NonNullable<InputOf<typeof patchOffers>['body']>['items'][number];

/** Changes prices and stock at once, without a moderator; what was refused is thrown in words. */
export async function changeOffers(items: readonly OfferChange[], t: Words): Promise<void> {
  const answer = await browserApi(patchOffers, { body: { items: [...items] } });
  const refused = answer.items.filter((item) => !item.ok);
  if (refused.length > 0)
    throw new OffersRefused(refused.map((item) => `${item.sku}: ${t(`cabinet-products:offerRefused.${item.code ?? 'SKU_UNKNOWN'}`)}`).join('; '));
}

export class OffersRefused extends Error {}
