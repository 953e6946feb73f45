export const wordSurfaces = ['shop', 'buyer', 'office'] as const;
export type WordSurface = (typeof wordSurfaces)[number];

/** What a surface takes of an area: all of it, or these branches. */
type Share = Record<string, true | readonly string[]>;

/** The cart, orders and the account: their words arrive with their pages, on top of the shop's. */
const buyerStore = ['cart', 'order', 'signIn'];

/** The shop is counted in kilobytes: every page of it receives these branches only. */
const shop: Share = {
  common: ['name', 'welcome', 'close', 'of', 'skipToContent', 'signOut', 'language', 'languages', 'languageShort', 'theme', 'errors', 'time', 'calendar'],
  delivery: ['methods'],
};
const buyer: Share = { common: ['save', 'add', 'cancel'], store: buyerStore, delivery: ['carriers', 'parcel', 'reasons'], payments: ['methods'] };
const serverAreas = new Set(['notices', 'documents', 'mail', 'doctor', 'store']);

function branchesOf(words: object, wanted: true | readonly string[], without: readonly string[] = []): object {
  const kept = Object.entries(words).filter(([branch]) => (wanted === true || wanted.includes(branch)) && !without.includes(branch));
  return Object.fromEntries(kept);
}

/** The words that a surface's browser needs, out of all areas of a language. The server reads all of them. */
export function wordsOf(surface: WordSurface, areas: Record<string, object>): Record<string, object> {
  if (surface === 'office') return Object.fromEntries(Object.entries(areas).filter(([area]) => !serverAreas.has(area)));
  const share = surface === 'shop' ? shop : buyer;
  const found = Object.entries(areas).flatMap(([area, words]): [string, object][] => (share[area] ? [[area, branchesOf(words, share[area])]] : []));
  const store = areas['store'] ?? {};
  return { ...Object.fromEntries(found), ...(surface === 'shop' ? { store: branchesOf(store, true, buyerStore) } : {}) };
}
