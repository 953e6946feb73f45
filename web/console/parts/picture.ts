import { renditionUrl, type RenditionWidth } from '#kernel/picture';
import type { Picture } from '../../ui/office/index.ts';

/** A stored picture for the office's small and large frames. */
export function pictureOf(sha: string | null | undefined, alt = '', width: RenditionWidth = 160): Picture | null {
  return sha ? { src: renditionUrl(sha, width, 'webp'), alt } : null;
}
