/** A place as people write it; carriers begin a branch's address with its city, which is then not said twice. */
export function placeName(city: string | null | undefined, place: string | null | undefined): string {
  if (!city || !place) return place || city || '';
  return place.includes(`${city}, `) ? `${city}, ${place.replace(`${city}, `, '')}` : `${city}, ${place}`;
}
