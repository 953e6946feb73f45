import type { Ctx } from '#platform/ctx';
import { categories } from './categories.ts';

/** The codes of a category and of everything below it; a code that is not in the tree stays alone. */
export async function subtree(ctx: Ctx, root: string): Promise<string[]> {
  const codes = new Set([root]);
  for (const category of await categories(ctx)) if (category.parentCode && codes.has(category.parentCode)) codes.add(category.code);
  return [...codes];
}
