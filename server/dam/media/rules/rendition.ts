import { renditionFormats, renditionWidths, type RenditionFormat, type RenditionWidth } from '#kernel/picture';

export type Rendition = { sha256: string; width: RenditionWidth; format: RenditionFormat };

export const renditionTypes: Record<RenditionFormat, string> = { avif: 'image/avif', webp: 'image/webp', jpeg: 'image/jpeg' };

/** Reads `<sha>/<width>.<format>`; null for anything that is not on the list of renditions. */
export function readRendition(path: string): Rendition | null {
  const [, sha256, digits, kind] = /^([0-9a-f]{64})\/(\d{3,4})\.([a-z]{4})$/.exec(path) ?? [];
  const width = renditionWidths.find((candidate) => String(candidate) === digits);
  const format = renditionFormats.find((candidate) => candidate === kind);
  return sha256 && width && format ? { sha256, width, format } : null;
}
