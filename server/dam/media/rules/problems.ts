/** Problems that another try cannot mend: the address or the bytes themselves are wrong. */
const final = new Set([
  'URL_INVALID',
  'ADDRESS_FORBIDDEN',
  'NOT_FOUND',
  'CONTENT_TYPE',
  'TOO_LARGE',
  'IMAGE_FORMAT',
  'IMAGE_TOO_LARGE',
  'IMAGE_BROKEN',
  'IMAGE_TOO_SLOW',
  'QUOTA_EXCEEDED',
]);
/** Minutes before the next try: five tries within a day. */
const pauses = [5, 55, 240, 1140];

/** When to ask again after so many tries; null = never. */
export function nextTry(problem: string, attempts: number, now: Date): Date | null {
  const minutes = final.has(problem) ? undefined : pauses[attempts - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
}
