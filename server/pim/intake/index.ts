/** Door for neighbours: the one pipeline of editor, API and file. */
export { takeBack, type Earlier } from './actions/take-back.ts';
export { makeChecker, type Checker } from './actions/check-context.ts';
export { prepareDrafts, type PreparedDraft } from './actions/prepare-drafts.ts';
export { saveDrafts, type DraftInput, type SavedDraft, type SaveOptions } from './actions/save-drafts.ts';
export { knownProducts, knownSkus, type KnownProduct, type KnownSku } from './tables/known.ts';
export { countProducts, ownProducts, type OwnProduct } from './queries/products.ts';
export { emptyDraft, type DraftPicture, type DraftVariant, type ProductDraft } from './rules/draft.ts';
export { draftDifference, touchesContent, type FieldChange } from './rules/draft-difference.ts';
export { contentHash, draftHash } from './rules/draft-hash.ts';
export { sanitiseDescription } from './rules/sanitise-description.ts';
