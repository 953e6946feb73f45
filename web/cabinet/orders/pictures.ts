import { renditionUrl } from '#kernel/picture';
import type { Picture } from '../../ui/office/index.ts';

/** Small pictures of stored files. */
export function smallPictures(images: readonly { sha: string }[]): Picture[] {
  return images.map((image) => ({ src: renditionUrl(image.sha, 160, 'webp') }));
}
