import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import type { Localised } from '#kernel/language';
import * as catalog from '#catalog';
import * as merchants from '#merchants';
import * as offers from '#offers';
import type { Ctx } from '#platform/ctx';
import { transactAsSystem } from '#platform/database';
import type { TestServer } from '#testing/server';

export type Goods = {
  merchantId: string;
  name: Localised;
  brand: string;
  category: string;
  price: number;
  oldPrice?: number;
  stock?: number;
  colour?: string;
  attributes?: catalog.ProductContent['attributes'];
  gtin?: string;
  description?: Localised;
  article?: string;
};
export type Planted = { productId: string; variantId: string; offerId: string };

function axesOf(goods: Goods): Record<string, string> {
  return goods.colour ? { colour: goods.colour } : {};
}

/** Puts goods into the shop by the doors that the cabinet and moderation use, all at once. */
export async function plant(ctx: Ctx, many: readonly Goods[]): Promise<Planted[]> {
  const made = many.map((goods) => ({ goods, productId: newId('prd'), variantId: newId('var') }));
  const versionIds = await catalog.saveVersions(
    ctx,
    made.map(({ goods, productId, variantId }) => ({
      productId,
      merchantId: goods.merchantId,
      contentHash: productId,
      content: {
        categoryCode: goods.category,
        brand: goods.brand,
        article: goods.article ?? `A-${productId.slice(-5)}`,
        name: goods.name,
        description: goods.description ?? {},
        attributes: goods.attributes ?? {},
        axes: goods.colour ? ['colour'] : [],
        variants: [{ id: variantId, gtin: goods.gtin ?? null, axes: axesOf(goods), weightGrams: 800 }],
        media: [],
      },
    })),
  );
  const upserted = await offers.upsert(
    ctx,
    made.map(({ goods, productId, variantId }) => ({
      merchantId: goods.merchantId,
      sku: variantId,
      productId,
      variantId,
      priceMinor: goods.price,
      oldPriceMinor: goods.oldPrice ?? null,
      currency: 'UAH',
      dispatchDays: 1,
      stock: goods.stock ?? 5,
      available: true,
    })),
  );
  await offers.activate(ctx, await catalog.publish(ctx, versionIds));
  const offerOf = new Map(upserted.map((row) => [row.sku, row.offerId]));
  return made.map(({ productId, variantId }) => ({ productId, variantId, offerId: offerOf.get(variantId)! }));
}

/** Another merchant beside the operator's own, at work in a city. */
export async function secondMerchant(ctx: Ctx, name: string): Promise<string> {
  const id = newId('mrc');
  await sql`insert into merchants.merchants (merchant_id, number, status, kind, name, legal_name, country, tax_number, email, phone, city, logo_letters, logo_colour, hours, dispatch_city,
      delivery_methods, language, rating, registered_at, decide_by, activated_at, changed_at)
    select ${id}, coalesce(max(number), 0) + 1, 'active', 'company', ${name}, ${name}, 'UA', ${id.slice(-10)}, 'a@b.test', '+380440000000', 'Львів', 'ДР', '#0f5f5a',
      ${JSON.stringify(Array.from({ length: 7 }, () => [{ from: '08:00', to: '22:00' }]))}::jsonb, 'Київ', '{nova_poshta_branch}', 'uk', 90, ${ctx.now}, ${ctx.now}, ${ctx.now}, ${ctx.now}
    from merchants.merchants`.execute(ctx.tx);
  return id;
}

/** A transaction of the house on the test server's database. */
export function inHouse<T>(server: TestServer, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return transactAsSystem(server.database, 'test', work);
}

export function ownMerchant(server: TestServer): Promise<string> {
  return inHouse(server, (ctx) => merchants.operatorMerchantId(ctx));
}
