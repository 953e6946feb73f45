import { sql } from 'kysely';
import { refuse } from '#kernel/refusal';
import type { Ctx } from '#platform/ctx';
import { decodeCursor, encodeCursor } from '#platform/page';
import { brandKey, type Directory } from '../rules/directory.ts';
import { attributeFilters, type Filters, listOf } from '../rules/filters.ts';
import { type QueryAlternative, queryAlternatives } from '../rules/query.ts';
import { directoryOf, synonyms, vocabularyOf } from './directory.ts';
import { facetsOf } from './facets.ts';
import { findProducts, type Sort } from './find.ts';
import { presentTiles } from './present.ts';
import { ready } from './ready.ts';
import { listingStamps, stampOf } from './stamps.ts';

export type ListingInput = {
  category?: string;
  q?: string;
  brand?: string;
  merchant?: string;
  priceFrom?: number;
  priceTo?: number;
  inStock?: boolean;
  discount?: boolean;
  sort?: Sort;
  city?: string;
  cursor?: string;
  limit: number;
};

function readFilters(input: ListingInput, directory: Directory): Filters {
  const category = input.category ? directory.category(input.category) : undefined;
  if (input.category && !category) throw refuse('NOT_FOUND');
  const attributes = attributeFilters(input);
  const unknown = [...attributes.keys()].filter((code) => !directory.attributes.get(code)?.facet);
  if (unknown.length > 0)
    throw refuse(
      'INVALID_INPUT',
      {},
      unknown.map((code) => ({ path: `query.attr.${code}`, code: 'UNKNOWN_KEY' })),
    );
  return {
    ...(category ? { category: category.code } : {}),
    brands: listOf(input.brand).map(brandKey),
    merchants: listOf(input.merchant),
    ...(input.priceFrom === undefined ? {} : { priceFrom: input.priceFrom }),
    ...(input.priceTo === undefined ? {} : { priceTo: input.priceTo }),
    inStock: input.inStock ?? false,
    discount: input.discount ?? false,
    attributes,
  };
}

/** The ways to ask for what somebody typed. */
export async function alternativesFor(ctx: Ctx, text: string | undefined, unfinished = false): Promise<QueryAlternative[]> {
  if (!text) return [];
  return queryAlternatives(text, { language: ctx.language, vocabulary: await vocabularyOf(ctx), synonyms: synonyms(), unfinished });
}

/** What was searched instead of the text, when it was not the text. */
export function correctionOf(
  alternatives: readonly QueryAlternative[],
  chosen: number | null,
): { reading: 'layout' | 'letters' | 'typo' | 'some'; text: string } | null {
  const used = chosen === null ? undefined : alternatives[chosen - 1];
  return used && used.reading !== 'typed' ? { reading: used.reading, text: used.text } : null;
}

function readCursor(cursor: string | undefined): readonly [number, string] | null {
  const values = decodeCursor(cursor, 2);
  if (!values) return null;
  const [key, id] = values;
  if (typeof key !== 'number' || typeof id !== 'string') throw refuse('INVALID_INPUT', {}, [{ path: 'query.cursor', code: 'INVALID' }]);
  return [key, id];
}

/** A text that has nothing to search for finds nothing. */
const nothing = [`'\u0001'`];

/** A page of the shop's listing with its facets: one statement says whether the kept answer is still true, one more makes it anew. */
export async function listing(ctx: Ctx, input: ListingInput) {
  const directory = await directoryOf(ctx);
  const filters = readFilters(input, directory);
  const stamp = await stampOf(ctx, listingStamps(filters.category));
  return ready(ctx, { key: `listing ${JSON.stringify(input)}`, stamp }, () => makeListing(ctx, directory, filters, input));
}

async function makeListing(ctx: Ctx, directory: Directory, filters: Filters, input: ListingInput) {
  const alternatives = await alternativesFor(ctx, input.q);
  const sort = input.sort ?? (input.q ? 'relevance' : 'popular');
  const children = directory.children(filters.category ?? null);
  const ways = alternatives.map((one) => one.tsquery);
  const found = await findProducts(ctx, {
    filters,
    alternatives: input.q && ways.length === 0 ? nothing : ways,
    sort,
    after: readCursor(input.cursor),
    limit: input.limit,
    children: children.map((child) => child.code),
    leaf: children.length === 0,
  });
  const missed = input.q !== undefined && input.q !== '' && found.alternative === null;
  if (missed) await sql`select search.note_miss(${input.q!.trim().toLowerCase()}, ${ctx.language}, ${ctx.now})`.execute(ctx.tx);
  const shown = found.items.slice(0, input.limit);
  const last = shown.at(-1);
  const counts = new Map(found.categories);
  const category = filters.category ? directory.categories.get(filters.category)! : null;
  const value = {
    items: await presentTiles(ctx, directory, shown, input.city),
    facets: facetsOf(found, filters, directory, ctx.language),
    total: found.total,
    nextCursor: found.items.length > input.limit && last ? encodeCursor([last.key, last.id]) : null,
    category: category && { ...directory.link(category, ctx.language), path: directory.path(category.code).map((one) => directory.link(one, ctx.language)) },
    categories: children.flatMap((child) => (counts.has(child.code) ? [{ ...directory.link(child, ctx.language), count: counts.get(child.code)! }] : [])),
    correction: correctionOf(alternatives, found.alternative),
    sort,
  };
  return { value, keep: !missed };
}
