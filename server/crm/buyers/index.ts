/** Door for neighbours: who buys here. */
export { ensure, type BuyerContact } from './actions/ensure.ts';
export { keepAddresses } from './actions/keep-addresses.ts';
export { find, profile, type Buyer } from './queries/profiles.ts';
