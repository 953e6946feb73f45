import { inLanguage } from '#kernel/language';
import type { z } from 'zod';
import * as media from '#media';
import type { Ctx } from '#platform/ctx';
import * as search from '#search';
import type { readyBlock } from '../contract.ts';
import { type Block, type HomeVersion, homeVersions } from '../tables/home.ts';
import { merchantCard } from './merchant-card.ts';

type ReadyBlock = z.output<typeof readyBlock>;
type Stock = {
  directory: search.Directory;
  shelves: Map<Block, search.FilledShelf>;
  categories: Map<string, { count: number; image: search.KeptImage | null }>;
  merchants: search.MerchantShelf[];
  goods: Map<string, search.FilledShelf>;
  brands: search.BrandLine[];
  pictures: Awaited<ReturnType<typeof media.pictures>>;
};

const heroProducts = 4;
const merchantPictures = 3;

function ruleOf(block: Block): search.ShelfRule | null {
  if (block.kind === 'collection') return { ...block.rule, limit: block.limit };
  return block.kind === 'hero' && block.collection ? { ...block.collection, limit: heroProducts } : null;
}

type MerchantsBlock = Extract<Block, { kind: 'merchants' }>;

function chosenMerchants(block: MerchantsBlock, selling: readonly search.MerchantShelf[]): search.MerchantShelf[] {
  const wanted = block.merchants.length > 0 ? block.merchants.flatMap((id) => selling.find((shelf) => shelf.card.id === id) ?? []) : selling;
  return wanted.slice(0, block.limit);
}

/** What shows a merchant best: its own popular goods. */
async function goodsOf(ctx: Ctx, merchants: readonly search.MerchantShelf[]): Promise<Map<string, search.FilledShelf>> {
  const ids = merchants.map((shelf) => shelf.card.id);
  const shelves = await search.fillShelves(
    ctx,
    ids.map((merchant) => ({ sort: 'popular', merchant, limit: merchantPictures })),
  );
  return new Map(ids.map((id, at) => [id, shelves[at]!]));
}

/** Everything that the blocks show, each kind in one statement. */
async function gather(ctx: Ctx, blocks: readonly Block[], city: string | undefined): Promise<Stock> {
  const ruled = blocks.flatMap((block) => (ruleOf(block) ? [{ block, rule: ruleOf(block)! }] : []));
  const filled = await search.fillShelves(
    ctx,
    ruled.map(({ rule }) => rule),
    city,
  );
  const codes = blocks.flatMap((block) => (block.kind === 'categories' ? block.categories : []));
  const merchants = blocks.some((block) => block.kind === 'merchants') ? await search.sellingMerchants(ctx) : [];
  const mediaIds = blocks.flatMap((block) => (block.kind === 'hero' && block.mediaId ? [block.mediaId] : []));
  return {
    directory: await search.directoryOf(ctx),
    shelves: new Map(ruled.map(({ block }, at) => [block, filled[at]!])),
    categories: new Map(codes.length > 0 ? (await search.categoryCounts(ctx, { codes })).map((row) => [row.code, row]) : []),
    merchants,
    goods: await goodsOf(
      ctx,
      blocks.flatMap((block) => (block.kind === 'merchants' ? chosenMerchants(block, merchants) : [])),
    ),
    brands: blocks.some((block) => block.kind === 'brands') ? await search.brands(ctx) : [],
    pictures: await media.pictures(ctx, mediaIds),
  };
}

function ready(ctx: Ctx, block: Block, stock: Stock): ReadyBlock | null {
  const say = (text: Parameters<typeof inLanguage>[0]) => inLanguage(text, ctx.language);
  const title = say(block.title);
  switch (block.kind) {
    case 'hero': {
      const picture = block.mediaId ? stock.pictures.get(block.mediaId) : undefined;
      const { sha, width, height, colour, alt } = picture ?? {};
      const image = sha && width && height ? search.presentImage({ sha, width, height, colour: colour ?? null, alt: alt ?? {} }, ctx.language, title) : null;
      return {
        kind: 'hero',
        title,
        text: say(block.text),
        button: say(block.button),
        href: block.href,
        image,
        products: stock.shelves.get(block)?.products ?? [],
      };
    }
    case 'categories': {
      const categories = block.categories.flatMap((code) => {
        const category = stock.directory.category(code);
        const counted = category && stock.categories.get(category.code);
        if (!category || !counted) return [];
        const link = stock.directory.link(category, ctx.language);
        return [{ ...link, count: counted.count, image: counted.image && search.presentImage(counted.image, ctx.language, link.name) }];
      });
      return categories.length > 0 ? { kind: 'categories', title, categories } : null;
    }
    case 'collection': {
      const shelf = stock.shelves.get(block);
      const category = block.rule.category ? stock.directory.category(block.rule.category) : undefined;
      const href = block.href ?? (category ? `/c/${category.slug}` : `/search?sort=${block.rule.sort}`);
      return shelf && shelf.products.length > 0
        ? { kind: 'collection', title, text: say(block.text), href, total: shelf.total, products: shelf.products }
        : null;
    }
    case 'merchants': {
      const shown = chosenMerchants(block, stock.merchants).map((shelf) => ({
        ...merchantCard(ctx, stock.directory, shelf),
        images: (stock.goods.get(shelf.card.id)?.products ?? []).flatMap((product) => product.image ?? []),
      }));
      return shown.length > 0 ? { kind: 'merchants', title, merchants: shown } : null;
    }
    case 'brands':
      return stock.brands.length > 0 ? { kind: 'brands', title, total: stock.brands.length, brands: stock.brands.slice(0, block.limit) } : null;
    case 'text':
      return { kind: 'text', title, text: say(block.text), href: block.href ?? '', button: say(block.button) };
  }
}

/** The home page in the reader's language, its blocks filled; blocks with nothing to show are left out. Made anew when the page or the shop has changed. */
export async function home(ctx: Ctx, city?: string) {
  const current = (await homeVersions(ctx, 1))[0];
  const stamp = await search.calmStamp(ctx);
  return search.ready(ctx, { key: `home ${city ?? ''}`, stamp: `${current?.version ?? 0} ${stamp}` }, async () => ({
    value: await makeHome(ctx, current, city),
    keep: true,
  }));
}

async function makeHome(ctx: Ctx, current: HomeVersion | undefined, city: string | undefined) {
  const stock = await gather(ctx, current?.blocks ?? [], city);
  return {
    version: current?.version ?? 0,
    totalProducts: await search.totalProducts(ctx),
    blocks: (current?.blocks ?? []).flatMap((block) => ready(ctx, block, stock) ?? []),
  };
}
