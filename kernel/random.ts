const pool = new Uint8Array(4096);
let used = pool.length;

/** Cryptographic random bytes, the same call in the server and in a browser. Fetched by the page, each byte given out once. */
export function randomBytes(count: number): Uint8Array {
  if (count > 256) return crypto.getRandomValues(new Uint8Array(count));
  if (used + count > pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  const bytes = pool.slice(used, used + count);
  pool.fill(0, used, used + count);
  used += count;
  return bytes;
}

/** A uniform whole number in [0, below), below ≤ 2^32. */
export function randomInt(below: number): number {
  const limit = Math.floor(0x1_0000_0000 / below) * below;
  for (;;) {
    const value = crypto.getRandomValues(new Uint32Array(1))[0]!;
    if (value < limit) return value % below;
  }
}
