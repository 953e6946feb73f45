import { sql } from 'kysely';
import { refuse } from '#kernel/refusal';
import type { Ctx } from '#platform/ctx';
import { announceChanged, recordMovements } from './set-available.ts';

export type Wish = { offerId: string; merchantId: string; quantity: number };

/** One row per offer, so that the same offer twice in a cart is judged against the stock once. */
function summed(wishes: readonly Wish[]): Wish[] {
  const byOffer = new Map<string, Wish>();
  for (const wish of wishes) byOffer.set(wish.offerId, { ...wish, quantity: wish.quantity + (byOffer.get(wish.offerId)?.quantity ?? 0) });
  return [...byOffer.values()].sort((a, b) => (a.offerId < b.offerId ? -1 : 1));
}

/** What one reference (a shipment's id) wants. */
export type Hold = { reference: string; wishes: readonly Wish[] };

/**
 * Takes units for references out of what is available, all or nothing. Rows are locked in id order; the condition in the
 * UPDATE is the guard, the CHECK behind it the wall. Refuses with OUT_OF_STOCK, naming every offer that lacks units and what is left.
 */
export async function reserveAll(ctx: Ctx, holds: readonly Hold[], expiresAt: Date | null): Promise<void> {
  const lines = summed(holds.flatMap((hold) => hold.wishes));
  const { rows } = await sql<{ offerId: string; merchantId: string; tracked: boolean }>`
    with wanted as (select * from unnest(${lines.map((l) => l.offerId)}::text[], ${lines.map((l) => l.quantity)}::int[]) as w (offer_id, quantity)),
    locked as (select l.offer_id from stock.levels l join wanted w using (offer_id) order by l.offer_id for update of l),
    taken as (
      update stock.levels l set available = case when l.tracked then l.available - w.quantity else l.available end,
        reserved = l.reserved + w.quantity, changed_at = ${ctx.now}
      from wanted w join locked k using (offer_id)
      where l.offer_id = w.offer_id and (l.available >= w.quantity or not l.tracked)
      returning l.offer_id, l.merchant_id, l.tracked)
    select offer_id as "offerId", merchant_id as "merchantId", tracked from taken`.execute(ctx.tx);
  const taken = new Map(rows.map((row) => [row.offerId, row]));
  const short = lines.filter((line) => !taken.has(line.offerId));
  if (short.length > 0) throw await outOfStock(ctx, short);
  const parts = holds.flatMap((hold) => summed(hold.wishes).map((wish) => ({ ...wish, ...taken.get(wish.offerId)!, reference: hold.reference })));
  await sql`insert into stock.reservations (reference, offer_id, merchant_id, quantity, state, expires_at)
    select p.reference, p.offer_id, p.merchant_id, p.quantity, 'held', ${expiresAt}
    from unnest(${parts.map((p) => p.reference)}::text[], ${parts.map((p) => p.offerId)}::text[], ${parts.map((p) => p.merchantId)}::text[], ${parts.map((p) => p.quantity)}::int[])
      as p (reference, offer_id, merchant_id, quantity)`.execute(ctx.tx);
  await recordMovements(
    ctx,
    'reserved',
    parts.map((p) => ({ ...p, availableChange: p.tracked ? -p.quantity : 0, reservedChange: p.quantity })),
  );
  await announceChanged(
    ctx,
    lines.map((line) => line.offerId),
  );
}

export function reserve(ctx: Ctx, reference: string, wishes: readonly Wish[], expiresAt: Date | null): Promise<void> {
  return reserveAll(ctx, [{ reference, wishes }], expiresAt);
}

async function outOfStock(ctx: Ctx, short: readonly Wish[]) {
  const { rows } = await sql<{
    offerId: string;
    left: number;
  }>`select offer_id as "offerId", available as left from stock.levels where offer_id = any (${short.map((l) => l.offerId)})`.execute(ctx.tx);
  const offers = short.map((line) => ({ offerId: line.offerId, left: rows.find((row) => row.offerId === line.offerId)?.left ?? 0 }));
  return refuse('OUT_OF_STOCK', { offerId: offers[0]!.offerId, left: offers[0]!.left, offers });
}

type Moved = { offerId: string; merchantId: string; available: number; reserved: number };

