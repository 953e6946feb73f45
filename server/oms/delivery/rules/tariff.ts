import type { MethodTerms, Zone } from './delivery-table.ts';

export type Distance = 'city' | 'region' | 'country';

export type Place = { ref: string; areaRef: string };

/** How far a parcel goes. An end that the directory does not know is taken as far away. */
export function distanceBetween(from: Place | null, to: Place | null): Distance {
  if (!from || !to) return 'country';
  if (from.ref === to.ref) return 'city';
  return from.areaRef === to.areaRef ? 'region' : 'country';
}

/** The table's price: the first band that holds the weight; above the last one each begun kilogram costs extra. */
export function tariffMinor(zone: Zone, weightGrams: number): number {
  const found = zone.bands.find((band) => weightGrams <= band.upToGrams);
  if (found) return found.amountMinor;
  const last = zone.bands.at(-1)!;
  return last.amountMinor + Math.ceil((weightGrams - last.upToGrams) / 1000) * zone.perExtraKgMinor;
}

export type TermsRefusal = 'METHOD_OFF' | 'TOO_HEAVY' | 'OTHER_CITY';

/** The zone under which a method works for this parcel, or why it does not. */
export function zoneFor(terms: MethodTerms, distance: Distance, weightGrams: number): { zone: Zone } | { refused: TermsRefusal } {
  if (!terms.active) return { refused: 'METHOD_OFF' };
  if (weightGrams > terms.maxWeightGrams) return { refused: 'TOO_HEAVY' };
  const zone = terms.zones[distance];
  return zone ? { zone } : { refused: 'OTHER_CITY' };
}
