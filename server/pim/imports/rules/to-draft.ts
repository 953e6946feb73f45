import type { Category, CategoryIndex } from '#catalog';
import { type DraftPicture, type DraftVariant, type ProductDraft, emptyDraft, sanitiseDescription } from '#intake';
import type { AttributeValue } from '#kernel/attribute-value';
import { type Language, type Localised, inLanguage, languages } from '#kernel/language';
import type { FeedAttribute } from './feed-row.ts';
import type { FeedProduct, FeedVariant } from './group-rows.ts';
import { type CategoryDecision, categoryKey, productCategory } from './decide-categories.ts';
import { headerKey } from './header-key.ts';
import type { AttributeReader } from './read-attributes.ts';

/** What turning rows into drafts needs to know; made once per import. */
export type Knowledge = {
  categories: ReadonlyMap<string, Category>;
  categoryIndex: CategoryIndex;
  decisions: ReadonlyMap<string, CategoryDecision>;
  attributes: AttributeReader;
  /** Descriptions that were made clean already, by their text. */
  cleaned: Map<string, ReturnType<typeof sanitiseDescription>>;
};

const mostPictures = 40;

/** A product of a file as a working copy: its texts clean, its category, attributes and values ours wherever they are known. */
export function toDraft(product: FeedProduct, knowledge: Knowledge): ProductDraft {
  const decision = knowledge.decisions.get(categoryKey(product));
  const { code, confidence } = productCategory(decision, { path: product.categoryPath, name: inLanguage(product.name, 'uk') }, knowledge.categoryIndex);
  const category = code ? knowledge.categories.get(code) : undefined;
  const language = languages.find((one) => product.name[one]) ?? 'uk';
  const axes = axisCodes(product, knowledge, category);
  const { description, removedHtml } = cleanTexts(product.description, knowledge);
  const first = product.variants[0]!.row;
  return {
    ...emptyDraft(),
    categoryCode: category?.code ?? null,
    categoryPath: product.categoryPath,
    categoryConfidence: category ? confidence : null,
    brand: product.brand?.slice(0, 120) ?? null,
    article: first.article?.slice(0, 100) ?? null,
    name: product.name,
    description,
    removedHtml,
    attributes: attributesOf(product, { knowledge, category, language, axes: new Set(axes.values()) }),
    variants: product.variants.map((variant) => variantOf(variant, { axes, knowledge, category, language })),
    media: picturesOf(product, { axes, knowledge, category, language }),
  };
}

/** Our code of each axis; a name that is none of ours stays itself, so that the variants remain apart. */
function axisCodes(product: FeedProduct, { attributes }: Knowledge, category: Category | undefined): Map<string, string> {
  return new Map(product.axes.map((name) => [name, attributes.codeOf(name, undefined, category) ?? headerKey(name).slice(0, 60)]));
}

function cleanTexts(texts: Localised, { cleaned }: Knowledge): Pick<ProductDraft, 'description' | 'removedHtml'> {
  const description: Localised = {};
  const removed = new Set<string>();
  for (const language of languages) {
    const text = texts[language];
    if (!text) continue;
    let clean = cleaned.get(text);
    if (!clean) {
      if (cleaned.size > 2000) cleaned.clear();
      cleaned.set(text, (clean = sanitiseDescription(text)));
    }
    if (clean.html) description[language] = clean.html;
    for (const name of clean.removed) removed.add(name);
  }
  return { description, removedHtml: [...removed].sort() };
}

type Place = { knowledge: Knowledge; category: Category | undefined; language: Language };

function attributesOf(product: FeedProduct, { knowledge, category, language, axes }: Place & { axes: ReadonlySet<string> }): Record<string, AttributeValue> {
  const found: Record<string, AttributeValue> = {};
  const { country, warrantyMonths } = product.variants[0]!.row;
  const said: FeedAttribute[] = [
    ...product.attributes,
    ...(country ? [{ name: 'country', values: [country] }] : []),
    ...(warrantyMonths ? [{ name: 'warranty-months', values: [String(warrantyMonths)] }] : []),
  ];
  for (const attribute of said) {
    const read = knowledge.attributes.read(attribute, language, category);
    if (read && !axes.has(read.code) && found[read.code] === undefined) found[read.code] = read.value;
  }
  return found;
}

function variantOf({ row, axisValues }: FeedVariant, { axes, knowledge, category, language }: Place & { axes: ReadonlyMap<string, string> }): DraftVariant {
  return {
    sku: row.sku,
    gtin: row.gtin ?? null,
    axes: axesOf(axisValues, { axes, knowledge, category, language }),
    price: row.price > 0 ? { amount: row.price, currency: row.currency } : null,
    oldPrice: row.oldPrice ? { amount: row.oldPrice, currency: row.currency } : null,
    stock: row.available ? row.stock : 0,
    weightGrams: row.weightGrams ?? null,
  };
}

function axesOf(
  axisValues: Record<string, string>,
  { axes, knowledge, category, language }: Place & { axes: ReadonlyMap<string, string> },
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, text] of Object.entries(axisValues)) {
    if (text === '') continue;
    const read = knowledge.attributes.read({ name, values: [text] }, language, category);
    found[axes.get(name)!] = read && typeof read.value === 'string' ? read.value : text.slice(0, 200);
  }
  return found;
}

/** Pictures that only rows of one colour have are tied to it. */
function picturesOf(product: FeedProduct, place: Place & { axes: ReadonlyMap<string, string> }): DraftPicture[] {
  const coloured = [...place.axes.values()].includes('colour');
  const colours = new Map<string, Set<string>>();
  for (const variant of coloured ? product.variants : []) {
    const colour = axesOf(variant.axisValues, place)['colour'] ?? '';
    for (const url of variant.row.pictures) colours.set(url, (colours.get(url) ?? new Set()).add(colour));
  }
  return product.pictures.slice(0, mostPictures).map((url) => {
    const [colour, ...others] = colours.get(url) ?? [];
    return { id: null, url, status: 'pending' as const, width: null, height: null, ...(colour && others.length === 0 ? { axes: { colour } } : {}) };
  });
}
