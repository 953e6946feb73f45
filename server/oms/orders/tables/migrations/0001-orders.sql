-- An order is what a buyer placed at once; each merchant's part of it is a shipment. Numbers may have gaps.
create table orders.orders (
  id text primary key,
  number text not null unique check (number ~ '^[0-9]{6,12}$'),
  account_id text,
  cart_id text unique,
  channel text not null check (channel in ('shop', 'phone', 'api')),
  language text not null,
  contact_name text not null,
  contact_phone text not null,
  contact_email text,
  comment text,
  currency text not null,
  goods_minor bigint not null check (goods_minor >= 0),
  delivery_minor bigint not null check (delivery_minor >= 0),
  total_minor bigint not null,
  payment_method text not null check (payment_method in ('card', 'cod')),
  payment_id text,
  paid_at timestamptz,
  pay_by timestamptz,
  status text not null check (status in ('awaiting_payment', 'open', 'partly_delivered', 'done', 'cancelled')),
  placed_at timestamptz not null,
  placed_by text not null,
  changed_at timestamptz not null,
  check (total_minor = goods_minor + delivery_minor)
);
create index orders_by_account on orders.orders (account_id, placed_at desc, id desc) where account_id is not null;
create index orders_by_time on orders.orders (placed_at desc, id desc);
create index orders_by_phone on orders.orders (contact_phone, placed_at desc);

-- Carries everything its merchant works by, so that a merchant never needs the order's row.
create table orders.shipments (
  id text primary key,
  merchant_id text not null,
  account_id text,
  order_id text not null references orders.orders (id),
  order_number text not null,
  number text not null unique,
  position int not null,
  status text not null check (status in ('awaiting_payment', 'awaiting_confirmation', 'new', 'in_progress', 'sent', 'en_route', 'delivered', 'completed', 'cancelled', 'refused', 'returned')),
  holder text not null check (holder in ('operator', 'merchant')),
  payment_method text not null,
  paid boolean not null default false,
  channel text not null,
  buyer_name text not null,
  buyer_phone text not null,
  delivery jsonb not null,
  carrier text not null,
  city text,
  currency text not null,
  goods_minor bigint not null check (goods_minor >= 0),
  delivery_minor bigint not null check (delivery_minor >= 0),
  total_minor bigint not null,
  fee_minor bigint not null check (fee_minor >= 0),
  weight_grams int not null,
  line_count int not null check (line_count > 0),
  dispatch_days int not null,
  promise_from date,
  promise_to date,
  dispatch_by date,
  placed_at timestamptz not null,
  confirmed_at timestamptz,
  take_by timestamptz,
  remind_at timestamptz,
  escalate_at timestamptz,
  auto_cancel_at timestamptz,
  -- The end of the step that is owed now: taking, handing over, arriving.
  due_at timestamptz,
  taken_at timestamptz,
  sent_at timestamptz,
  delivered_at timestamptz,
  finished_at timestamptz,
  ready_for_pickup boolean not null default false,
  cancel_reason text,
  cancel_note text,
  cancelled_by text,
  search_text text not null,
  changed_at timestamptz not null,
  unique (merchant_id, id),
  check (total_minor = goods_minor + delivery_minor),
  check ((status = 'cancelled') = (cancelled_by is not null))
);
create index shipments_by_merchant on orders.shipments (merchant_id, placed_at desc, id desc);
create index shipments_by_status on orders.shipments (merchant_id, status, placed_at desc, id desc);
create index shipments_by_due on orders.shipments (merchant_id, due_at, id) where due_at is not null;
create index shipments_by_number on orders.shipments (merchant_id, number);
create index shipments_by_order on orders.shipments (order_id, position);
create index shipments_to_remind on orders.shipments (remind_at) where status = 'new' and remind_at is not null;
create index shipments_to_escalate on orders.shipments (escalate_at) where status = 'new' and escalate_at is not null;
create index shipments_to_cancel on orders.shipments (auto_cancel_at) where status = 'new';
create index shipments_to_complete on orders.shipments (delivered_at) where status = 'delivered';

-- What was bought, as it was shown and priced at that moment, and the fee frozen with it.
create table orders.lines (
  id text primary key,
  merchant_id text not null,
  account_id text,
  order_id text not null,
  shipment_id text not null,
  position int not null,
  offer_id text not null,
  product_id text not null,
  variant_id text not null,
  sku text not null,
  slug text,
  title jsonb not null,
  brand text not null,
  category_code text,
  options jsonb not null,
  media_id text,
  quantity int not null check (quantity > 0),
  currency text not null,
  unit_price_minor bigint not null check (unit_price_minor >= 0),
  old_price_minor bigint,
  weight_grams int,
  fee_minor bigint not null check (fee_minor >= 0),
  fee_vat_minor bigint not null check (fee_vat_minor >= 0),
  fee_grid_version int not null,
  fee_words jsonb not null,
  unique (merchant_id, id),
  foreign key (merchant_id, shipment_id) references orders.shipments (merchant_id, id)
);
create index lines_by_shipment on orders.lines (shipment_id, position);
create index lines_by_order on orders.lines (order_id);

call platform.buyer_table('orders.orders');
call platform.tenant_table('orders.shipments');
call platform.buyer_table('orders.shipments');
call platform.tenant_table('orders.lines');
call platform.buyer_table('orders.lines');
-- Buyers read; every change of theirs goes through a door of the house.
revoke insert, update, delete on orders.orders, orders.shipments, orders.lines from app_buyer;
