/** What to call a fetched file: the last part of its address, with an ending that says nothing false. */
export function feedFileName(url: string): string {
  const { pathname, hostname } = new URL(url);
  const last = decodeSafely(pathname.split('/').filter(Boolean).at(-1) ?? '')
    .replace(/\p{Cc}/gu, '')
    .slice(0, 120);
  return /\.\w{2,5}$/.test(last) ? last : `${last || hostname}.feed`;
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
