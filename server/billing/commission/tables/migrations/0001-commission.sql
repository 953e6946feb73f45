-- The commission grid: versions of an ordered list of rules. First match wins.
create table commission.grids (
  version int primary key,
  effective_from timestamptz not null,
  author text not null,
  reason text not null,
  created_at timestamptz not null
);
create table commission.rules (
  grid_version int not null references commission.grids (version),
  position int not null,
  title jsonb not null,
  category_code text,
  product_type text,
  brand text,
  merchant_id text,
  price_from_minor bigint check (price_from_minor >= 0),
  price_to_minor bigint,
  rate_basis_points int not null check (rate_basis_points between 0 and 10000),
  fixed_minor bigint not null default 0 check (fixed_minor >= 0),
  floor_minor bigint check (floor_minor >= 0),
  cap_minor bigint,
  primary key (grid_version, position),
  check (price_to_minor is null or price_to_minor > coalesce(price_from_minor, 0)),
  check (cap_minor is null or cap_minor >= coalesce(floor_minor, 0))
);
-- What was charged: one row a line, frozen amounts, for reports and explanations.
create table commission.charges (
  line_id text primary key,
  merchant_id text not null,
  order_id text not null,
  shipment_id text not null,
  amount_minor bigint not null check (amount_minor >= 0),
  vat_minor bigint not null check (vat_minor >= 0),
  currency text not null,
  grid_version int not null,
  words jsonb not null,
  charged_at timestamptz not null
);
create index charges_by_merchant on commission.charges (merchant_id, charged_at);

call platform.common_table('commission.grids');
-- A merchant sees the rules for everybody and its own, never another's terms.
call platform.inside_table('commission.rules');
alter table commission.rules enable row level security;
alter table commission.rules force row level security;
create policy own on commission.rules for select to app_merchant using (merchant_id is null or merchant_id = (select platform.merchant()));
create policy staff on commission.rules to app_operator, app_system using (true) with check (true);
grant select on commission.rules to app_merchant;
call platform.tenant_table('commission.charges');
