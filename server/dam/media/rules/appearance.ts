/** Raw RGB pixels, three bytes each, row by row. */
export type Pixels = { rgb: Uint8Array; width: number; height: number };

const nearWhite = 238;
const frameShare = 0.04;

function isNearWhite(rgb: Uint8Array, at: number): boolean {
  return rgb[at]! >= nearWhite && rgb[at + 1]! >= nearWhite && rgb[at + 2]! >= nearWhite;
}

/** Whether the picture's outer frame is white, as catalogues ask for: at least nine tenths of it. */
export function hasNearWhiteBackground({ rgb, width, height }: Pixels): boolean {
  const frame = Math.max(1, Math.round(Math.min(width, height) * frameShare));
  let seen = 0;
  let white = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (x >= frame && y >= frame && x < width - frame && y < height - frame) continue;
      seen += 1;
      if (isNearWhite(rgb, (y * width + x) * 3)) white += 1;
    }
  }
  return white >= seen * 0.9;
}

/** The colour that most of the subject has, as `#rrggbb`: white ground does not count unless there is nothing else. */
export function dominantColour({ rgb }: Pixels): string {
  const bins = new Map<number, { count: number; sum: [number, number, number] }>();
  for (let at = 0; at < rgb.length; at += 3) {
    if (isNearWhite(rgb, at)) continue;
    const [red, green, blue] = [rgb[at]!, rgb[at + 1]!, rgb[at + 2]!];
    const key = ((red >> 5) << 6) | ((green >> 5) << 3) | (blue >> 5);
    const bin = bins.get(key) ?? { count: 0, sum: [0, 0, 0] };
    bin.count += 1;
    bin.sum[0] += red;
    bin.sum[1] += green;
    bin.sum[2] += blue;
    bins.set(key, bin);
  }
  const best = [...bins.values()].reduce<{ count: number; sum: [number, number, number] } | null>(
    (most, bin) => (most && most.count >= bin.count ? most : bin),
    null,
  );
  if (!best || best.count * 3 < rgb.length * 0.005) return '#ffffff';
  return `#${best.sum
    .map((total) =>
      Math.round(total / best.count)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** Variance of the Laplacian of a grey picture about 512 wide: below 60 it looks blurred, a crisp photograph has hundreds. */
export function sharpness(grey: Uint8Array, width: number, height: number): number {
  let count = 0;
  let sum = 0;
  let squares = 0;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const value = 4 * grey[at]! - grey[at - 1]! - grey[at + 1]! - grey[at - width]! - grey[at + width]!;
      count += 1;
      sum += value;
      squares += value * value;
    }
  }
  if (count === 0) return 0;
  const mean = sum / count;
  return Math.round((squares / count - mean * mean) * 10) / 10;
}
