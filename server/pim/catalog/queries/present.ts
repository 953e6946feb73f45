import { inLanguage } from '#kernel/language';
import * as identity from '#identity';
import * as media from '#media';
import type { Ctx } from '#platform/ctx';
import { type Attribute, type Category, attributes, categories } from './categories.ts';
import type { ProductLine } from './products.ts';

export function presentCategory(ctx: Ctx, category: Category) {
  return { code: category.code, parent: category.parentCode, name: inLanguage(category.names, ctx.language), slug: category.slug, leaf: category.leaf };
}

export function presentAttribute(ctx: Ctx, attribute: Attribute) {
  return {
    code: attribute.code,
    kind: attribute.kind,
    name: inLanguage(attribute.names, ctx.language),
    unit: attribute.unit,
    hint: inLanguage(attribute.hint, ctx.language),
    axis: attribute.axis,
    facet: attribute.facet,
    options: attribute.options.map((option) => ({
      code: option.code,
      name: inLanguage(option.names, ctx.language),
      ...(option.hex ? { hex: option.hex } : {}),
    })),
  };
}

/** The tree with what each category asks of a product, names in the reader's language. */
export async function categoriesWithRequirements(ctx: Ctx) {
  const tree = await categories(ctx);
  const byCode = new Map(tree.map((category) => [category.code, category]));
  const pathOf = (category: Category): string[] => {
    const parent = category.parentCode ? byCode.get(category.parentCode) : undefined;
    return [...(parent ? pathOf(parent) : []), inLanguage(category.names, ctx.language)];
  };
  return tree.map((category) => ({
    ...presentCategory(ctx, category),
    names: category.names,
    path: pathOf(category),
    required: category.required,
    recommended: category.recommended,
    optional: category.optional,
    axes: category.axes,
  }));
}

export async function presentAttributes(ctx: Ctx) {
  return (await attributes(ctx)).map((attribute) => presentAttribute(ctx, attribute));
}

/** Attributes with their texts in every language, for whoever keeps the directories. */
export async function attributesForOperator(ctx: Ctx) {
  return (await attributes(ctx)).map((attribute) => ({
    ...presentAttribute(ctx, attribute),
    names: attribute.names,
    hints: attribute.hint,
    options: attribute.options.map(({ code, names, hex }) => ({ code, name: inLanguage(names, ctx.language), names, ...(hex ? { hex } : {}) })),
  }));
}

export async function presentProducts(ctx: Ctx, lines: readonly ProductLine[]) {
  const names = await identity.organisationNames(ctx, [...new Set(lines.map((line) => line.merchantId))]);
  const tree = new Map((await categories(ctx)).map((category) => [category.code, category]));
  const pictures = await media.pictures(
    ctx,
    lines.flatMap((line) => line.mediaId ?? []),
  );
  return lines.map((line) => ({
    id: line.id,
    name: inLanguage(line.names, ctx.language),
    brand: line.brand,
    article: line.article,
    slug: line.slug,
    status: line.status as 'published' | 'deactivated' | 'merged',
    category: line.categoryCode,
    categoryName: inLanguage(tree.get(line.categoryCode)?.names, ctx.language),
    merchantId: line.merchantId,
    merchantName: names.get(line.merchantId) ?? line.merchantId,
    publishedAt: line.publishedAt.toISOString(),
    mediaId: line.mediaId,
    picture: shownPicture(line.mediaId ? pictures.get(line.mediaId) : undefined),
  }));
}

function shownPicture(picture: media.PictureRow | undefined) {
  return picture?.sha && picture.width ? { sha: picture.sha, width: picture.width } : null;
}
