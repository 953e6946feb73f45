import type { ParcelState } from '#delivery';
import type { Act } from './shipment-status.ts';

/** What its parcels make of a shipment: it is there when all of them are, and on its way when the first one is. Null: nothing left yet. */
export function actByParcels(states: readonly ParcelState[]): Act | null {
  const living = states.filter((state) => state !== 'cancelled');
  const all = (...wanted: ParcelState[]) => living.length > 0 && living.every((state) => wanted.includes(state));
  const some = (...wanted: ParcelState[]) => living.some((state) => wanted.includes(state));
  if (all('returned')) return 'return';
  if (all('returned', 'returning')) return 'refuse';
  if (all('delivered', 'returned')) return 'deliver';
  if (some('en_route', 'delivered', 'returning', 'returned')) return 'travel';
  return some('sent') ? 'send' : null;
}
