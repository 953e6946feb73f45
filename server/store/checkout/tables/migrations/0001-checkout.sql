-- A cart's id is 128 random bits: who knows it may use it, until a buyer signs in and it is theirs. Lines live in the row, so that its
-- lock is the lock of everything in it.
create table checkout.carts (
  id text primary key check (length(id) >= 26),
  account_id text,
  status text not null default 'open' check (status in ('open', 'placed', 'merged')),
  lines jsonb not null default '[]' check (jsonb_array_length(lines) <= 300),
  delivery jsonb not null default '[]',
  city_ref text,
  city text,
  order_id text unique,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check ((status = 'placed') = (order_id is not null))
);
create unique index carts_open_of_account on checkout.carts (account_id) where status = 'open' and account_id is not null;
create index carts_forgotten on checkout.carts (changed_at) where status = 'open' and account_id is null;

call platform.inside_table('checkout.carts');
