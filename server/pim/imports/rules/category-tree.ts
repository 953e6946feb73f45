export type FeedCategory = { id: string; name: string; parentId?: string };

/** Names from the root to the category; undefined for an id the feed never declared. Circles and broken parents end the path. */
export function categoryPath(categories: ReadonlyMap<string, FeedCategory>, id: string): string[] | undefined {
  const path: string[] = [];
  const seen = new Set<string>();
  let current = categories.get(id);
  if (!current) return undefined;
  while (current && !seen.has(current.id) && path.length < 20) {
    seen.add(current.id);
    if (current.name) path.unshift(current.name);
    current = current.parentId ? categories.get(current.parentId) : undefined;
  }
  return path;
}

/** A path written in one cell: `A > B`, `A / B`, `A | B`, one level per line. */
export function splitCategoryPath(text: string): string[] {
  return text
    .split(/\s*(?:[>»→|\n\\]|\s\/\s)\s*/u)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .slice(0, 20);
}
