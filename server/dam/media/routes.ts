import { refuse } from '#kernel/refusal';
import { merchantOf } from '#platform/ctx';
import { type RouteDoor, serve, serveRaw } from '#platform/routes';
import { changeFile, removeFile, retryFile } from './actions/change-file.ts';
import { fetchLater } from './actions/fetch-later.ts';
import * as contract from './contract.ts';
import { media } from './installation.ts';
import { present } from './present.ts';
import { fileOf, filesOf, filesPage, library } from './queries/library.ts';
import { checkQuota } from './queries/usage.ts';
import { originalKey, privateKey } from './rules/store-key.ts';
import { takeLogo, takeUploads } from './upload.ts';

function merchantAt(door: RouteDoor): string {
  const organisation = 'organisation' in door.actor ? door.actor.organisation : null;
  if (organisation?.kind !== 'merchant') throw refuse('FORBIDDEN');
  return organisation.id;
}

const extensions: Record<string, string> = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp', pdf: 'application/pdf' };

async function download(door: RouteDoor, id: string) {
  const file = await door.transaction((ctx) => fileOf(ctx, merchantAt(door), id));
  const bytes = file.sha ? await media().store.read(file.kind === 'image' ? originalKey(file.sha) : privateKey(file.sha)) : null;
  if (!bytes) throw refuse('NOT_FOUND');
  const type = file.kind === 'document' ? 'application/pdf' : extensions[bytes[0] === 0xff ? 'jpeg' : bytes[0] === 0x89 ? 'png' : 'webp']!;
  const name = file.name.replaceAll(/[^\p{L}\p{N}. _-]/gu, '_') || 'file';
  return door.reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('content-security-policy', 'sandbox')
    .header('cache-control', 'private, no-store')
    .send(bytes);
}

export const routes = [
  serveRaw(contract.uploadMedia, (door) => takeUploads(door, merchantAt(door))),
  serve(contract.fetchMedia, async (ctx, { body }) => {
    const merchantId = merchantOf(ctx);
    await checkQuota(ctx, merchantId, body.urls.length);
    const ids = await fetchLater(ctx, { merchantId, urls: body.urls });
    return { items: (await filesOf(ctx, merchantId, [...new Set(ids.values())])).map(present) };
  }),
  serve(contract.listMedia, async (ctx, { query }) => {
    const shelf = await library(ctx, { ...query, merchantId: merchantOf(ctx) });
    return { ...shelf, items: shelf.items.map(present) };
  }),
  serve(contract.changeMedia, async (ctx, { params, body }) => {
    await changeFile(ctx, merchantOf(ctx), params.id, body);
    return present(await fileOf(ctx, merchantOf(ctx), params.id));
  }),
  serve(contract.retryMedia, async (ctx, { params }) => {
    await retryFile(ctx, merchantOf(ctx), params.id);
    return present(await fileOf(ctx, merchantOf(ctx), params.id));
  }),
  serve(contract.removeMedia, async (ctx, { params }) => {
    await removeFile(ctx, merchantOf(ctx), params.id);
    return undefined;
  }),
  serveRaw(contract.downloadMedia, (door, { params }) => download(door, params.id)),
  serveRaw(contract.uploadLogo, (door) => takeLogo(door)),
  serve(contract.listMerchantMedia, async (ctx, { query }) => {
    const page = await filesPage(ctx, query);
    return { items: page.items.map((row) => ({ ...present(row), merchantId: row.merchantId })), nextCursor: page.nextCursor };
  }),
];
