-- Facts counted once, in narrow daily rows: a report sums days, never orders.
create table reports.shipments (
  shipment_id text primary key,
  merchant_id text not null,
  order_id text not null,
  placed_day date not null,
  status text not null,
  rank int not null,
  goods_minor bigint not null,
  currency text not null
);
-- Sales by product and day. Placed and cancelled stand on the day of placing, delivered and the fee on the day of delivery.
create table reports.daily_products (
  merchant_id text not null,
  day date not null,
  product_id text not null,
  category_code text not null,
  brand text not null,
  title jsonb not null,
  currency text not null,
  placed_units int not null default 0,
  placed_minor bigint not null default 0,
  cancelled_units int not null default 0,
  cancelled_minor bigint not null default 0,
  delivered_units int not null default 0,
  delivered_minor bigint not null default 0,
  fee_minor bigint not null default 0,
  primary key (merchant_id, day, product_id, currency)
);
create index daily_products_by_day on reports.daily_products (day, category_code);
create table reports.daily_statuses (
  merchant_id text not null,
  day date not null,
  status text not null,
  currency text not null,
  shipments int not null default 0,
  goods_minor bigint not null default 0,
  primary key (merchant_id, day, status, currency)
);
create index daily_statuses_by_day on reports.daily_statuses (day);
call platform.tenant_table('reports.shipments');
call platform.tenant_table('reports.daily_products');
call platform.tenant_table('reports.daily_statuses');
