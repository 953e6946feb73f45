import type { LoaderFunctionArgs } from 'react-router';
import { listPages } from '#content/contract';
import { listMethods } from '#delivery/contract';
import { getSession } from '#identity/contract';
import type { Language } from '#kernel/language';
import { listProducts } from '#search/contract';
import type { Api } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { cartCookieOf, cityOf } from './cookies.ts';

export type MenuCategory = { slug: string; name: string; count: number };
type Remembered = { until: number; menu: Menu };
type Menu = { categories: MenuCategory[]; total: number; pages: { slug: string; title: string }[]; defaultCity: { ref: string; name: string } | null };

const freshMillis = 60_000;
const remembered = new Map<Language, Remembered>();

/** What the header and the footer need of the catalogue; the same for everybody, so it is asked once a minute. */
async function menuIn(api: Api, language: Language): Promise<Menu> {
  const known = remembered.get(language);
  if (known && known.until > Date.now()) return known.menu;
  const [found, pages, methods] = await Promise.all([api(listProducts, { query: { limit: 1 } }), api(listPages), api(listMethods)]);
  const city = methods.defaultCity;
  const menu = {
    categories: found.categories.map(({ slug, name, count }) => ({ slug, name, count })),
    total: found.total,
    pages: pages.items,
    defaultCity: city ? { ref: city.ref, name: city.name } : null,
  };
  if (menu.total > 0) remembered.set(language, { until: Date.now() + freshMillis, menu });
  return menu;
}

export async function loadShell({ context, request }: LoaderFunctionArgs) {
  const { api, reader, nonce, origin, demo } = pageOf(context);
  const [menu, session] = await Promise.all([menuIn(api, reader.language), api(getSession)]);
  return {
    ...menu,
    origin,
    nonce,
    demo,
    quantity: cartCookieOf(request).quantity,
    city: cityOf(request) ?? menu.defaultCity,
    account: session.account && { name: session.account.name, phone: session.account.phone, verified: session.account.phoneVerified },
  };
}

export type ShellFacts = Awaited<ReturnType<typeof loadShell>>;
