import { families } from './families/index.ts';
import type { Family, Model } from './families/family.ts';
import { picturesOf } from './pictures.ts';
import { chanceOf } from './random.ts';
import { resold } from './resale.ts';
import type { DemoProduct, MerchantKey } from './types.ts';
import { axesOf, variantsOf } from './variants.ts';
import type { Colour } from './words/colours.ts';
import { productDescription } from './words/description.ts';
import { productName } from './words/name.ts';

const present = (values: Record<string, string | number | undefined>): Record<string, string | number> =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string | number] => entry[1] !== undefined));

function attributesOf(family: Family, model: Model, colour: Colour | null): DemoProduct['attributes'] {
  return present({
    'product-type': family.key, colour: colour ?? undefined, material: model.material, season: model.season, gender: family.wearer, style: model.style,
    technology: model.technology, collection: model.collection, country: model.country ?? family.country, ...model.numbers,
  });
}

interface Card {
  family: Family;
  familyAt: number;
  model: Model;
  modelAt: number;
  colours: Colour[];
  colourAt: number;
}

function product(card: Card): DemoProduct {
  const { family, model, colours } = card;
  const article = `${family.code}-${String(card.modelAt + 1).padStart(2, '0')}${card.colourAt + 1}`;
  const chance = chanceOf(article);
  const colour = family.hasColour && !model.together ? colours[0]! : null;
  const gtinSerial = card.familyAt * 100_000 + card.modelAt * 1000 + card.colourAt * 100;
  return {
    merchant: family.merchant, article, category: family.category, brand: model.brand ?? family.brand,
    name: productName(family, model, colour), description: productDescription(family, model, chance),
    attributes: attributesOf(family, model, colour), axes: axesOf(family, model),
    variants: variantsOf({ family, model, colours, article, gtinSerial }, chance),
    pictures: colours.flatMap((each) => picturesOf(family.picture, each)), sameAs: null,
  };
}

function cardsOf(family: Family, familyAt: number): Card[] {
  return family.models.flatMap((model, modelAt) => {
    const sets = model.together ? [model.colours] : model.colours.map((colour) => [colour]);
    return sets.map((colours, colourAt) => ({ family, familyAt, model, modelAt, colours, colourAt }));
  });
}

const first = families.flatMap(cardsOf).map(product);
const everything = [...first, ...resold(first)];

/** What one merchant sells, always the same and in the same order. */
export const productsOf = (merchant: MerchantKey): DemoProduct[] => everything.filter((entry) => entry.merchant === merchant);
