import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { OutsideRefused } from './refused.ts';
import { isPublicAddress } from './address.ts';

/** Answers a host name with all of its addresses. */
export type Resolve = (host: string) => Promise<string[]>;

/** A checked place to call: connections go to these addresses and to no others. */
export type Target = { url: URL; addresses: string[]; trusted: boolean };

const longestUrl = 4096;
const ports: Record<string, readonly string[]> = { 'http:': ['', '80', '443'], 'https:': ['', '443', '80'] };

async function systemResolve(host: string): Promise<string[]> {
  const found = await lookup(host, { all: true, order: 'verbatim' });
  return found.map((entry) => entry.address);
}

/** Reads an address as people write it: blanks, Cyrillic and lone percent signs are encoded, the fragment goes. */
export function readUrl(text: string, base?: URL): URL {
  const trimmed = text.trim().replace(/%(?![0-9a-f]{2})/gi, '%25');
  if (trimmed.length > longestUrl || !URL.canParse(trimmed, base)) throw new OutsideRefused('URL_INVALID', { reason: 'syntax' });
  const url = new URL(trimmed, base);
  if (!(url.protocol in ports)) throw new OutsideRefused('URL_INVALID', { reason: 'scheme' });
  if (url.username || url.password) throw new OutsideRefused('URL_INVALID', { reason: 'credentials' });
  url.hash = '';
  return url;
}

function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

async function addressesOf(host: string, resolve: Resolve): Promise<string[]> {
  if (isIP(host)) return [host];
  try {
    return await resolve(host);
  } catch {
    throw new OutsideRefused('CONNECTION', { reason: 'unknown host', host });
  }
}

/**
 * Checks where a URL leads before anything is sent. `allowHosts` (`host` or `host:port`) opens named hosts of tests and of the demo,
 * which live on loopback.
 */
export async function findTarget(url: URL, allowHosts: readonly string[], resolve: Resolve = systemResolve): Promise<Target> {
  const host = hostOf(url);
  const trusted = allowHosts.includes(url.host) || allowHosts.includes(url.hostname);
  if (!trusted && !ports[url.protocol]?.includes(url.port)) throw new OutsideRefused('ADDRESS_FORBIDDEN', { reason: 'port', host });
  if (isIP(host) && !trusted && !isPublicAddress(host)) throw new OutsideRefused('ADDRESS_FORBIDDEN', { reason: 'address', host });
  const addresses = await addressesOf(host, resolve);
  if (addresses.length === 0) throw new OutsideRefused('CONNECTION', { reason: 'unknown host', host });
  if (!trusted && !addresses.every(isPublicAddress)) throw new OutsideRefused('ADDRESS_FORBIDDEN', { reason: 'address', host });
  return { url, addresses, trusted };
}
