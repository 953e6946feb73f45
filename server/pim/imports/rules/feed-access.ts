/** What a feed's host asks for before it gives the file. */
export type FeedAccess = { login: string; password: string };

/** An address as people copy it, `https://login:password@host/…`: what is secret in it is taken out. */
export function splitAccess(address: string): { url: string; access: FeedAccess | null } {
  const url = new URL(address);
  if (!url.username && !url.password) return { url: address, access: null };
  const access = { login: decoded(url.username), password: decoded(url.password) };
  url.username = '';
  url.password = '';
  return { url: url.href, access };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A password is for the host that it was given for: with another one it must be given again. */
export const isSameHost = (one: string, other: string): boolean => new URL(one).origin === new URL(other).origin;

/** The header of HTTP Basic, RFC 7617, in UTF-8. */
export const basicAccess = ({ login, password }: FeedAccess): string => `Basic ${Buffer.from(`${login}:${password}`, 'utf8').toString('base64')}`;
