import { refuse } from '#kernel/refusal';
import type { Ctx } from '#platform/ctx';
import type { Door } from '#platform/jobs';
import type { LocalDate } from '#kernel/zone';
import type { NovaPoshtaService, WaybillOrder } from './adapters/nova-poshta.ts';
import { askForPerson } from './carrier.ts';
import { branch, cityNamed } from './queries/places.ts';

export type WaybillWish = {
  /** Our shipment number: found again at the carrier under it. */
  orderNumber: string;
  weightGrams: number;
  declaredMinor: number;
  /** 0 = paid already. */
  codMinor: number;
  description: string;
  payer?: 'Sender' | 'Recipient';
  size?: { lengthCm: number; widthCm: number; heightCm: number };
  /** `city`: the directory's reference or a name. Without `branchRef` the parcel is handed over at the city's first branch. */
  sender: { name: string; phone: string; city: string; branchRef?: string };
  recipient: { name: string; phone: string; city: string; branchRef?: string; address?: { street: string; house: string; flat?: string } };
};
export type CreatedWaybill = { carrier: 'nova_poshta'; number: string; carrierRef: string; costMinor: number | null; estimatedFor: LocalDate | null };

type Ends = { now: Date; from: string; to: string; locker: boolean };

async function endsOf(ctx: Ctx, wish: WaybillWish): Promise<Ends> {
  const from = await cityNamed(ctx, wish.sender.city);
  const to = await cityNamed(ctx, wish.recipient.city);
  if (!from || !to) throw refuse('CITY_UNKNOWN', { city: from ? wish.recipient.city : wish.sender.city });
  const target = wish.recipient.branchRef ? await branch(ctx, wish.recipient.branchRef) : null;
  return { now: ctx.now, from: from.ref, to: to.ref, locker: target?.kind === 'locker' };
}

function serviceFor(wish: WaybillWish, locker: boolean): NovaPoshtaService {
  if (!wish.recipient.branchRef) return 'WarehouseDoors';
  return locker ? 'WarehousePostomat' : 'WarehouseWarehouse';
}

/** Where a merchant without a branch of its own hands parcels over. */
async function firstBranch(cityRef: string): Promise<string> {
  const { branches } = await askForPerson((carrier) => carrier.warehouses(cityRef, '', { limit: 50 }));
  const found = branches.find((one) => one.kind === 'branch');
  if (!found) throw refuse('CITY_UNKNOWN', { city: cityRef });
  return found.ref;
}

/**
 * Creates a waybill at Nova Poshta; call it outside any transaction, then `registerParcel` with its `carrierRef`.
 * Refuses with CARRIER_REFUSED { messages }, CARRIER_DOWN, CARRIER_NOT_CONFIGURED, CITY_UNKNOWN.
 */
export async function createWaybill(door: Pick<Door, 'transaction'>, wish: WaybillWish): Promise<CreatedWaybill> {
  const ends = await door.transaction((ctx) => endsOf(ctx, wish));
  const { recipient, sender } = wish;
  const order: WaybillOrder = {
    citySender: ends.from,
    cityRecipient: ends.to,
    service: serviceFor(wish, ends.locker),
    weightGrams: wish.weightGrams,
    declaredMinor: wish.declaredMinor,
    orderNumber: wish.orderNumber,
    sendOn: ends.now,
    description: wish.description,
    payer: wish.payer ?? 'Recipient',
    sender: { name: sender.name, phone: sender.phone, branchRef: sender.branchRef ?? (await firstBranch(ends.from)) },
    recipient: { name: recipient.name, phone: recipient.phone, ...(recipient.branchRef ? { branchRef: recipient.branchRef } : (recipient.address ?? {})) },
    ...(wish.codMinor > 0 ? { cashOnDeliveryMinor: wish.codMinor } : {}),
    ...(wish.size ? { size: wish.size } : {}),
  };
  const { ref, ...waybill } = await askForPerson((carrier) => carrier.createWaybill(order));
  return { carrier: 'nova_poshta', carrierRef: ref, ...waybill };
}
