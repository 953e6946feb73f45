/** Door for neighbours: what was booked for a merchant, and the entries of a return. */
export { merchantBalance } from './queries/merchant-balance.ts';
export { goodsReturnedEntry } from './rules/entries.ts';
