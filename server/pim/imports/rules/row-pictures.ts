import type { RowProblem } from './feed-row.ts';

const most = 50;

/** Picture addresses in their order, each ready to be fetched: spaces and Cyrillic encoded, doubles dropped. */
export function rowPictures(cells: string[], base: string | undefined, problems: RowProblem[]): string[] {
  const found = new Set<string>();
  for (const text of cells.flatMap(splitPictures)) {
    const address = pictureAddress(text, base);
    if (address) found.add(address);
    else problems.push({ field: 'pictures', code: 'picture_url_invalid', severity: 'warning', value: text.slice(0, 200) });
  }
  if (found.size === 0) problems.push({ field: 'pictures', code: 'picture_missing', severity: 'warning' });
  if (found.size > most) problems.push({ field: 'pictures', code: 'too_many_pictures', severity: 'warning', value: String(found.size) });
  return [...found].slice(0, most);
}

function splitPictures(cell: string): string[] {
  const parts = /https?:|^\/\//i.test(cell) ? cell.split(/[\s,;|]+(?=https?:|\/\/)/i) : cell.split(/[,;|\n]+/);
  return parts.map((part) => part.trim().replace(/[,;|]+$/, '')).filter(Boolean);
}

function pictureAddress(text: string, base: string | undefined): string | undefined {
  const absolute = text.startsWith('//') ? `https:${text}` : text;
  if (absolute.length > 2000 || (!base && !/^https?:\/\//i.test(absolute))) return undefined;
  const url = URL.parse(absolute, base);
  return url && (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname.includes('.') ? url.href : undefined;
}
