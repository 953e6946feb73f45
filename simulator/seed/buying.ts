import type { Chance, DemoBuyer } from '../market/index.ts';
import type { World } from '../world/world.ts';
import { payAsBuyer } from '../world/acquirer/buyer.ts';
import type { Api, Session } from './client.ts';
import { SeedRefused } from './client.ts';
import { fillBasket, type ShelfOffer } from './shelf.ts';

type Cart = { id: string; parts: { merchant: { id: string } }[]; total: { amount: number; currency: string }; problems: { code: string }[] };
type Placed = { order: { id: string; number: string }; payment: { status: string; redirectUrl?: string } };
export type Directory = Map<string, { cityRef: string; branches: string[] }>;

/** Cities of the buyers with their branches, as the checkout's picker finds them. */
export async function readDirectory(api: Api, cities: readonly string[]): Promise<Directory> {
  const directory: Directory = new Map();
  for (const name of new Set(cities)) {
    const found = await api<{ items: { ref: string }[] }>('GET', `/store/delivery/cities?q=${encodeURIComponent(name)}`);
    const cityRef = found.items[0]?.ref;
    if (!cityRef) continue;
    const branches = await api<{ items: { ref: string }[] }>('GET', `/store/delivery/branches?city=${cityRef}&kind=branch&limit=20`);
    if (branches.items.length > 0) directory.set(name, { cityRef, branches: branches.items.map((branch) => branch.ref) });
  }
  return directory;
}

export type Buying = { api: Api; origin: string; world: World; shelf: readonly ShelfOffer[]; directory: Directory; chance: Chance };

/** One person buys once: basket, delivery for every merchant's part, place, and pay on the acquirer's page where it is a card. */
export async function buyOnce(buying: Buying, buyer: DemoBuyer, session: Session): Promise<string | null> {
  const { api, chance } = buying;
  const place = buying.directory.get(buyer.city) ?? [...buying.directory.values()][0]!;
  const cart = await api<Cart>('POST', '/store/carts', {}, session);
  const filled = await api<Cart>('PUT', `/store/carts/${cart.id}/lines`, { lines: fillBasket(buying.shelf, chance) }, session);
  if (filled.problems.some((problem) => problem.code === 'OUT_OF_STOCK' || problem.code === 'NOT_FOR_SALE')) return null;
  const ready = await api<Cart>(
    'PUT',
    `/store/carts/${cart.id}/delivery`,
    {
      parts: filled.parts.map((part) => ({
        merchantId: part.merchant.id,
        method: 'nova_poshta_branch',
        cityRef: place.cityRef,
        branchRef: chance.pick(place.branches),
      })),
    },
    session,
  );
  const card = chance.happens(0.55);
  try {
    const placed = await api<Placed>(
      'POST',
      `/store/carts/${cart.id}/place`,
      {
        contact: { name: `${buyer.firstName} ${buyer.lastName}`, phone: buyer.phone, email: buyer.email },
        payment: { method: card ? 'card' : 'cod' },
        expectedTotal: ready.total,
      },
      session,
    );
    if (card && placed.payment.redirectUrl && !chance.happens(0.03))
      await payAsBuyer(new URL(placed.payment.redirectUrl, buying.origin).href, 'pay', session.address);
    return placed.order.number;
  } catch (error) {
    if (error instanceof SeedRefused && ['OUT_OF_STOCK', 'PRICE_CHANGED'].includes(error.code)) return null;
    throw error;
  }
}
