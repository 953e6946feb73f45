import type { OutputOf } from '#kernel/contract';
import type { getHomeContent } from '#content/contract';

export type Block = OutputOf<typeof getHomeContent>['blocks'][number];
export type BlockKind = Block['kind'];
export type Kept = { key: string; block: Block };

export const blockKinds: readonly BlockKind[] = ['hero', 'categories', 'collection', 'merchants', 'brands', 'text'];
export const sorts = ['popular', 'new', 'discount', 'cheap'] as const;

/** What a fresh block starts with. */
export function newBlock(kind: BlockKind, firstCategory: string): Block {
  const title = {};
  switch (kind) {
    case 'hero':
      return { kind, title, text: {}, button: {}, href: '/' };
    case 'categories':
      return { kind, title, categories: [firstCategory] };
    case 'collection':
      return { kind, title, rule: { sort: 'popular' }, limit: 8 };
    case 'merchants':
      return { kind, title, merchants: [], limit: 6 };
    case 'brands':
      return { kind, title, limit: 12 };
    default:
      return { kind: 'text', title, text: {} };
  }
}

export function moveBlock(blocks: readonly Kept[], from: number, step: number): Kept[] {
  const next = [...blocks];
  const [one] = next.splice(from, 1);
  if (one) next.splice(Math.max(0, Math.min(next.length, from + step)), 0, one);
  return next;
}
