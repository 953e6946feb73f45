import type { Rendition } from './rendition.ts';

/** Where an original stands in the store: two levels of folders, so that none grows beyond some thousand names. */
export function originalKey(sha256: string): string {
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}

/** Renditions can be made again at any time, so they stand apart from the originals. */
export function renditionKey({ sha256, width, format }: Rendition): string {
  return `renditions/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}/${width}.${format}`;
}

/** Whether a store may take this key: plain names in folders, nothing that climbs. */
export function isStoreKey(key: string): boolean {
  return key.length <= 200 && /^[a-z0-9][a-z0-9_-]*(\/[a-z0-9][a-z0-9_-]*)*(\.[a-z0-9]{1,5})?$/.test(key);
}

/** Files that are nobody's but their merchant's, and documents: apart, so that no public address leads to them. */
export function privateKey(sha256: string): string {
  return `private/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}
