/** What we keep an original as: GIF becomes PNG, AVIF becomes WebP. */
export type StoredFormat = 'jpeg' | 'png' | 'webp';

/** A picture as it is stored, and what it looks like. `bytes` are our own encoding of it, `sha256` is their name. */
export type TakenImage = {
  width: number;
  height: number;
  format: StoredFormat;
  sha256: string;
  bytes: Buffer;
  /** `#rrggbb` of the subject. */
  dominantColour: string;
  /** dHash, 16 hex digits; compare with `fingerprintDistance`. */
  perceptualHash: string;
  sharpness: number;
  nearWhiteBackground: boolean;
};
