import type { Module } from '#platform/module';

export const module: Module = {
  name: 'stock',
  checks: [
    {
      id: 'D2',
      says: 'counters that are not the sum of their movements',
      sql: `
      select l.offer_id || ': ' || l.available || '/' || l.reserved || ' but moved ' || coalesce(sum(m.available_change), 0) || '/' || coalesce(sum(m.reserved_change), 0) as finding
      from stock.levels l left join stock.movements m using (offer_id) group by l.offer_id, l.available, l.reserved
      having l.available <> coalesce(sum(m.available_change), 0) or l.reserved <> coalesce(sum(m.reserved_change), 0)`,
    },
    {
      id: 'D2',
      says: 'reserved units that no open reservation holds',
      sql: `
      select l.offer_id as finding from stock.levels l
      left join (select offer_id, sum(quantity) as held from stock.reservations where state = 'held' group by offer_id) r on r.offer_id = l.offer_id
      where l.reserved <> coalesce(r.held, 0)`,
    },
    {
      id: 'D2',
      says: 'a reservation held past its time',
      sql: `select reference as finding from stock.reservations where state = 'held' and expires_at < platform.business_now() - interval '10 minutes'`,
    },
  ],
};
