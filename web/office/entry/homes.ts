import { safeBack } from '../../safe-back.ts';

export const homes: Record<string, string> = { merchant: '/cabinet', operator: '/console', company: '/account' };

type Current = { organisation: { kind: string } } | null;

const shopPages = /^\/(?:account|orders|cart)(?:[/?#]|$)/;

/** The buyer's own pages, which are everybody's who is signed in. */
export const isShopPage = (back: string | null): boolean => back !== null && shopPages.test(back);

/** Where somebody goes who has just come in: back where he was sent from if that is his own office or the shop, else to its home. */
export function wayIn(current: Current, back: string | null): string | null {
  if (back && isShopPage(back)) return back;
  const home = current ? homes[current.organisation.kind] : undefined;
  if (!home) return null;
  const asked = safeBack(back, home);
  return asked === home || asked.startsWith(`${home}/`) || asked.startsWith(`${home}?`) ? asked : home;
}
