import { randomBytes, randomInt } from './random.ts';

declare const brand: unique symbol;
/** An opaque id with a prefix that tells its kind: `ord_0198…`. UUIDv7 inside, so ids sort by real time. */
export type Id<Prefix extends string = string> = string & { readonly [brand]?: Prefix };

let lastMillis = 0;
let counter = 0;

/** UUIDv7 as 32 hex digits, monotonic inside one process: the counter fills `rand_a` when two fall into one millisecond. */
function uuidv7(): string {
  const clock = Date.now();
  if (clock > lastMillis) {
    lastMillis = clock;
    counter = randomInt(0x400);
  } else if (++counter > 0xfff) {
    lastMillis += 1;
    counter = 0;
  }
  const time = lastMillis.toString(16).padStart(12, '0');
  const random = randomBytes(8);
  random[0] = (random[0]! & 0x3f) | 0x80;
  let tail = '';
  for (const byte of random) tail += byte.toString(16).padStart(2, '0');
  return `${time}7${counter.toString(16).padStart(3, '0')}${tail}`;
}

/** A fresh id of one kind. The prefix is 2–5 letters and names the object (`ord`, `shp`, `prd`). */
export function newId<Prefix extends string>(prefix: Prefix): Id<Prefix> {
  return `${prefix}_${uuidv7()}` as Id<Prefix>;
}

/** A capability that must not be guessed: 128 random bits, base64url. */
export function newSecret(bytes = 16): string {
  const raw = randomBytes(bytes);
  let text = '';
  for (const byte of raw) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
