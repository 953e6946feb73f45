export type Address = { title: string; cityRef: string; city: string; branchRef?: string; branch?: string; address?: string; method?: string };

export const mostAddresses = 20;

/** The same place is one address, whatever it is called and however it was brought. */
export function placeKey({ cityRef, city, branchRef, branch, address }: Address): string {
  return [cityRef || city.toLowerCase(), branchRef ?? branch ?? '', (address ?? '').toLowerCase().replaceAll(/[\s,.]+/g, ' ')].join('|');
}

/** Where things were brought to last stands first; a title that the buyer gave stays; the oldest fall out. */
export function keepPlaces(known: readonly Address[], fresh: readonly Address[]): Address[] {
  const places = new Map<string, Address>();
  for (const place of [...fresh, ...known]) {
    const key = placeKey(place);
    const before = places.get(key);
    places.set(key, before ? { ...before, title: before.title || place.title } : place);
  }
  return [...places.values()].slice(0, mostAddresses);
}
