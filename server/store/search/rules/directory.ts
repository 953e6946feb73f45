import { inLanguage, type Language, type Localised } from '#kernel/language';
import { slug } from '#kernel/text';
import type { AttributeValue } from '#kernel/attribute-value';

export type DirectoryCategory = { code: string; parentCode: string | null; names: Localised; slug: string; synonyms: Record<string, string[]> };
export type DirectoryOption = { code: string; names: Localised; hex?: string };
export type DirectoryAttribute = {
  code: string;
  kind: string;
  names: Localised;
  unit: string | null;
  options: readonly DirectoryOption[];
  facet: boolean;
  axis: boolean;
};

/** The tree and the attributes, ready to be asked. */
export class Directory {
  readonly categories: ReadonlyMap<string, DirectoryCategory>;
  readonly attributes: ReadonlyMap<string, DirectoryAttribute>;
  readonly #bySlug: ReadonlyMap<string, DirectoryCategory>;
  readonly #children = new Map<string | null, DirectoryCategory[]>();
  readonly #options = new Map<string, ReadonlyMap<string, DirectoryOption>>();

  constructor(categories: readonly DirectoryCategory[], attributes: readonly DirectoryAttribute[]) {
    this.categories = new Map(categories.map((category) => [category.code, category]));
    this.#bySlug = new Map(categories.map((category) => [category.slug, category]));
    this.attributes = new Map(attributes.map((attribute) => [attribute.code, attribute]));
    for (const category of categories) this.#children.set(category.parentCode, [...(this.#children.get(category.parentCode) ?? []), category]);
    for (const attribute of attributes) this.#options.set(attribute.code, new Map(attribute.options.map((option) => [option.code, option])));
  }

  /** By code or by slug. */
  category(asked: string): DirectoryCategory | undefined {
    return this.categories.get(asked) ?? this.#bySlug.get(asked);
  }

  children(code: string | null): readonly DirectoryCategory[] {
    return this.#children.get(code) ?? [];
  }

  /** From the root to this category. */
  path(code: string): DirectoryCategory[] {
    const found: DirectoryCategory[] = [];
    for (let at = this.categories.get(code); at && found.length < 20; at = at.parentCode ? this.categories.get(at.parentCode) : undefined) found.unshift(at);
    return found;
  }

  option(attribute: string, value: string): DirectoryOption | undefined {
    return this.#options.get(attribute)?.get(value);
  }

  link(category: DirectoryCategory, language: Language): { code: string; slug: string; name: string } {
    return { code: category.code, slug: category.slug, name: inLanguage(category.names, language) };
  }
}

/** What an attribute's value is filtered by: codes of options, numbers, yes or no. Longer texts do not filter. */
export function filterValues(value: AttributeValue | undefined): string[] {
  if (value === undefined || value === null) return [];
  if (typeof value === 'string') return value.length > 0 && value.length <= 60 ? [value.replaceAll(',', ' ')] : [];
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  if (Array.isArray(value)) return (value as readonly string[]).flatMap((one) => filterValues(one));
  return 'amount' in value && typeof value.amount === 'number' ? [String(value.amount)] : [];
}

/** A brand as part of an address and as the value of a filter. */
export function brandKey(brand: string): string {
  return slug(brand) || brand.trim().toLowerCase().replaceAll(',', ' ');
}
