/** Door for neighbours: checks, cases, trust. */
export { open, type NewCase, type Opened } from './actions/open.ts';
export { withdraw } from './actions/withdraw.ts';
export { presentFindings, presentPicture, presentReasons, valueInWords } from './queries/present.ts';
export { trustOf } from './queries/trust.ts';
export { checkProduct, checkSaid } from './rules/check-product.ts';
export { type CheckContext, type CheckedAttribute, type CheckedProduct, type CheckedSchema, usualContext } from './rules/checked-product.ts';
export { blocks, type Finding, type Found } from './rules/finding.ts';
