-- Quantity per offer; every change is a movement and the counters are their sum. The database refuses a negative counter.
create table stock.levels (
  offer_id text primary key,
  merchant_id text not null,
  available int not null default 0 check (available >= 0),
  reserved int not null default 0 check (reserved >= 0),
  tracked boolean not null default true,
  changed_at timestamptz not null,
  unique (merchant_id, offer_id)
);
create table stock.movements (
  id text primary key,
  merchant_id text not null,
  offer_id text not null,
  kind text not null check (kind in ('received', 'reserved', 'released', 'sold', 'returned', 'corrected')),
  available_change int not null,
  reserved_change int not null,
  reference text,
  at timestamptz not null,
  foreign key (merchant_id, offer_id) references stock.levels (merchant_id, offer_id)
);
create index movements_by_offer on stock.movements (offer_id, at);
create table stock.reservations (
  reference text not null,
  offer_id text not null,
  merchant_id text not null,
  quantity int not null check (quantity > 0),
  state text not null check (state in ('held', 'released', 'sold')),
  expires_at timestamptz,
  primary key (reference, offer_id),
  foreign key (merchant_id, offer_id) references stock.levels (merchant_id, offer_id)
);
create index reservations_open on stock.reservations (expires_at) where state = 'held';

call platform.tenant_table('stock.levels');
call platform.tenant_table('stock.movements');
call platform.tenant_table('stock.reservations');
call platform.append_only('stock.movements');
