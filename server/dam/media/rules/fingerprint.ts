/** A smaller step is noise: compression trembles on a white ground. */
const leastStep = 3;

/** dHash: 64 bits, each tells whether a pixel is darker than its right neighbour. Takes a 9 × 8 grey picture. */
export function differenceHash(grey: Uint8Array): string {
  let bits = 0n;
  for (let row = 0; row < 8; row += 1) {
    for (let column = 0; column < 8; column += 1) {
      const at = row * 9 + column;
      bits = (bits << 1n) | (grey[at]! + leastStep <= grey[at + 1]! ? 1n : 0n);
    }
  }
  return bits.toString(16).padStart(16, '0');
}

/** How many of 64 bits differ. Up to 6 the pictures look alike, from 20 they have nothing in common. */
export function fingerprintDistance(one: string, other: string): number {
  let difference = BigInt(`0x${one}`) ^ BigInt(`0x${other}`);
  let count = 0;
  for (; difference > 0n; difference &= difference - 1n) count += 1;
  return count;
}
