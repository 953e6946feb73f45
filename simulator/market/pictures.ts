import index from './pictures/index.json' with { type: 'json' };
import type { DemoPicture, DemoProductPicture } from './types.ts';

export const pictures = index as DemoPicture[];

/** Where the files of `pictures` lie. */
export const pictureFolder = new URL('./pictures/', import.meta.url);

/** One to three views of a kind of goods in one colour, the full one first. */
export function picturesOf(kind: string, colour: string): DemoProductPicture[] {
  const found = pictures.filter((picture) => picture.kind === kind && picture.colour === colour);
  if (found.length === 0) throw new Error(`No picture of ${kind} in ${colour}`);
  return found.map(({ file }) => ({ file, colour }));
}
