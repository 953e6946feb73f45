-- Merchants: who sells here, how far they have come, when they work. The operator is number 1.
create table merchants.merchants (
  merchant_id text primary key,
  number int not null unique check (number > 0),
  status text not null check (status in ('invited', 'new', 'confirmed', 'active', 'paused', 'restricted', 'blocked', 'closed', 'rejected')),
  own boolean not null default false,
  kind text not null check (kind in ('company', 'person')),
  name text not null,
  legal_name text not null,
  country text not null,
  tax_number text not null,
  email text not null,
  phone text not null,
  city text not null default '',
  legal_address text not null default '',
  actual_address text not null default '',
  signatory text not null default '',
  bank_account text not null default '',
  story jsonb not null default '{}',
  logo_letters text not null,
  logo_colour text not null check (logo_colour ~ '^#[0-9a-f]{6}$'),
  hours jsonb not null,
  days_off jsonb not null default '[]',
  dispatch_city text not null default '',
  dispatch_days int not null default 1 check (dispatch_days between 0 and 60),
  delivery_methods text[] not null default '{}',
  return_days int not null default 14 check (return_days between 14 and 365),
  brands text[] not null default '{}',
  expected_products int,
  language text not null check (language in ('uk', 'ru', 'kk', 'en')),
  applicant_id text,
  specialist_id text,
  rating numeric(4, 1) check (rating between 0 and 100),
  registered_at timestamptz not null,
  decide_by timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  decision_reason text,
  decision_comment text,
  activated_at timestamptz,
  block_scope text check (block_scope in ('orders', 'offers', 'cabinet', 'all')),
  block_reason text,
  block_comment text,
  blocked_at timestamptz,
  block_until timestamptz,
  status_before_block text,
  version int not null default 1,
  changed_at timestamptz not null,
  check ((status = 'blocked') = (block_scope is not null)),
  check (status <> 'rejected' or decision_reason is not null)
);
-- One legal person has one merchant in work; a rejected or closed one may come again.
create unique index merchants_tax_number on merchants.merchants (country, tax_number) where status not in ('rejected', 'closed');
create unique index merchants_own on merchants.merchants (own) where own;
create index merchants_by_status on merchants.merchants (status, registered_at desc, merchant_id desc);
create index merchants_block_until on merchants.merchants (block_until) where block_until is not null;
call platform.tenant_table('merchants.merchants');

-- A merchant writes its profile, nothing else of its row.
revoke insert, update, delete on merchants.merchants from app_merchant;
grant update (name, email, phone, city, legal_address, actual_address, signatory, bank_account, story, logo_letters, logo_colour, hours, days_off, dispatch_city,
  dispatch_days, delivery_methods, return_days, brands, status, version, changed_at) on merchants.merchants to app_merchant;

-- What buyers may know of those who have sold here.
create policy shown on merchants.merchants for select to app_public, app_buyer using (activated_at is not null);
grant select (merchant_id, number, status, own, name, legal_name, city, story, logo_letters, logo_colour, hours, days_off, dispatch_city, dispatch_days,
  delivery_methods, return_days, rating, activated_at, block_scope, status_before_block) on merchants.merchants to app_public, app_buyer;

create table merchants.numbers (one boolean primary key default true check (one), last int not null);
insert into merchants.numbers (last) values (0);
call platform.inside_table('merchants.numbers');

-- The operator's own words about a merchant, which the merchant does not see.
create table merchants.notes (
  id text primary key,
  merchant_id text not null references merchants.merchants (merchant_id),
  author_id text not null,
  text text not null check (text <> ''),
  at timestamptz not null
);
create index notes_by_merchant on merchants.notes (merchant_id, at desc);
call platform.inside_table('merchants.notes');
