import { createHash } from 'node:crypto';
import type { MultipartFile } from '@fastify/multipart';
import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import { Refusal, refuse } from '#kernel/refusal';
import type { Ctx } from '#platform/ctx';
import type { RouteDoor } from '#platform/routes';
import { wordsIn } from '#platform/words';
import { recordPicture, takePicture } from './actions/keep-picture.ts';
import { maxLogoBytes, maxUploadBytes } from './contract.ts';
import { media } from './installation.ts';
import { present } from './present.ts';
import { fileOf } from './queries/library.ts';
import { checkQuota } from './queries/usage.ts';
import { fileName } from './rules/file-name.ts';
import { privateKey } from './rules/store-key.ts';
import type { PresentedFile } from './tables/files.ts';

type Kept = { name: string; file?: PresentedFile; code?: string; message?: string };

async function bytesOf(part: MultipartFile): Promise<Buffer> {
  const bytes = await part.toBuffer();
  if (part.file.truncated) throw refuse('IMAGE_TOO_LARGE', { maxBytes: maxUploadBytes });
  return bytes;
}

async function recordDocument(ctx: Ctx, merchantId: string, name: string, bytes: Buffer): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { rows } = await sql<{ id: string }>`
    insert into media.files (id, merchant_id, kind, state, name, sha256, content_type, size_bytes, created_at, stored_at)
    values (${newId('med')}, ${merchantId}, 'document', 'stored', ${name}, ${sha256}, 'application/pdf', ${bytes.byteLength}, ${ctx.now}, ${ctx.now})
    on conflict (merchant_id, kind, sha256) where url_hash is null and kind <> 'private' do update set removed_at = null returning id`.execute(ctx.tx);
  return rows[0]!.id;
}

/** Bytes into the store first, then the row: a row never points at nothing. */
async function keepUpload(door: RouteDoor, merchantId: string, name: string, bytes: Buffer): Promise<Kept> {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    await media().store.put(privateKey(createHash('sha256').update(bytes).digest('hex')), bytes, 'application/pdf');
    return door.transaction(async (ctx) => ({ name, file: present(await fileOf(ctx, merchantId, await recordDocument(ctx, merchantId, name, bytes))) }));
  }
  const taken = await takePicture(bytes, name);
  return door.transaction(async (ctx) => ({ name, file: present(await fileOf(ctx, merchantId, await recordPicture(ctx, { merchantId, name }, taken))) }));
}

/** Takes the files of one request, each for itself: a bad one harms nobody. Refuses when not a single one was good. */
export async function takeUploads(door: RouteDoor, merchantId: string): Promise<{ items: Kept[] }> {
  if (!door.request.isMultipart()) throw refuse('FILE_MISSING');
  const language = await door.transaction(async (ctx) => {
    await checkQuota(ctx, merchantId, 1);
    return ctx.language;
  });
  const items: Kept[] = [];
  let firstRefusal: Refusal | undefined;
  for await (const part of door.request.files({ limits: { fileSize: maxUploadBytes, files: 20 }, throwFileSizeLimit: false })) {
    const name = fileName(part.filename) || 'file';
    try {
      items.push(await keepUpload(door, merchantId, name, await bytesOf(part)));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      firstRefusal ??= error;
      items.push({ name, code: error.code, message: wordsIn(language)(`refusals.${error.code}.title`, error.data) });
    }
  }
  if (items.length === 0) throw refuse('FILE_MISSING');
  if (firstRefusal && items.every((item) => !item.file)) throw firstRefusal;
  return { items };
}

/** Takes one picture for the look of the market: into the store, without a row, for it is nobody's goods. Refuses with LOGO_TOO_LARGE, `IMAGE_…`. */
export async function takeLogo(door: RouteDoor): Promise<{ sha: string; width: number; height: number }> {
  if (!door.request.isMultipart()) throw refuse('FILE_MISSING');
  const part = await door.request.file({ limits: { fileSize: maxLogoBytes, files: 1 }, throwFileSizeLimit: false });
  if (!part) throw refuse('FILE_MISSING');
  const bytes = await part.toBuffer();
  if (part.file.truncated) throw refuse('LOGO_TOO_LARGE', { megabytes: maxLogoBytes / 1_000_000 });
  const { sha256, width, height } = await takePicture(bytes, part.filename);
  return { sha: sha256, width, height };
}
