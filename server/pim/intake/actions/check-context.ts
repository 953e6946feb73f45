import * as catalog from '#catalog';
import * as moderation from '#moderation';
import type { Ctx } from '#platform/ctx';

/** What the checks need to know of every category, read once for a whole batch. */
export type Checker = { contextFor: (categoryCode: string | null) => moderation.CheckContext; isLeaf: (code: string) => boolean };

export async function makeChecker(ctx: Ctx): Promise<Checker> {
  const tree = new Map((await catalog.categories(ctx)).map((category) => [category.code, category]));
  const byCode = new Map((await catalog.attributes(ctx)).map((attribute) => [attribute.code, attribute]));
  const schemas = new Map<string, moderation.CheckedSchema>();
  const schemaOf = (category: catalog.Category): moderation.CheckedSchema => {
    const known = schemas.get(category.code);
    if (known) return known;
    const asked = [
      ...category.required.map((code) => [code, 'required'] as const),
      ...category.recommended.map((code) => [code, 'recommended'] as const),
      ...category.optional.map((code) => [code, 'optional'] as const),
    ];
    const attributes = new Map<string, moderation.CheckedAttribute>();
    for (const [code, requirement] of asked) {
      const attribute = byCode.get(code);
      if (attribute) attributes.set(code, { code, kind: attribute.kind, requirement, options: new Set(attribute.options.map((option) => option.code)) });
    }
    const schema = { axes: category.axes, attributes };
    schemas.set(category.code, schema);
    return schema;
  };
  return {
    contextFor: (code) => {
      const category = code ? tree.get(code) : undefined;
      return { ...moderation.usualContext, schema: category ? schemaOf(category) : null };
    },
    isLeaf: (code) => tree.get(code)?.leaf ?? false,
  };
}
