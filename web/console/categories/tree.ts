export type Category = { code: string; parent: string | null; name: string; products?: number | undefined };
export type Branch<C extends Category> = { category: C; branches: Branch<C>[]; depth: number };

/** The flat list as a tree, in the order it came. */
export function branchesOf<C extends Category>(categories: readonly C[], parent: string | null = null, depth = 0): Branch<C>[] {
  return categories.filter((one) => one.parent === parent).map((category) => ({ category, depth, branches: branchesOf(categories, category.code, depth + 1) }));
}

/** Codes from the root down to the given one. */
export function pathTo(categories: readonly Category[], code: string | null): string[] {
  const found = categories.find((one) => one.code === code);
  return found ? [...pathTo(categories, found.parent), found.code] : [];
}

/** Categories whose name holds the text, with everything above them. */
export function narrow<C extends Category>(categories: readonly C[], text: string): readonly C[] {
  const wanted = text.trim().toLowerCase();
  if (!wanted) return categories;
  const keep = new Set(categories.filter((one) => one.name.toLowerCase().includes(wanted)).flatMap((one) => pathTo(categories, one.code)));
  return categories.filter((one) => keep.has(one.code));
}
