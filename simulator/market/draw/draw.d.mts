export type View = 'full' | 'detail' | 'flip' | 'square';
export type Ground = 'stone' | 'sand' | 'mist' | 'blush' | 'sage' | 'none';

export interface DrawOptions {
  color?: string;
  detail?: string;
  ground?: Ground;
  view?: View;
  title?: string;
}

export const kinds: readonly string[];
export const details: Readonly<Record<string, readonly string[]>>;

/** The picture as SVG text, 800 × 1000. */
export function draw(kind: string, options?: DrawOptions): string;
