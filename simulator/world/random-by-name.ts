import { createHash } from 'node:crypto';

function digest(name: string): Buffer {
  return createHash('sha1').update(`agora-world:${name}`).digest();
}

/** The same UUID for the same name, always. */
export function uuidOf(name: string): string {
  const bytes = digest(name).subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A number in [0, 1) that the name decides. */
export function chanceOf(name: string): number {
  return digest(name).readUIntBE(0, 6) / 2 ** 48;
}

/** A whole number from `from` to `to`, both included, that the name decides. */
export function between(name: string, from: number, to: number): number {
  return from + Math.floor(chanceOf(name) * (to - from + 1));
}
