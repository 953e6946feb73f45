-- The merchant's working copies: one row a product, whatever its state.
create table intake.products (
  id text primary key,
  merchant_id text not null,
  status text not null check (status in ('draft', 'waiting', 'revision', 'published', 'deactivated', 'rejected', 'archived')),
  -- A published product whose newer version waits or was sent back.
  pending text check (pending in ('waiting', 'revision')),
  draft jsonb not null,
  draft_hash text not null,
  content_hash text not null,
  published_hash text,
  name text not null,
  brand text,
  article text,
  category_code text,
  skus text[] not null,
  media_id text,
  findings jsonb not null,
  finding_codes text[] not null,
  blocked boolean not null,
  reasons jsonb not null default '[]',
  version_id text,
  source text not null,
  import_id text,
  version int not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  unique (merchant_id, id)
);
create index products_list on intake.products (merchant_id, changed_at desc, id);
create index products_by_status on intake.products (merchant_id, status, changed_at desc, id);
create index products_by_import on intake.products (import_id) where import_id is not null;
-- Which product and variant a merchant's number means, for ever.
create table intake.skus (
  merchant_id text not null,
  sku text not null,
  product_id text not null,
  variant_id text not null,
  primary key (merchant_id, sku),
  foreign key (merchant_id, product_id) references intake.products (merchant_id, id)
);
create index skus_by_product on intake.skus (product_id);
call platform.tenant_table('intake.products');
call platform.tenant_table('intake.skus');
