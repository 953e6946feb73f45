import { merchants, type Chance, type MerchantKey } from '../market/index.ts';
import type { Api, Session } from './client.ts';

export type ShelfOffer = { offerId: string; merchant: MerchantKey; priceMinor: number };

type ProductPage = {
  items: { variants: { offers: { id: string | null; price: { amount: number } | null; stock: number | null }[] }[] }[];
  nextCursor: string | null;
};

function offersOf(page: ProductPage, merchant: MerchantKey): ShelfOffer[] {
  const offers = page.items.flatMap((product) => product.variants.flatMap((variant) => variant.offers));
  return offers.flatMap(({ id, price, stock }) => (id && price && (stock ?? 0) > 3 ? [{ offerId: id, merchant, priceMinor: price.amount }] : []));
}

/** What can be bought: the merchants' own lists of published goods, with stock left. */
export async function readShelf(api: Api, sessions: ReadonlyMap<string, Session>): Promise<ShelfOffer[]> {
  const shelf: ShelfOffer[] = [];
  for (const merchant of merchants) {
    let cursor: string | null = null;
    do {
      const page: ProductPage = await api(
        'GET',
        `/merchant/products?status=published&limit=100${cursor ? `&cursor=${cursor}` : ''}`,
        undefined,
        sessions.get(merchant.key)!,
      );
      shelf.push(...offersOf(page, merchant.key));
      cursor = page.nextCursor;
    } while (cursor);
  }
  return shelf;
}

/** A basket as people fill it: mostly one or two things, now and then from three merchants. */
export function fillBasket(shelf: readonly ShelfOffer[], chance: Chance): { offerId: string; quantity: number }[] {
  const size = chance.happens(0.55) ? 1 : chance.happens(0.6) ? 2 : chance.between(3, 4);
  const lines = new Map<string, number>();
  for (let at = 0; at < size; at += 1) {
    const offer = chance.pick(shelf);
    lines.set(offer.offerId, offer.priceMinor < 80_000 && chance.happens(0.25) ? 2 : 1);
  }
  return [...lines].map(([offerId, quantity]) => ({ offerId, quantity }));
}
