import { setImmediate as breathe } from 'node:timers/promises';
import { newId } from '#kernel/ids';
import { inLanguage } from '#kernel/language';
import * as media from '#media';
import * as moderation from '#moderation';
import * as offers from '#offers';
import { type Ctx, asSystem } from '#platform/ctx';
import type { ProductDraft } from '../rules/draft.ts';
import { judge, type Judgement } from '../rules/judge.ts';
import { type KnownProduct, knownProducts, knownSkus } from '../tables/known.ts';
import { type ProductRow, saveProducts, saveSkus } from '../tables/products.ts';
import { makeChecker } from './check-context.ts';
import { submitProducts } from './submit.ts';

export type DraftInput = {
  draft: ProductDraft;
  /** Set when an editor or the API names the product; a file's rows are found by their SKUs. */
  productId?: string;
  ifVersion?: number;
  /** Of a draft that went through `prepareDrafts`. */
  judgement?: Judgement;
};
export type SaveOptions = { submit: boolean; importId?: string };
export type SavedDraft = { productId: string; outcome: 'new' | 'changed' | 'unchanged'; status: string; findings: moderation.Finding[]; skuTaken?: string };

type Prepared = { row: ProductRow; known?: KnownProduct; outcome: 'new' | 'changed' | 'unchanged'; variantIds: string[]; skuTaken?: string };

/**
 * The one pipeline of editor, API and file: find what it means, check, save, fetch pictures, write offers, hand over to moderation.
 * Set-based: thousands of drafts are a handful of statements. A draft equal to what is kept changes nothing.
 */
export async function saveDrafts(ctx: Ctx, merchantId: string, inputs: readonly DraftInput[], options: SaveOptions): Promise<SavedDraft[]> {
  if (inputs.length === 0) return [];
  return asSystem(ctx, async (system) => {
    const prepared = await prepare(system, merchantId, inputs, options);
    const touched = prepared.filter((one) => one.outcome !== 'unchanged' && !one.skuTaken);
    await saveProducts(
      system,
      touched.map((one) => one.row),
    );
    await saveSkus(
      system,
      touched.map((one) => ({ merchantId, productId: one.row.id, skus: one.row.draft.variants.map((variant) => variant.sku), variantIds: one.variantIds })),
    );
    await writeOffers(system, merchantId, touched);
    await media.setUses(
      system,
      touched.map((one) => ({ subjectId: one.row.id, mediaIds: mediaOf(one.row.draft), merchantId })),
    );
    const submitted = options.submit
      ? await submitProducts(
          system,
          touched.map((one) => one.row.id),
          new Map(touched.map(({ row }) => [row.id, row])),
        )
      : new Map<string, string>();
    return prepared.map((one) => ({
      productId: one.row.id,
      outcome: one.outcome,
      status: submitted.get(one.row.id) ?? one.row.status,
      findings: one.row.findings,
      ...(one.skuTaken ? { skuTaken: one.skuTaken } : {}),
    }));
  });
}

const mediaOf = (draft: ProductDraft) => draft.media.flatMap((picture) => (picture.id ? [picture.id] : []));

