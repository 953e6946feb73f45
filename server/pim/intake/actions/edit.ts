import type { BodyOf } from '#kernel/contract';
import { newId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import * as catalog from '#catalog';
import * as history from '#history';
import * as media from '#media';
import { type Ctx, merchantOf } from '#platform/ctx';
import type { createProduct } from '../contract.ts';
import { ownProduct } from '../queries/products.ts';
import { type ProductDraft, emptyDraft } from '../rules/draft.ts';
import { draftDifference } from '../rules/draft-difference.ts';
import { sanitiseDescription } from '../rules/sanitise-description.ts';
import { saveDrafts, type SavedDraft } from './save-drafts.ts';

type Edit = Partial<BodyOf<typeof createProduct>>;

/** The editor's and the API's fields laid over what is kept; descriptions are sanitised on the way in. */
function overlay(kept: ProductDraft, edit: Edit): ProductDraft {
  const descriptions = Object.entries(edit.description ?? {}).map(([language, html]) => [language, sanitiseDescription(html ?? '')] as const);
  return {
    ...kept,
    ...(edit.category === undefined ? {} : { categoryCode: edit.category, categoryConfidence: null }),
    ...(edit.brand === undefined ? {} : { brand: edit.brand }),
    ...(edit.article === undefined ? {} : { article: edit.article }),
    ...(edit.name ? { name: edit.name } : {}),
    ...(edit.description
      ? {
          description: Object.fromEntries(descriptions.map(([language, text]) => [language, text.html])),
          removedHtml: [...new Set(descriptions.flatMap(([, text]) => text.removed))],
        }
      : {}),
    ...(edit.attributes ? { attributes: edit.attributes } : {}),
    ...(edit.variants ? { variants: edit.variants.map(toVariant) } : {}),
    ...(edit.media
      ? {
          media: edit.media.map((picture) => ({
            id: picture.id ?? null,
            url: picture.url ?? null,
            status: 'pending' as const,
            width: null,
            height: null,
            ...(picture.axes ? { axes: picture.axes } : {}),
          })),
        }
      : {}),
  };
}

function toVariant(variant: NonNullable<Edit['variants']>[number]): ProductDraft['variants'][number] {
  return {
    sku: variant.sku,
    gtin: variant.gtin || null,
    axes: variant.axes,
    price: variant.price ?? null,
    oldPrice: variant.oldPrice ?? null,
    stock: variant.stock ?? null,
    weightGrams: variant.weightGrams ?? null,
  };
}

async function checkReferences(ctx: Ctx, draft: ProductDraft): Promise<void> {
  const skus = draft.variants.map((variant) => variant.sku);
  const repeated = skus.findIndex((sku, at) => skus.indexOf(sku) !== at);
  if (repeated >= 0) throw refuse('SKU_REPEATED', { sku: skus[repeated] }, [{ path: `variants.${repeated}.sku`, code: 'SKU_TAKEN' }]);
  if (draft.categoryCode && !(await catalog.categories(ctx)).some((category) => category.code === draft.categoryCode && category.leaf))
    throw refuse('CATEGORY_UNKNOWN', {}, [{ path: 'category', code: 'CATEGORY_UNKNOWN' }]);
  const ids = draft.media.flatMap((picture) => (picture.id ? [picture.id] : []));
  const known = await media.pictures(ctx, ids);
  const missing = ids.findIndex((id) => !known.has(id));
  if (missing >= 0) throw refuse('MEDIA_UNKNOWN', {}, [{ path: `media.${missing}`, code: 'INVALID' }]);
}

function takenSku(saved: SavedDraft, draft: ProductDraft): void {
  if (!saved.skuTaken) return;
  throw refuse('SKU_TAKEN', { sku: saved.skuTaken }, [
    { path: `variants.${draft.variants.findIndex((variant) => variant.sku === saved.skuTaken)}.sku`, code: 'SKU_TAKEN' },
  ]);
}

async function recordEdit(ctx: Ctx, productId: string, action: string, change: Pick<history.Change, 'before' | 'after'>): Promise<void> {
  await history.record(ctx, { subjectKind: 'product', subjectId: productId, merchantId: merchantOf(ctx), action, ...change });
}

/** A new product by the editor or the API. A SKU that the merchant's catalogue knows already is refused (SKU_TAKEN). */
export async function createOwnProduct(ctx: Ctx, edit: Edit & { submit: boolean }): Promise<string> {
  const draft = overlay(emptyDraft(), edit);
  await checkReferences(ctx, draft);
  const productId = newId('prd');
  const [saved] = await saveDrafts(ctx, merchantOf(ctx), [{ draft, productId }], { submit: edit.submit });
  takenSku(saved!, draft);
  await recordEdit(ctx, productId, 'products.created', {});
  return productId;
}

/** Changes some fields. With `ifVersion` a later change by somebody else is refused (EDIT_CONFLICT). */
export async function editOwnProduct(ctx: Ctx, productId: string, edit: Edit, ifVersion?: string): Promise<void> {
  const kept = await ownProduct(ctx, merchantOf(ctx), productId, { toChange: true });
  if (!kept) throw refuse('NOT_FOUND');
  if (ifVersion !== undefined && ifVersion !== String(kept.version))
    throw refuse('EDIT_CONFLICT', { version: kept.version, ...(await history.lastChange(ctx, 'product', productId)) });
  const draft = overlay(kept.draft, edit);
  await checkReferences(ctx, draft);
  const [saved] = await saveDrafts(ctx, merchantOf(ctx), [{ draft, productId }], { submit: edit.submit ?? false });
  takenSku(saved!, draft);
  const changes = draftDifference(kept.draft, draft);
  if (changes.length === 0) return;
  const side = (name: 'before' | 'after') => Object.fromEntries(changes.map((change) => [change.field, change[name]]));
  await recordEdit(ctx, productId, 'products.edited', { before: side('before'), after: side('after') });
}
