import { sql } from 'kysely';
import { officeHours } from '#kernel/calendar';
import { newId } from '#kernel/ids';
import * as catalog from '#catalog';
import * as offers from '#offers';
import type { Ctx } from '#platform/ctx';
import { transactAsSystem } from '#platform/database';
import { merchantPerson, type TestPerson } from './people.ts';
import type { TestServer } from './server.ts';

export type TestSeller = TestPerson & { merchantId: string };
export const testCity = 'city-of-tests';

/** A merchant that may sell, with a person of it signed in. `always`: it never closes. */
export async function openSeller(server: TestServer, name: string, options: { always?: boolean } = {}): Promise<TestSeller> {
  const person = await merchantPerson(server, { name });
  const hours = options.always ? Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]) : officeHours.weekly;
  await transactAsSystem(server.database, 'test', async (ctx) => {
    await sql`insert into delivery.cities (ref, name_uk, name_ru, name_latin, kind, area, area_ref, branch_count, heard_at)
      values (${testCity}, 'Львів', 'Львов', 'Lviv', 'city', 'Львівська', 'area', 1, ${ctx.now}) on conflict do nothing`.execute(ctx.tx);
    await sql`insert into merchants.merchants (merchant_id, number, status, kind, name, legal_name, country, tax_number, email, phone, city, logo_letters, logo_colour, hours, dispatch_city,
        delivery_methods, language, registered_at, decide_by, changed_at)
      values (${person.merchantId}, (select coalesce(max(number), 0) + 1 from merchants.merchants), 'active', 'company', ${name}, ${name}, 'UA', ${newId('tax').slice(-10)}, 'shop@example.com', '+380441112233',
        'Львів', 'Кр', '#284b63', ${JSON.stringify(hours)}::jsonb, ${testCity}, ${['nova_poshta_courier', 'merchant_courier', 'pickup']}, 'uk', ${ctx.now}, ${ctx.now}, ${ctx.now})`.execute(
      ctx.tx,
    );
  });
  return person;
}

export type TestGoods = { name: string; priceMinor: number; oldPriceMinor?: number; stock: number };

/** Things of a merchant on sale; the offers' ids in the order given. */
export function putOnSale(server: TestServer, merchantId: string, goods: readonly TestGoods[]): Promise<string[]> {
  return transactAsSystem(server.database, 'test', (ctx) => publishGoods(ctx, merchantId, goods));
}

async function publishGoods(ctx: Ctx, merchantId: string, goods: readonly TestGoods[]): Promise<string[]> {
  const category = (await catalog.categories(ctx)).find((one) => one.leaf)!.code;
  const products = goods.map((one) => ({ ...one, productId: newId('prd'), variantId: newId('var') }));
  const versions = await catalog.saveVersions(
    ctx,
    products.map((one) => ({
      productId: one.productId,
      merchantId,
      contentHash: one.productId,
      content: {
        categoryCode: category,
        brand: 'Крок',
        article: one.productId.slice(-6),
        name: { uk: one.name },
        description: {},
        attributes: {},
        axes: ['size'],
        media: [],
        variants: [{ id: one.variantId, gtin: null, axes: { size: '42' }, weightGrams: 900 }],
      },
    })),
  );
  const placements = await catalog.publish(ctx, versions);
  const upserted = await offers.upsert(
    ctx,
    products.map((one) => ({
      merchantId,
      sku: `SKU-${one.productId.slice(-8)}`,
      productId: one.productId,
      variantId: one.variantId,
      priceMinor: one.priceMinor,
      oldPriceMinor: one.oldPriceMinor ?? null,
      currency: 'UAH',
      dispatchDays: 1,
      stock: one.stock,
      available: true,
    })),
  );
  await offers.activate(ctx, placements);
  const bySku = new Map(upserted.map((offer) => [offer.sku, offer.offerId]));
  return products.map((one) => bySku.get(`SKU-${one.productId.slice(-8)}`)!);
}
