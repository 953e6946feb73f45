-- The carrier's directory as we last heard it, and parcels on their way.
create table delivery.cities (
  ref text primary key,
  name_uk text not null,
  name_ru text not null,
  name_latin text not null,
  kind text not null,
  area text not null,
  area_ref text not null,
  centre boolean not null default false,
  branch_count int not null default 0,
  heard_at timestamptz not null
);
-- Every way in which people begin to type a name.
create table delivery.city_names (
  name text not null,
  city_ref text not null references delivery.cities (ref) on delete cascade,
  primary key (city_ref, name)
);
create index city_names_by_prefix on delivery.city_names (name text_pattern_ops);
create table delivery.branches (
  ref text primary key,
  city_ref text not null,
  number text not null,
  sort int not null,
  kind text not null check (kind in ('branch', 'locker')),
  name text not null,
  address_uk text not null,
  address_ru text not null,
  latitude float8,
  longitude float8,
  max_weight_grams int,
  schedule jsonb not null,
  active boolean not null default true,
  heard_at timestamptz not null
);
create index branches_by_city on delivery.branches (city_ref, sort, ref) where active;
-- Which parts of the directory are known whole, and since when: 'cities', 'branches:<city>'.
create table delivery.directories (
  name text primary key,
  heard_at timestamptz not null,
  entries int not null
);

create table delivery.parcels (
  id text primary key,
  merchant_id text not null,
  shipment_id text not null,
  order_id text not null,
  carrier text not null check (carrier in ('nova_poshta', 'ukrposhta', 'meest', 'merchant_courier', 'pickup')),
  waybill text not null,
  -- The number that is asked for: another one after the carrier forwarded the parcel.
  tracked_number text not null,
  return_number text,
  carrier_ref text,
  recipient_phone text,
  declared_minor bigint not null check (declared_minor >= 0),
  cod_minor bigint not null check (cod_minor >= 0),
  currency text not null,
  status text not null check (status in ('created', 'sent', 'en_route', 'delivered', 'returning', 'returned', 'cancelled')),
  ready_for_pickup boolean not null default false,
  attention boolean not null default false,
  money_received boolean not null default false,
  code text,
  words text,
  carrier_updated_at timestamptz,
  estimated_for date,
  delivered_at timestamptz,
  next_poll_at timestamptz,
  created_at timestamptz not null,
  check (not ready_for_pickup or status = 'en_route')
);
create unique index parcels_waybill on delivery.parcels (carrier, waybill) where status <> 'cancelled';
create index parcels_by_shipment on delivery.parcels (shipment_id);
create index parcels_due on delivery.parcels (next_poll_at, id) where next_poll_at is not null;
create table delivery.parcel_steps (
  id text primary key,
  parcel_id text not null references delivery.parcels (id),
  merchant_id text not null,
  status text not null,
  ready_for_pickup boolean not null,
  attention boolean not null,
  code text,
  words text,
  at timestamptz not null
);
create index parcel_steps_by_parcel on delivery.parcel_steps (parcel_id, at, id);

call platform.common_table('delivery.cities');
call platform.common_table('delivery.city_names');
call platform.common_table('delivery.branches');
call platform.common_table('delivery.directories');
call platform.tenant_table('delivery.parcels');
call platform.tenant_table('delivery.parcel_steps');
call platform.append_only('delivery.parcel_steps');
