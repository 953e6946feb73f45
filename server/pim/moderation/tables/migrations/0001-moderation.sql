-- A case: one version of one product that a person (or trust) must judge. At most one waits per product.
create table moderation.cases (
  id text primary key,
  merchant_id text not null,
  product_id text not null,
  version_id text not null,
  kind text not null check (kind in ('new', 'change')),
  state text not null check (state in ('waiting', 'decided', 'replaced')),
  name jsonb not null,
  brand text not null,
  category_code text not null,
  media_id text,
  price_minor bigint,
  currency text,
  findings jsonb not null,
  finding_codes text[] not null,
  difference jsonb not null,
  risk int not null,
  verdict text check (verdict in ('publish', 'revise', 'reject')),
  reasons jsonb not null default '[]',
  automatic boolean not null default false,
  without_revision boolean,
  decided_by text,
  decided_at timestamptz,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  check ((state = 'decided') = (verdict is not null))
);
create unique index cases_one_waiting on moderation.cases (product_id) where state = 'waiting';
create index cases_queue on moderation.cases (risk desc, opened_at, id) where state = 'waiting';
create index cases_by_merchant on moderation.cases (merchant_id, decided_at);
create index cases_by_product on moderation.cases (product_id, opened_at);
call platform.tenant_table('moderation.cases');
