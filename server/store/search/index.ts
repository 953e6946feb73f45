/** Door for neighbours: the shop's read model and what is read from it. */

export { rebuild, rebuildMerchants } from './actions/rebuild.ts';
export { rebuildAll } from './jobs.ts';
export { calmStamp } from './queries/stamps.ts';
export { directoryOf } from './queries/directory.ts';
export { ready } from './queries/ready.ts';
export { presentImage, presentMerchant } from './queries/present.ts';
export {
  brands,
  categoryCounts,
  fillShelves,
  sellingMerchants,
  totalProducts,
  type BrandLine,
  type FilledShelf,
  type MerchantShelf,
  type PresentedTile,
  type ShelfRule,
} from './queries/shelves.ts';
export { brandKey, type Directory } from './rules/directory.ts';
export type { KeptImage, KeptMerchant } from './rules/shelf.ts';