async function prepare(ctx: Ctx, merchantId: string, inputs: readonly DraftInput[], options: SaveOptions): Promise<Prepared[]> {
  const skus = await knownSkus(
    ctx,
    merchantId,
    inputs.flatMap((input) => input.draft.variants.map((variant) => variant.sku)),
  );
  const idOf = (input: DraftInput) => input.productId ?? input.draft.variants.map((variant) => skus.get(variant.sku)?.productId).find(Boolean);
  const known = await knownProducts(
    ctx,
    merchantId,
    inputs.flatMap((input) => idOf(input) ?? []),
  );
  const pictures = await media.fetchLater(ctx, {
    merchantId,
    urls: [...new Set(inputs.flatMap((input) => input.draft.media.flatMap((picture) => (picture.url && !picture.id ? [picture.url] : []))))],
  });
  const looks = await media.pictures(ctx, [...new Set([...pictures.values(), ...inputs.flatMap((input) => mediaOf(input.draft))])]);
  const checker = await makeChecker(ctx);
  const prepareOne = (input: DraftInput): Prepared => {
    const productId = idOf(input);
    const before = productId ? known.get(productId) : undefined;
    const draft: ProductDraft = { ...input.draft, media: input.draft.media.map((picture) => withState(picture, pictures, looks)) };
    const context = checker.contextFor(draft.categoryCode);
    const judgement = input.judgement ?? judge(draft, context);
    const findings = moderation.checkProduct(draft, context, judgement.said);
    const id = before?.id ?? input.productId ?? newId('prd');
    const skuTaken = draft.variants.map((variant) => variant.sku).find((sku) => skus.has(sku) && skus.get(sku)!.productId !== id);
    const outcome = !before ? 'new' : before.draftHash === judgement.draftHash ? 'unchanged' : 'changed';
    return {
      known: before,
      outcome,
      skuTaken,
      variantIds: draft.variants.map((variant) => skus.get(variant.sku)?.variantId ?? newId('var')),
      row: toRow(ctx, { id, merchantId, draft, judgement, findings, before, options }),
    };
  };
  const prepared: Prepared[] = [];
  for (const input of inputs) {
    prepared.push(prepareOne(input));
    // Checking thousands must not keep the process from answering others.
    if (prepared.length % 100 === 0) await breathe();
  }
  return prepared;
}

type Facts = {
  id: string;
  merchantId: string;
  draft: ProductDraft;
  judgement: Judgement;
  findings: moderation.Finding[];
  before: KnownProduct | undefined;
  options: SaveOptions;
};

/** A changed published product keeps its place in the shop; a rejected one stays so; anything else is a draft again. */
function statusAfter(before: KnownProduct | undefined, content: string): ProductRow['status'] {
  if (!before) return 'draft';
  if (before.status === 'archived') return 'draft';
  if (['published', 'deactivated', 'rejected'].includes(before.status)) return before.status;
  return before.status === 'waiting' && before.contentHash === content ? 'waiting' : before.contentHash === content ? before.status : 'draft';
}

function toRow(ctx: Ctx, { id, merchantId, draft, judgement, findings, before, options }: Facts): ProductRow {
  const content = judgement.contentHash;
  return {
    id,
    merchantId,
    status: statusAfter(before, content),
    draft,
    draftHash: judgement.draftHash,
    contentHash: content,
    name: inLanguage(draft.name, 'uk'),
    brand: draft.brand,
    article: draft.article,
    categoryCode: draft.categoryCode,
    skus: draft.variants.map((variant) => variant.sku),
    mediaId: mediaOf(draft)[0] ?? null,
    findings,
    findingCodes: [...new Set(findings.map((finding) => finding.code))],
    blocked: moderation.blocks(findings),
    source: ctx.source,
    importId: options.importId ?? before?.importId ?? null,
  };
}

function withState(
  picture: ProductDraft['media'][number],
  fetched: ReadonlyMap<string, string>,
  looks: ReadonlyMap<string, media.PictureRow>,
): ProductDraft['media'][number] {
  const id = picture.id ?? (picture.url ? (fetched.get(picture.url) ?? null) : null);
  const state = id ? looks.get(id) : undefined;
  return { ...picture, id, status: state?.state ?? picture.status, width: state?.width ?? picture.width, height: state?.height ?? picture.height };
}

async function writeOffers(ctx: Ctx, merchantId: string, prepared: readonly Prepared[]): Promise<void> {
  const inputs = prepared.flatMap(({ row, variantIds }) =>
    row.draft.variants.flatMap((variant, at) =>
      variant.price && variant.price.amount > 0
        ? [
            {
              merchantId,
              sku: variant.sku,
              productId: row.id,
              variantId: variantIds[at]!,
              priceMinor: variant.price.amount,
              oldPriceMinor: variant.oldPrice?.amount ?? null,
              currency: variant.price.currency,
              stock: variant.stock,
              available: row.status !== 'archived',
            },
          ]
        : [],
    ),
  );
  await offers.upsert(ctx, inputs);
}
