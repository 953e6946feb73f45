import type { Destination } from '#orders';

/** How one merchant's part is to be brought, with the names that the buyer chose by. */
export type Choice = Destination & { merchantId: string };

export type Street = { street: string; house: string; flat?: string };

const written = /^(.+?)[,\s]+(?:буд\.?|д\.?|b\.?)?\s*(\d+[\p{L}/\d-]*)(?:[,\s]+(?:кв\.?|оф\.?|apt\.?|flat|пәтер)?\s*(\d+[\p{L}]?))?$/iu;

/** An address as a courier's form asks for it, out of one line: "вул. Городоцька, 174, кв. 5". Null when there is no house in it. */
export function readStreet(text: string): Street | null {
  const found = written.exec(text.trim());
  if (!found) return null;
  const [, street, house, flat] = found;
  return { street: street!.trim(), house: house!, ...(flat ? { flat } : {}) };
}

/** What a method asks the buyer for. */
export function needsOf(method: string): 'branch' | 'address' | 'nothing' {
  if (method === 'nova_poshta_branch') return 'branch';
  return method === 'pickup' ? 'nothing' : 'address';
}

export type KeptPlace = { title: string; cityRef: string; city: string; branchRef?: string; branch?: string; address?: string; method: string };

/** Places worth offering again: what was fetched from the merchant itself is none. */
export function placesOf(choices: readonly Choice[]): KeptPlace[] {
  return choices.flatMap(({ method, cityRef, city, branchRef, branch, address }): KeptPlace[] => {
    if (!cityRef || !city || (!branchRef && !address)) return [];
    return [{ title: '', cityRef, city, method, ...(branchRef ? { branchRef, branch: branch ?? '' } : { address: address ?? '' }) }];
  });
}
