import type { ProductDraft } from './draft.ts';

/** What similar products share: no name, article, numbers, prices, stock or pictures of the one it was made of. */
export type TemplateContent = Pick<ProductDraft, 'categoryCode' | 'brand' | 'description' | 'attributes'> & { variants: { axes: Record<string, string> }[] };

export function templateOf({ categoryCode, brand, description, attributes, variants }: ProductDraft): TemplateContent {
  return { categoryCode, brand, description, attributes, variants: variants.map(({ axes }) => ({ axes })) };
}
