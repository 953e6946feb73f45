/** Door for neighbours: what a sale costs the merchant, computed at placing and frozen on the line. */
export { quote, type FeeQuote, type FeeRequest } from './actions/quote.ts';
export { feeBack, type Fee } from './rules/fee.ts';
export type { FeeWords } from './tables/charges.ts';
