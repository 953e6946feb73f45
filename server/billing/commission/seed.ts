import type { Ctx } from '#platform/ctx';
import type { GridRule } from './rules/grid.ts';
import { gridVersions, insertGrid } from './tables/grids.ts';

const rule = (uk: string, ru: string, kk: string, en: string, part: Partial<GridRule> & { rateBasisPoints: number }) => ({
  title: { uk, ru, kk, en },
  categoryCode: null,
  productType: null,
  brand: null,
  merchantId: null,
  priceFromMinor: null,
  priceToMinor: null,
  fixedMinor: 0,
  floorMinor: null,
  capMinor: null,
  ...part,
});

/** The grid that a new installation starts with; the operator edits it from here. */
const firstGrid = [
  rule('Взуття до 2 000 ₴', 'Обувь до 2 000 ₴', 'Аяқ киім, 2 000 ₴ дейін', 'Shoes below 2,000 ₴', { categoryCode: 'shoes', priceToMinor: 200_000, rateBasisPoints: 1650 }),
  rule('Взуття 2 000–5 000 ₴', 'Обувь 2 000–5 000 ₴', 'Аяқ киім, 2 000–5 000 ₴', 'Shoes 2,000–5,000 ₴', { categoryCode: 'shoes', priceFromMinor: 200_000, priceToMinor: 500_000, rateBasisPoints: 1450 }),
  rule('Взуття від 5 000 ₴', 'Обувь от 5 000 ₴', 'Аяқ киім, 5 000 ₴ бастап', 'Shoes from 5,000 ₴', { categoryCode: 'shoes', priceFromMinor: 500_000, rateBasisPoints: 1200 }),
  rule('Одяг', 'Одежда', 'Киім', 'Clothes', { categoryCode: 'clothing', rateBasisPoints: 1600 }),
  rule('Сумки й аксесуари', 'Сумки и аксессуары', 'Сөмкелер мен аксессуарлар', 'Bags and accessories', { categoryCode: 'accessories', rateBasisPoints: 1500 }),
  rule('Краса', 'Красота', 'Сұлулық', 'Beauty', { categoryCode: 'beauty', rateBasisPoints: 1300 }),
  rule('Інструменти до 3 000 ₴', 'Инструменты до 3 000 ₴', 'Құралдар, 3 000 ₴ дейін', 'Tools below 3,000 ₴', { categoryCode: 'tools', priceToMinor: 300_000, rateBasisPoints: 1100 }),
  rule('Інструменти від 3 000 ₴', 'Инструменты от 3 000 ₴', 'Құралдар, 3 000 ₴ бастап', 'Tools from 3,000 ₴', { categoryCode: 'tools', priceFromMinor: 300_000, rateBasisPoints: 900 }),
  rule('Дім', 'Дом', 'Үй', 'Home', { categoryCode: 'home', rateBasisPoints: 1200 }),
  rule('Усі інші товари', 'Все прочие товары', 'Қалған тауарлар', 'Everything else', { rateBasisPoints: 1200 }),
];

export async function seedGrid(ctx: Ctx): Promise<void> {
  if ((await gridVersions(ctx)).length > 0) return;
  await insertGrid(ctx, { version: 1, effectiveFrom: new Date(0), author: 'system:seed', reason: 'first grid', rules: firstGrid.map((entry, at) => ({ ...entry, position: at + 1 })) });
}
