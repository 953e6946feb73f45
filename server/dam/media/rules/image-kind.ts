export type ImageKind = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif';

const imageExtensions = new Set(['jpg', 'jpeg', 'jfif', 'png', 'webp', 'avif', 'gif']);
const avifBrands = new Set(['avif', 'avis']);

/** The kind of a picture by its first bytes, the only thing believed; null for everything we do not decode (SVG, TIFF, HTML …). */
export function imageKind(bytes: Uint8Array): ImageKind | null {
  const text = String.fromCharCode(...bytes.subarray(0, 32));
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return 'gif';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp';
  if (text.slice(4, 8) === 'ftyp' && (avifBrands.has(text.slice(8, 12)) || [16, 20, 24, 28].some((at) => avifBrands.has(text.slice(at, at + 4)))))
    return 'avif';
  return null;
}

/** Whether a file's name fits a picture. Kinds may be mixed up (a WebP called .jpg is common); the bytes decide. */
export function hasImageName(fileName: string): boolean {
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1];
  return extension !== undefined && imageExtensions.has(extension.toLowerCase());
}
