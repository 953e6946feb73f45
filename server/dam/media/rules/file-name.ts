const longest = 200;

/**
 * A stranger's file name as we keep it: without folders and what cannot be seen or stored. Of a long one the end stays, which tells the
 * kind; empty when nothing is left.
 */
export function fileName(given: string): string {
  const last = given.replaceAll('\\', '/').split('/').at(-1) ?? '';
  return last
    .replace(/\p{Cc}/gu, '')
    .slice(-longest)
    .toWellFormed();
}

/** The name of the file that an address leads to. */
export function fileNameOfUrl(url: string): string {
  const last = url.split(/[?#]/)[0]!.split('/').at(-1) ?? '';
  try {
    return fileName(decodeURIComponent(last));
  } catch {
    return fileName(last);
  }
}
