const house = 'http://house.invalid';

/**
 * The way back that an address or a form names, if it stays in this house. Judged as a browser reads it, which drops tabs and line ends and
 * takes a backslash for a slash: `/⇥/evil.example` is another house.
 */
export function safeBack(back: FormDataEntryValue | string | null | undefined, otherwise: string): string {
  if (typeof back !== 'string' || !back.startsWith('/') || !URL.canParse(back, house)) return otherwise;
  const { origin, pathname, search, hash } = new URL(back, house);
  return origin === house && !pathname.startsWith('//') ? pathname + search + hash : otherwise;
}
