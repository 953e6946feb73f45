/** Door for neighbours: what delivery costs and when it will be there, the directory of places, parcels. */
export { cancelParcels } from './actions/cancel-parcels.ts';
export { registerParcel, type NewParcel } from './actions/register-parcel.ts';
export { reportParcel } from './actions/report-parcel.ts';
export { branch, city, cityNamed, defaultCity, type Branch, type City } from './queries/places.ts';
export { parcelsOf, type Parcel } from './queries/parcels.ts';
export { quote, quoteMany, type Quote, type QuoteReason, type QuoteRequest } from './queries/quote.ts';
export { carrierOf, carriers, deliveryMethods, type Carrier, type DeliveryMethod } from './rules/methods.ts';
export { isBroken, isKept, latestOf, type DeliveryPromise, type DeliveryTariff } from './rules/promise.ts';
export { readWaybillOf } from './rules/carrier-waybill.ts';
export type { ParcelState } from './rules/parcel-state.ts';
