/** The widths that pictures are shown in; nothing else is ever made. */
export const renditionWidths = [160, 320, 640, 1280, 2000] as const;
/** Best first: browsers take the first one they know. */
export const renditionFormats = ['avif', 'webp', 'jpeg'] as const;

export type RenditionWidth = (typeof renditionWidths)[number];
export type RenditionFormat = (typeof renditionFormats)[number];

/** A stored picture: its content's name and its own size. */
export type Picture = { sha256: string; width: number; height: number };
export type PictureSource = { type: string; srcset: string };
/** What `<picture>` needs: sources in the order of preference, and the plain `img` for everything older. */
export type PictureSources = { sources: PictureSource[]; src: string; srcset: string; width: number; height: number };

/** Where a rendition lives. `base` is the media origin, empty for our own. */
export function renditionUrl(sha256: string, width: RenditionWidth, format: RenditionFormat, base = ''): string {
  return `${base}/media/${sha256}/${width}.${format}`;
}

/** The widths worth offering for a picture: all below its own, and the first that shows it whole. */
export function usefulWidths(ownWidth: number): RenditionWidth[] {
  const whole = renditionWidths.findIndex((width) => width >= ownWidth);
  return whole === -1 ? [...renditionWidths] : renditionWidths.slice(0, whole + 1);
}

/** `srcset` of one format. A rendition is never wider than its picture, so the last descriptor tells the true width. */
export function srcsetOf(picture: Picture, format: RenditionFormat, base = ''): string {
  return usefulWidths(picture.width)
    .map((width) => `${renditionUrl(picture.sha256, width, format, base)} ${Math.min(width, picture.width)}w`)
    .join(', ');
}

/** All sources of a picture; the plain `src` is about 640 wide. */
export function pictureSources(picture: Picture, base = ''): PictureSources {
  const widths = usefulWidths(picture.width);
  const plain = widths.includes(640) ? 640 : widths.at(-1)!;
  return {
    sources: (['avif', 'webp'] as const).map((format) => ({ type: `image/${format}`, srcset: srcsetOf(picture, format, base) })),
    src: renditionUrl(picture.sha256, plain, 'jpeg', base),
    srcset: srcsetOf(picture, 'jpeg', base),
    width: picture.width,
    height: picture.height,
  };
}
