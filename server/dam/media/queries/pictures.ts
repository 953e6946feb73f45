import { sql } from 'kysely';
import type { Localised } from '#kernel/language';
import type { Ctx } from '#platform/ctx';

export type PictureRow = {
  id: string;
  state: 'pending' | 'stored' | 'failed';
  sha: string | null;
  width: number | null;
  height: number | null;
  colour: string | null;
  alt: Localised;
};

/** Pictures by id, in whatever state they are. Works for every audience, the shop's pages too; these see stored ones only. */
export async function pictures(ctx: Ctx, ids: readonly string[]): Promise<Map<string, PictureRow>> {
  if (ids.length === 0) return new Map();
  const { rows } =
    await sql<PictureRow>`select id, state, sha256 as sha, width, height, colour, alt from media.files where id = any (${[...ids]}::text[]) and kind = 'image'`.execute(
      ctx.tx,
    );
  return new Map(rows.map((row) => [row.id, row]));
}

export type PictureLooks = { sharpness: number; nearWhiteBackground: boolean; perceptualHash: string; problem: string | null; sourceUrl: string | null };

/** What checks of products ask about a picture beside its size. */
export async function looksOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, PictureLooks>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<PictureLooks & { id: string }>`
    select id, (looks->>'sharpness')::float8 as sharpness, (looks->>'nearWhiteBackground')::bool as "nearWhiteBackground", looks->>'perceptualHash' as "perceptualHash",
      problem, source_url as "sourceUrl" from media.files where id = any (${[...ids]}::text[])`.execute(ctx.tx);
  return new Map(rows.map(({ id, ...looks }) => [id, looks]));
}
