import { sql } from 'kysely';
import type { Localised } from '#kernel/language';
import { newId } from '#kernel/ids';
import type { Ctx } from '#platform/ctx';
import type { Door } from '#platform/jobs';
import type { TakenImage } from '../rules/taken-image.ts';
import { media } from '../installation.ts';
import { originalKey } from '../rules/store-key.ts';

export type NewPicture = { merchantId: string; name: string; bytes: Uint8Array; alt?: Localised };

/** Decodes a picture and puts it into the store; nothing is written to the database yet. Refuses with `IMAGE_…`. */
export async function takePicture(bytes: Uint8Array, name?: string): Promise<TakenImage> {
  const { images, store } = media();
  const taken = await images.take(bytes, name);
  const key = originalKey(taken.sha256);
  if ((await store.size(key)) !== taken.bytes.byteLength) await store.put(key, taken.bytes, `image/${taken.format}`);
  return taken;
}

export function looksJson(taken: TakenImage): string {
  const { sharpness, nearWhiteBackground, perceptualHash } = taken;
  return JSON.stringify({ sharpness, nearWhiteBackground, perceptualHash });
}

/** Writes the row of a taken picture; the same content of the same merchant is the row that is there. */
export async function recordPicture(ctx: Ctx, picture: Omit<NewPicture, 'bytes'>, taken: TakenImage): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into media.files as f (id, merchant_id, kind, state, name, sha256, content_type, size_bytes, width, height, colour, looks, alt, created_at, stored_at)
    values (${newId('med')}, ${picture.merchantId}, 'image', 'stored', ${picture.name.slice(0, 200)}, ${taken.sha256}, ${`image/${taken.format}`}, ${taken.bytes.byteLength},
      ${taken.width}, ${taken.height}, ${taken.dominantColour}, ${looksJson(taken)}::jsonb, ${JSON.stringify(picture.alt ?? {})}::jsonb, ${ctx.now}, ${ctx.now})
    on conflict (merchant_id, kind, sha256) where url_hash is null and kind <> 'private' do update set removed_at = null returning id`.execute(ctx.tx);
  return rows[0]!.id;
}

/** Decodes, stores and records a picture that we have in hand. For doors of jobs and routes, never inside a transaction. */
export async function keepPicture(door: Pick<Door, 'transaction'>, picture: NewPicture): Promise<string> {
  const taken = await takePicture(picture.bytes);
  return door.transaction((ctx) => recordPicture(ctx, picture, taken));
}
