import { slug } from '#kernel/text';
import { list, names, synonyms, type AttributeSet, type Audience, type CategorySeed } from './seed.ts';

export type Own = { commission?: string; audience?: Audience; required?: string; recommended?: string; optional?: string; axes?: string };
export type Node = { code: string; names: string; synonyms: string; own: Own; children: readonly Node[] };

type BranchRow = [code: string, names: string, synonyms: string, own: Own, children: readonly Node[]];

/** A category that holds others: `own` is handed down to all of them. */
export function branch(...[code, nodeNames, nodeSynonyms, own, children]: BranchRow): Node {
  return { code, names: nodeNames, synonyms: nodeSynonyms, own, children };
}

/** A category that holds products. */
export function leaf(code: string, nodeNames: string, nodeSynonyms: string, own: Own = {}): Node {
  return { code, names: nodeNames, synonyms: nodeSynonyms, own, children: [] };
}

type Inherited = { commission: string; audience: Audience | null; attributes: AttributeSet; axes: readonly string[] };

/** Own requirements tighten what came from above, never loosen it. */
function inherit(above: Inherited, own: Own): Inherited {
  const required = [...new Set([...above.attributes.required, ...list(own.required ?? '')])];
  const recommended = [...new Set([...above.attributes.recommended, ...list(own.recommended ?? '')])].filter((code) => !required.includes(code));
  const optional = [...new Set([...above.attributes.optional, ...list(own.optional ?? '')])].filter((code) => !required.includes(code) && !recommended.includes(code));
  return {
    commission: own.commission ?? above.commission,
    audience: own.audience ?? above.audience,
    attributes: { required, recommended, optional },
    axes: own.axes === undefined ? above.axes : list(own.axes),
  };
}

function flatten(node: Node, parent: string | null, above: Inherited): Omit<CategorySeed, 'slug'>[] {
  const inherited = inherit(above, node.own);
  const seed = {
    code: node.code,
    parent,
    names: names(node.names),
    synonyms: synonyms(node.synonyms),
    commissionClass: inherited.commission,
    audience: inherited.audience,
    attributes: inherited.attributes,
    axes: inherited.axes,
    leaf: node.children.length === 0,
  };
  return [seed, ...node.children.flatMap((child) => flatten(child, node.code, inherited))];
}

/** Names repeat under different parents ("Сорочки"): those slugs carry the parent's slug in front. */
function withSlugs(seeds: readonly Omit<CategorySeed, 'slug'>[]): CategorySeed[] {
  const plain = seeds.map((seed) => slug(seed.names.uk));
  const uses = new Map<string, number>();
  for (const one of plain) uses.set(one, (uses.get(one) ?? 0) + 1);
  const byCode = new Map<string, string>();
  return seeds.map((seed, at) => {
    const repeated = uses.get(plain[at]!)! > 1 && seed.parent !== null;
    const whole = repeated ? `${byCode.get(seed.parent!)}-${plain[at]}` : plain[at]!;
    byCode.set(seed.code, whole);
    return { ...seed, slug: whole };
  });
}

/** Parents before children, in the order in which they are written. */
export function plant(roots: readonly Node[], everywhere: Own): CategorySeed[] {
  const ground = inherit({ commission: 'other', audience: null, attributes: { required: [], recommended: [], optional: [] }, axes: [] }, everywhere);
  return withSlugs(roots.flatMap((root) => flatten(root, null, ground)));
}
