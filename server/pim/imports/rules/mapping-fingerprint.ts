import { createHash } from 'node:crypto';

/** The form of a file: the same headers in any order give the same fingerprint, so a mapping is remembered with it. */
export function mappingFingerprint(format: string, sources: readonly string[]): string {
  const sorted = [...new Set(sources.map((source) => source.normalize('NFC').trim()))].sort();
  return createHash('sha256')
    .update(JSON.stringify([format, sorted]))
    .digest('hex')
    .slice(0, 32);
}
