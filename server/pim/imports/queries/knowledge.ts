import * as catalog from '#catalog';
import type { Ctx } from '#platform/ctx';
import { type AttributeReader, attributeReader } from '../rules/read-attributes.ts';
import type { Knowledge } from '../rules/to-draft.ts';
import type { CategoryDecision } from '../rules/decide-categories.ts';
import { remembered } from '../tables/decisions.ts';

/** The catalogue, and what this merchant answered before, as reading a file needs them. */
export type Directory = {
  categories: ReadonlyMap<string, catalog.Category>;
  categoryIndex: catalog.CategoryIndex;
  attributes: readonly catalog.Attribute[];
  reader: AttributeReader;
  rememberedCategories: ReadonlyMap<string, string>;
};

export async function readDirectory(ctx: Ctx, merchantId: string): Promise<Directory> {
  const tree = await catalog.categories(ctx);
  const attributes = await catalog.attributes(ctx);
  const known = await remembered(ctx, merchantId, ['category', 'attribute', 'value']);
  const answers = (kind: string) => known.filter((one) => one.kind === kind);
  const decisions = {
    attributes: new Map(answers('attribute').map((one) => [one.written, one.answer as string])),
    values: new Map(answers('value').map((one) => [`${one.scope}\n${one.written}`, one.answer as string])),
  };
  return {
    categories: new Map(tree.map((category) => [category.code, category])),
    categoryIndex: catalog.buildCategoryIndex(tree.map((category) => ({ ...category, parent: category.parentCode }))),
    attributes,
    reader: attributeReader(attributes, decisions),
    rememberedCategories: new Map(answers('category').map((one) => [one.written, one.answer as string])),
  };
}

export function knowledgeOf(directory: Directory, decisions: readonly CategoryDecision[]): Knowledge {
  return {
    categories: directory.categories,
    categoryIndex: directory.categoryIndex,
    decisions: new Map(decisions.map((decision) => [decision.key, decision])),
    attributes: directory.reader,
    cleaned: new Map(),
  };
}
