import { media } from './installation.ts';
import { addressOf, type FileRow, type PresentedFile, presentFile } from './tables/files.ts';

/** Where a stored picture is shown from: a JPEG about 640 wide, from the media origin if there is one. */
export function pictureUrl(sha: string, width: number): string {
  return addressOf(sha, width, media().mediaUrl);
}

export function present(row: FileRow): PresentedFile {
  return presentFile(row, media().mediaUrl);
}