/** Untracked offers reserve without taking: their available counter stays, and so their movement says. */
async function move(ctx: Ctx, kind: string, reference: string, moved: readonly Moved[]): Promise<void> {
  const { rows } = await sql<{
    offerId: string;
    merchantId: string;
    tracked: boolean;
  }>`select offer_id as "offerId", merchant_id as "merchantId", tracked from stock.levels where offer_id = any (${moved.map((m) => m.offerId)})`.execute(
    ctx.tx,
  );
  const level = new Map(rows.map((row) => [row.offerId, row]));
  await recordMovements(
    ctx,
    kind,
    moved.map((m) => ({
      offerId: m.offerId,
      merchantId: level.get(m.offerId)!.merchantId,
      availableChange: level.get(m.offerId)!.tracked ? m.available : 0,
      reservedChange: m.reserved,
    })),
    reference,
  );
  await announceChanged(
    ctx,
    moved.map((m) => m.offerId),
  );
}

type Ending = 'released' | 'sold';

/** Ends held reservations of a reference: released units are free again, sold ones leave the books. Only what is still held; twice = once. */
async function end(ctx: Ctx, reference: string, ending: Ending, offerIds?: readonly string[]): Promise<void> {
  const { rows } = await sql<{ offerId: string; merchantId: string; quantity: number }>`
    with held as (
      select r.offer_id from stock.levels l join stock.reservations r using (offer_id)
      where r.reference = ${reference} and r.state = 'held' and (${offerIds ?? null}::text[] is null or r.offer_id = any (${offerIds ?? null}))
      order by l.offer_id for update of l)
    update stock.reservations r set state = ${ending} from held h where r.reference = ${reference} and r.offer_id = h.offer_id and r.state = 'held'
    returning r.offer_id as "offerId", r.merchant_id as "merchantId", r.quantity`.execute(ctx.tx);
  if (rows.length === 0) return;
  await sql`update stock.levels l set reserved = l.reserved - w.quantity,
      available = l.available + case when ${ending === 'released'} and l.tracked then w.quantity else 0 end, changed_at = ${ctx.now}
    from unnest(${rows.map((r) => r.offerId)}::text[], ${rows.map((r) => r.quantity)}::int[]) as w (offer_id, quantity) where l.offer_id = w.offer_id`.execute(
    ctx.tx,
  );
  await move(
    ctx,
    ending,
    reference,
    rows.map((row) => ({ ...row, available: ending === 'released' ? row.quantity : 0, reserved: -row.quantity })),
  );
}

/** Gives units back to the shelf: a cancelled shipment, an order that was not paid in time. */
export function release(ctx: Ctx, reference: string): Promise<void> {
  return end(ctx, reference, 'released');
}

/** The units left for good: the parcel is on its way. */
export function sell(ctx: Ctx, reference: string): Promise<void> {
  return end(ctx, reference, 'sold');
}

/** Units of a reference that came back fit for sale. */
export async function returnUnits(ctx: Ctx, reference: string): Promise<void> {
  const { rows } = await sql<{ offerId: string; merchantId: string; quantity: number }>`
    update stock.reservations set state = 'released' where reference = ${reference} and state = 'sold'
    returning offer_id as "offerId", merchant_id as "merchantId", quantity`.execute(ctx.tx);
  if (rows.length === 0) return;
  await sql`with wanted as (select * from unnest(${rows.map((r) => r.offerId)}::text[], ${rows.map((r) => r.quantity)}::int[]) as w (offer_id, quantity)),
    locked as (select l.offer_id from stock.levels l join wanted using (offer_id) order by l.offer_id for update of l)
    update stock.levels l set available = l.available + case when l.tracked then w.quantity else 0 end, changed_at = ${ctx.now}
    from wanted w join locked k using (offer_id) where l.offer_id = w.offer_id`.execute(ctx.tx);
  await move(
    ctx,
    'returned',
    reference,
    rows.map((row) => ({ ...row, available: row.quantity, reserved: 0 })),
  );
}

/** Units held until a moment stay held: what they wait for has happened. */
export async function keep(ctx: Ctx, references: readonly string[]): Promise<void> {
  await sql`update stock.reservations set expires_at = null where reference = any (${references}) and state = 'held' and expires_at is not null`.execute(
    ctx.tx,
  );
}
