/** Door for neighbours: money asked for, proved and given back. One order = one payment. */
export { offeredMethods } from './acquirer.ts';
export type { PaymentMethod } from './rules/method.ts';
export { noteCash } from './actions/note-cash.ts';
export { refund, type RefundWish } from './actions/refund.ts';
export { request, type PaymentRequest, type Requested } from './actions/request.ts';
export { paymentOf, type PaymentView } from './queries/payment-of.ts';
export type { PaymentStatus } from './rules/settle.ts';
