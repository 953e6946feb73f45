import { type CategoryIndex, suggestCategory, sureEnough } from '#catalog';

/** A category of a file while the file is read: how many rows it has, and names to judge it by. */
export type SeenCategory = { key: string; path: string[]; rows: number; names: string[] };
export type CategoryDecision = {
  key: string;
  path: string[];
  rows: number;
  code: string | null;
  confidence: number | null;
  by: 'merchant' | 'suggestion' | 'nobody';
  suggestions: { code: string; confidence: number }[];
};

const namesEnough = 12;

/** How a file's category is called in decisions: its path, or its number where the file gives no name. */
export function categoryKey({ categoryPath, categoryId }: { categoryPath: readonly string[]; categoryId?: string }): string {
  return (categoryPath.length > 0 ? categoryPath.join(' / ') : (categoryId ?? '')).slice(0, 1000);
}

export function seeCategory(seen: Map<string, SeenCategory>, row: { categoryPath: string[]; categoryId?: string }, name: string): void {
  const key = categoryKey(row);
  const category = seen.get(key) ?? { key, path: row.categoryPath, rows: 0, names: [] };
  if (category.rows === 0) seen.set(key, category);
  category.rows += 1;
  if (category.names.length < namesEnough && name && (category.names.length < 4 || category.rows % 7 === 0)) category.names.push(name);
}

/**
 * Ours for each category of the file, once: what the merchant decided before, else what most of its names say together with the path.
 * A mixed category stays open; its products are judged one by one.
 */
export function decideCategories(seen: Iterable<SeenCategory>, remembered: ReadonlyMap<string, string>, index: CategoryIndex): CategoryDecision[] {
  return [...seen].map(({ key, path, rows, names }): CategoryDecision => {
    const known = remembered.get(key);
    if (known) return { key, path, rows, code: known, confidence: null, by: 'merchant', suggestions: [] };
    const suggestions = vote(path, names, index);
    const best = suggestions[0];
    const agreed = best && key !== '' && best.confidence >= sureEnough && best.share >= 0.7;
    const shown = suggestions.slice(0, 3).map(({ code, confidence }) => ({ code, confidence }));
    return agreed
      ? { key, path, rows, code: best.code, confidence: best.confidence, by: 'suggestion', suggestions: shown }
      : { key, path, rows, code: null, confidence: null, by: 'nobody', suggestions: shown };
  });
}

function vote(path: readonly string[], names: readonly string[], index: CategoryIndex): { code: string; confidence: number; share: number }[] {
  const votes = new Map<string, { sum: number; count: number }>();
  for (const name of names) {
    const suggestion = suggestCategory({ path, name }, index);
    if (!suggestion) continue;
    const known = votes.get(suggestion.code) ?? { sum: 0, count: 0 };
    votes.set(suggestion.code, { sum: known.sum + suggestion.confidence, count: known.count + 1 });
  }
  const found = [...votes].map(([code, { sum, count }]) => ({ code, confidence: Math.round((sum / count) * 100) / 100, share: count / names.length }));
  return found.sort((a, b) => b.share * b.confidence - a.share * a.confidence);
}

/** The category of one product: by its file's category, else by its own name. */
export function productCategory(
  decision: CategoryDecision | undefined,
  product: { path: readonly string[]; name: string },
  index: CategoryIndex,
): { code: string | null; confidence: number | null } {
  if (decision?.code) return { code: decision.code, confidence: decision.confidence };
  const suggestion = suggestCategory(product, index);
  return suggestion && suggestion.confidence >= sureEnough ? suggestion : { code: null, confidence: null };
}
