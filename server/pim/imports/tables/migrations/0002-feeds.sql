-- Addresses from which a merchant's price list is fetched, once by hand or every day.
create table imports.feeds (
  id text primary key,
  merchant_id text not null,
  source text not null,
  url text not null,
  -- Time of day in Kyiv; nothing: only when somebody asks.
  daily_at text check (daily_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  submit boolean not null,
  complete boolean not null,
  -- Business time of the next fetch.
  next_at timestamptz,
  -- Who fetches now; real time, so that a dead worker leaves the feed free after a while.
  claimed_until timestamptz,
  fetched_at timestamptz,
  sha256 text,
  problem text,
  import_id text references imports.runs (id),
  created_by text not null,
  created_at timestamptz not null,
  unique (merchant_id, source)
);
create index feeds_due on imports.feeds (next_at) where next_at is not null;
call platform.tenant_table('imports.feeds');
alter table imports.runs add column feed_id text;
