/** Ways to bring a shipment to the buyer. */
export const deliveryMethods = ['nova_poshta_branch', 'nova_poshta_courier', 'ukrposhta', 'meest', 'merchant_courier', 'pickup'] as const;
export type DeliveryMethod = (typeof deliveryMethods)[number];

/** Who carries a parcel. Only Nova Poshta is asked by itself; the others' steps are reported by the merchant. */
export const carriers = ['nova_poshta', 'ukrposhta', 'meest', 'merchant_courier', 'pickup'] as const;
export type Carrier = (typeof carriers)[number];

export function carrierOf(method: DeliveryMethod): Carrier {
  return method === 'nova_poshta_branch' || method === 'nova_poshta_courier' ? 'nova_poshta' : method;
}
