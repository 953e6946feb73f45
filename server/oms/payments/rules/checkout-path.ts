/** Where the buyer is sent to pay: our door, which goes on to the acquirer's page. */
export function checkoutPath(paymentId: string): string {
  return `/api/v1/payments/${paymentId}/checkout`;
}
