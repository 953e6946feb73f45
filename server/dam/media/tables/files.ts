import { sql } from 'kysely';
import { renditionUrl, usefulWidths } from '#kernel/picture';
import type { Localised } from '#kernel/language';

export type FileRow = {
  id: string;
  merchantId: string;
  kind: 'image' | 'document';
  state: 'pending' | 'stored' | 'failed';
  name: string;
  sha: string | null;
  width: number | null;
  height: number | null;
  colour: string | null;
  sizeBytes: number | null;
  sourceUrl: string | null;
  problem: string | null;
  alt: Localised;
  uses: number;
  createdAt: Date;
};

export const fileColumns = sql`f.id, f.merchant_id as "merchantId", f.kind, f.state, f.name, f.sha256 as sha, f.width, f.height, f.colour, f.size_bytes as "sizeBytes",
  f.source_url as "sourceUrl", f.problem, f.alt, (select count(*)::int from media.uses u where u.file_id = f.id) as uses, f.created_at as "createdAt"`;

/** Where a stored picture is shown from: a JPEG about 640 wide. `base` is the media origin, empty for our own. */
export function addressOf(sha: string, width: number, base: string): string {
  const widths = usefulWidths(width);
  return renditionUrl(sha, widths.includes(640) ? 640 : widths.at(-1)!, 'jpeg', base);
}

export type PresentedFile = ReturnType<typeof presentFile>;

export function presentFile(row: FileRow, base: string) {
  const { merchantId: _, createdAt, ...rest } = row;
  return { ...rest, url: row.sha && row.kind === 'image' && row.width ? addressOf(row.sha, row.width, base) : null, createdAt: createdAt.toISOString() };
}
