export const shipmentStatuses = [
  'awaiting_payment',
  'awaiting_confirmation',
  'new',
  'in_progress',
  'sent',
  'en_route',
  'delivered',
  'completed',
  'cancelled',
  'refused',
  'returned',
] as const;
export type ShipmentStatus = (typeof shipmentStatuses)[number];

/** Who may move a shipment: people by their audience, the carrier by its tracking, the acquirer by its word, the clock. */
export type Mover = 'buyer' | 'merchant' | 'operator' | 'clock' | 'carrier' | 'payment';
export type Move = { act: string; from: readonly ShipmentStatus[]; to: ShipmentStatus; by: readonly Mover[] };

const beforeDispatch = ['awaiting_payment', 'awaiting_confirmation', 'new', 'in_progress'] as const;

/** The whole life of a shipment. What is not here cannot happen. */
export const moves = [
  { act: 'pay', from: ['awaiting_payment'], to: 'new', by: ['payment'] },
  { act: 'approve', from: ['awaiting_confirmation'], to: 'new', by: ['operator'] },
  { act: 'take', from: ['new'], to: 'in_progress', by: ['merchant', 'operator'] },
  { act: 'cancel', from: beforeDispatch, to: 'cancelled', by: ['buyer', 'merchant', 'operator'] },
  { act: 'expire', from: ['awaiting_payment', 'new'], to: 'cancelled', by: ['clock'] },
  { act: 'send', from: ['new', 'in_progress'], to: 'sent', by: ['carrier'] },
  { act: 'travel', from: ['new', 'in_progress', 'sent'], to: 'en_route', by: ['carrier'] },
  { act: 'deliver', from: ['new', 'in_progress', 'sent', 'en_route'], to: 'delivered', by: ['carrier'] },
  { act: 'refuse', from: ['new', 'in_progress', 'sent', 'en_route'], to: 'refused', by: ['carrier'] },
  { act: 'return', from: ['new', 'in_progress', 'sent', 'en_route', 'refused'], to: 'returned', by: ['carrier'] },
  { act: 'complete', from: ['delivered'], to: 'completed', by: ['clock'] },
] as const satisfies readonly Move[];
export type Act = (typeof moves)[number]['act'];

/** The move of this act, if it is allowed from here to this mover. */
export function findMove(act: Act, from: ShipmentStatus, by: Mover): Move | null {
  return (moves as readonly Move[]).find((move) => move.act === act && move.from.includes(from) && move.by.includes(by)) ?? null;
}

/** What somebody may do with a shipment in this state: what screens offer as buttons. */
export function actsOf(status: ShipmentStatus, by: Mover): Act[] {
  return (moves as readonly Move[]).filter((move) => move.from.includes(status) && move.by.includes(by)).map((move) => move.act as Act);
}

/** Nothing more happens to it. */
export function isFinal(status: ShipmentStatus): boolean {
  return !(moves as readonly Move[]).some((move) => move.from.includes(status));
}

/** Have the goods left the merchant's hands? */
export function isDispatched(status: ShipmentStatus): boolean {
  return ['sent', 'en_route', 'delivered', 'completed', 'refused', 'returned'].includes(status);
}
