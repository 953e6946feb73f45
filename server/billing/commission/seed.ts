import type { Ctx } from '#platform/ctx';
import type { GridRule } from './rules/grid.ts';
import { gridVersions, insertGrid } from './tables/grids.ts';

const rule = (title: GridRule['title'], part: Partial<GridRule> & { rateBasisPoints: number }) => ({
  title,
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
  rule(
    { uk: 'Взуття до 2 000 ₴', ru: 'Обувь до 2 000 ₴', kk: 'Аяқ киім, 2 000 ₴ дейін', en: 'Shoes below 2,000 ₴' },
    { categoryCode: 'shoes', priceToMinor: 200_000, rateBasisPoints: 1650 },
  ),
  rule(
    { uk: 'Взуття 2 000–5 000 ₴', ru: 'Обувь 2 000–5 000 ₴', kk: 'Аяқ киім, 2 000–5 000 ₴', en: 'Shoes 2,000–5,000 ₴' },
    { categoryCode: 'shoes', priceFromMinor: 200_000, priceToMinor: 500_000, rateBasisPoints: 1450 },
  ),
  rule(
    { uk: 'Взуття від 5 000 ₴', ru: 'Обувь от 5 000 ₴', kk: 'Аяқ киім, 5 000 ₴ бастап', en: 'Shoes from 5,000 ₴' },
    { categoryCode: 'shoes', priceFromMinor: 500_000, rateBasisPoints: 1200 },
  ),
  rule({ uk: 'Одяг', ru: 'Одежда', kk: 'Киім', en: 'Clothes' }, { categoryCode: 'clothing', rateBasisPoints: 1600 }),
  rule(
    { uk: 'Сумки й аксесуари', ru: 'Сумки и аксессуары', kk: 'Сөмкелер мен аксессуарлар', en: 'Bags and accessories' },
    { categoryCode: 'accessories', rateBasisPoints: 1500 },
  ),
  rule({ uk: 'Краса', ru: 'Красота', kk: 'Сұлулық', en: 'Beauty' }, { categoryCode: 'beauty', rateBasisPoints: 1300 }),
  rule(
    { uk: 'Інструменти до 3 000 ₴', ru: 'Инструменты до 3 000 ₴', kk: 'Құралдар, 3 000 ₴ дейін', en: 'Tools below 3,000 ₴' },
    { categoryCode: 'tools', priceToMinor: 300_000, rateBasisPoints: 1100 },
  ),
  rule(
    { uk: 'Інструменти від 3 000 ₴', ru: 'Инструменты от 3 000 ₴', kk: 'Құралдар, 3 000 ₴ бастап', en: 'Tools from 3,000 ₴' },
    { categoryCode: 'tools', priceFromMinor: 300_000, rateBasisPoints: 900 },
  ),
  rule({ uk: 'Дім', ru: 'Дом', kk: 'Үй', en: 'Home' }, { categoryCode: 'home', rateBasisPoints: 1200 }),
  rule({ uk: 'Усі інші товари', ru: 'Все прочие товары', kk: 'Қалған тауарлар', en: 'Everything else' }, { rateBasisPoints: 1200 }),
];

export async function seedGrid(ctx: Ctx): Promise<void> {
  if ((await gridVersions(ctx)).length > 0) return;
  await insertGrid(ctx, {
    version: 1,
    effectiveFrom: new Date(0),
    author: 'system:seed',
    reason: 'first grid',
    rules: firstGrid.map((entry, at) => ({ ...entry, position: at + 1 })),
  });
}
