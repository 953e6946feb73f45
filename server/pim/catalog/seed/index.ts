export { attributes } from './attributes.ts';
export { categories } from './categories.ts';
export { units, type UnitSeed } from './units.ts';
export type { AttributeSeed, AttributeSet, Audience, CategorySeed, Names, OptionSeed, Synonyms } from './seed.ts';
