import { latePaymentReturned, shipmentCancelled, shipmentDelivered, shipmentReturned, shipmentsConfirmed } from '#orders/events';
import { refundDone } from '#payments/events';
import { on } from '#platform/outbox';
import { bookCancelled, bookCaptured, bookDelivered, bookLateCapture, bookRefunded } from './actions/book.ts';

export const reactions = [
  on(shipmentsConfirmed, 'settlement.book-captured', (ctx, fact) => bookCaptured(ctx, fact.shipments)),
  on(shipmentDelivered, 'settlement.book-delivered', bookDelivered),
  on(shipmentCancelled, 'settlement.book-cancelled', bookCancelled),
  on(shipmentReturned, 'settlement.book-returned', bookCancelled),
  on(refundDone, 'settlement.book-refunded', bookRefunded),
  on(latePaymentReturned, 'settlement.book-late-capture', bookLateCapture),
];
