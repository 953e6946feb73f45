export const wordSurfaces = ['shop', 'office'] as const;
export type WordSurface = (typeof wordSurfaces)[number];

/** The shop is counted in kilobytes: it receives these areas only, and whatever is called `store-…` or `account-…`. */
const shopAreas = new Set(['common', 'statuses', 'refusals', 'store', 'account', 'checkout', 'search', 'content', 'delivery', 'payments']);
const serverAreas = new Set(['notices', 'documents', 'mail', 'doctor']);

/** Which of the existing word files a surface's browser needs. The server reads all of them. */
export function areasOf(surface: WordSurface, existing: readonly string[]): string[] {
  const forShop = (area: string) => shopAreas.has(area) || area.startsWith('store-') || area.startsWith('account-');
  const shopOnly = (area: string) => area.startsWith('store') || area.startsWith('account');
  return existing.filter((area) => (surface === 'shop' ? forShop(area) : !shopOnly(area) && !serverAreas.has(area)));
}
