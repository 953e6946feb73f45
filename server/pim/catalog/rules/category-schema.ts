import type { AttributeKind, Requirement } from '#kernel/attribute-value';

export type SchemaAttribute = { code: string; kind: AttributeKind; requirement: Requirement; axis: boolean; unit: string | null; options: ReadonlySet<string> };
export type CategorySchema = { code: string; axes: readonly string[]; attributes: ReadonlyMap<string, SchemaAttribute> };

type SchemaCategory = { code: string; attributes: Record<Requirement, readonly string[]>; axes: readonly string[] };
type DescribedAttribute = { code: string; kind: AttributeKind; unit?: string | null; axis: boolean; options: readonly { code: string }[] };

/** What a product of this category may, should and must say: the one shape that editor, import and checks work by. */
export function categorySchema(category: SchemaCategory, attributes: ReadonlyMap<string, DescribedAttribute>): CategorySchema {
  const requirements: Requirement[] = ['required', 'recommended', 'optional'];
  const wanted = requirements.flatMap((requirement) => category.attributes[requirement].map((code) => ({ code, requirement })));
  const missing = category.axes.filter((axis) => !wanted.some(({ code }) => code === axis)).map((code) => ({ code, requirement: 'optional' as const }));
  const entries = [...wanted, ...missing].flatMap(({ code, requirement }): [string, SchemaAttribute][] => {
    const attribute = attributes.get(code);
    if (attribute === undefined) return [];
    const { kind, axis } = attribute;
    return [[code, { code, kind, requirement, axis, unit: attribute.unit ?? null, options: new Set(attribute.options.map((option) => option.code)) }]];
  });
  return { code: category.code, axes: category.axes, attributes: new Map(entries) };
}
