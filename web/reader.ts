import { isLanguage, preferredLanguage, type Language } from '#kernel/language';

export type Theme = 'light' | 'dark';
/** How this person reads: everything that must be known before the first byte, so that nothing flashes. */
export type Reader = { language: Language; theme: Theme; timeZone: string; density: 'compact' | 'row' | 'roomy'; now: number };

const year = 365 * 24 * 3600;

export function readCookies(header: string | undefined): Record<string, string> {
  const pairs = (header ?? '').split(';').map((part) => part.trim().split('='));
  return Object.fromEntries(pairs.filter(([name]) => name).map(([name = '', ...value]) => [name, decode(value.join('='))]));
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function knownZone(zone: string | undefined): string | undefined {
  try {
    return zone ? new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone : undefined;
  } catch {
    return undefined;
  }
}

/** Language, theme, density and time zone from cookies, else from the browser's headers and the house's defaults. */
export function readerOf(cookieHeader: string | undefined, acceptLanguage: string | undefined): Reader {
  const cookies = readCookies(cookieHeader);
  const density = cookies['density'];
  return {
    language: isLanguage(cookies['lang']) ? cookies['lang'] : preferredLanguage(acceptLanguage),
    theme: cookies['theme'] === 'dark' ? 'dark' : 'light',
    timeZone: knownZone(cookies['tz']) ?? 'Europe/Kyiv',
    density: density === 'compact' || density === 'roomy' ? density : 'row',
    now: Date.now(),
  };
}

export type Preference = 'lang' | 'theme' | 'tz' | 'density';

export function preferenceCookie(name: Preference, value: string): string {
  return `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${year}; SameSite=Lax`;
}

/** The reader as attributes of `<html>`, where the browser finds again what the server rendered with. */
export function readerAttributes(reader: Reader) {
  return {
    lang: reader.language,
    'data-theme': reader.theme,
    'data-mantine-color-scheme': reader.theme,
    'data-density': reader.density,
    'data-zone': reader.timeZone,
    'data-now': String(reader.now),
  };
}

export function readerFromDocument(root: HTMLElement): Reader {
  const { theme, density, zone, now } = root.dataset;
  return {
    language: isLanguage(root.lang) ? root.lang : 'uk',
    theme: theme === 'dark' ? 'dark' : 'light',
    density: density === 'compact' || density === 'roomy' ? density : 'row',
    timeZone: zone ?? 'Europe/Kyiv',
    now: Number(now) || Date.now(),
  };
}
