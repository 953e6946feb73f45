/** Door for neighbours: the tree, the attributes, and the products that are in the shop. */
export { deactivate, publish, type Placement } from './actions/publish.ts';
export { saveVersions, type NewVersion } from './actions/save-versions.ts';
export type { ProductContent, VariantContent } from './content.ts';
export { attributes, categories, categoryPaths, type Attribute, type AttributeOption, type Category } from './queries/categories.ts';
export { findProducts, liveContents, productsForShop, versionsById, versionsOf, type ShopProduct, type VersionRow } from './queries/products.ts';
export { subtree } from './queries/subtree.ts';
export { buildCategoryIndex, type CategoryIndex } from './rules/category-index.ts';
export { buildAttributeIndex, matchAttribute, type AttributeIndex } from './rules/match-attribute.ts';
export { readValue } from './rules/read-value.ts';
export { suggestCategory, sureEnough, type CategorySuggestion } from './rules/suggest-category.ts';
