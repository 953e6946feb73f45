/** Door for neighbours: placing outside the shop's own pages, as the demo and further channels do. */
export { addLine, createCart, setDelivery, setLines } from './actions/change-cart.ts';
export { readChoices, type ChoiceInput } from './actions/choose-delivery.ts';
export { placeCart, type CartPlacing } from './actions/place-cart.ts';
export { placeByPhone, type PhoneOrder } from './actions/place-by-phone.ts';
export { placeLines, type Placing } from './actions/place-lines.ts';
export { presentCart } from './queries/present-cart.ts';
export { priceCart, splitByMerchant, totalsOf } from './rules/price-cart.ts';
