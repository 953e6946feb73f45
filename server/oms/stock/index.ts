/** Door for neighbours: what may be sold, taken and given back. A reference is the thing units are taken for: a shipment's id. */
export { keep, release, reserve, reserveAll, returnUnits, sell, type Hold, type Wish } from './actions/reserve.ts';
export { setAvailable, type Count } from './actions/set-available.ts';
export { levels, type Level } from './queries/levels.ts';
export { taken } from './queries/taken.ts';
