-- One row a merchant: whoever applies holds its lock; numbers its files in the order they came.
create table imports.lanes (
  merchant_id text primary key,
  last_sequence int not null
);
create table imports.runs (
  id text primary key,
  merchant_id text not null,
  sequence int not null,
  source text not null,
  status text not null check (status in ('receiving', 'mapping', 'checking', 'ready', 'applying', 'held', 'done', 'failed', 'undone')),
  mode text not null check (mode in ('preview', 'apply')),
  submit boolean not null,
  complete boolean not null,
  confirmed boolean not null default false,
  -- Its turn has not come: another import of this merchant is being applied.
  waiting boolean not null default false,
  file_id text not null,
  file_name text not null,
  file_bytes bigint not null,
  format jsonb,
  fingerprint text,
  columns jsonb not null default '[]',
  columns_from text check (columns_from in ('format', 'remembered', 'person', 'suggestion')),
  missing text[] not null default '{}',
  mapping jsonb,
  notes jsonb not null default '[]',
  skipped jsonb not null default '{}',
  categories jsonb not null default '[]',
  attributes jsonb not null default '[]',
  option_values jsonb not null default '[]',
  held jsonb,
  problem jsonb,
  -- Who works on it now: a worker that lost its lease finds another token and stops.
  token text,
  failures int not null default 0,
  total int not null default 0,
  fresh int not null default 0,
  changed int not null default 0,
  unchanged int not null default 0,
  invalid int not null default 0,
  vanished int not null default 0,
  products int not null default 0,
  done int not null default 0,
  -- Products applied so far: work goes on from here after a crash.
  checkpoint int not null default 0,
  step_at timestamptz not null,
  worked_seconds double precision not null default 0,
  working_since timestamptz,
  created_by text not null,
  created_at timestamptz not null,
  finished_at timestamptz,
  unique (merchant_id, sequence)
);
create index runs_list on imports.runs (merchant_id, created_at desc, id);
create index runs_under_way on imports.runs (merchant_id, status) where status in ('receiving', 'checking', 'applying');
-- What a merchant once answered: what columns of a file mean by its fingerprint, categories, attributes and values by their text.
create table imports.decisions (
  merchant_id text not null,
  kind text not null check (kind in ('columns', 'category', 'attribute', 'value')),
  scope text not null,
  written text not null,
  answer jsonb not null,
  decided_at timestamptz not null,
  primary key (merchant_id, kind, scope, written)
);
-- Rows between reading and applying, in the order of their products; gone when the import ends, read again from the file after a crash of the database.
create unlogged table imports.staged (
  import_id text not null,
  product int not null,
  row int not null,
  sku text not null,
  price_minor bigint not null,
  currency text not null,
  content text not null,
  primary key (import_id, product, row)
);
alter table imports.staged alter column content set storage external;
create table imports.problems (
  import_id text not null references imports.runs (id),
  merchant_id text not null,
  row int not null,
  place int not null,
  external_id text not null,
  name text not null,
  field text not null,
  code text not null,
  severity text not null check (severity in ('error', 'block', 'warning')),
  value text,
  data jsonb,
  primary key (import_id, row, place)
);
-- What an import made or changed, with the earlier content, so that it can be taken back.
create table imports.products (
  import_id text not null references imports.runs (id),
  merchant_id text not null,
  product_id text not null,
  outcome text not null check (outcome in ('new', 'changed')),
  before jsonb,
  primary key (import_id, product_id)
);
-- Which file spoke last of an offer: an older file never overwrites a newer one.
create table imports.offers (
  merchant_id text not null,
  sku text not null,
  source text not null,
  sequence int not null,
  import_id text not null,
  price_minor bigint not null,
  currency text not null,
  vanished boolean not null default false,
  primary key (merchant_id, sku)
);
create index offers_by_source on imports.offers (merchant_id, source);
call platform.tenant_table('imports.lanes');
call platform.tenant_table('imports.runs');
call platform.tenant_table('imports.decisions');
call platform.inside_table('imports.staged');
call platform.tenant_table('imports.problems');
call platform.tenant_table('imports.products');
call platform.tenant_table('imports.offers');
