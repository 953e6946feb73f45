create table catalog.categories (
  code text primary key,
  parent_code text references catalog.categories (code),
  names jsonb not null,
  slug text not null unique,
  synonyms jsonb not null,
  commission_class text not null,
  audience text,
  required text[] not null,
  recommended text[] not null,
  optional text[] not null,
  axes text[] not null,
  leaf boolean not null,
  position int not null
);
create table catalog.attributes (
  code text primary key,
  kind text not null,
  names jsonb not null,
  synonyms text[] not null,
  unit text,
  options jsonb not null,
  facet boolean not null,
  axis boolean not null,
  hint jsonb not null,
  position int not null
);

-- The shop's product. A product that turned out to be another merchant's too is merged into it: its offers stand there.
create table catalog.products (
  id text primary key,
  merchant_id text not null,
  category_code text not null references catalog.categories (code),
  brand text not null,
  article text not null,
  slug text not null unique,
  names jsonb not null,
  status text not null check (status in ('published', 'deactivated', 'merged')),
  merged_into text references catalog.products (id),
  live_version_id text not null,
  published_at timestamptz not null,
  changed_at timestamptz not null,
  unique (merchant_id, id)
);
create index products_by_status on catalog.products (status, published_at desc, id);
create table catalog.variants (
  id text primary key,
  product_id text not null,
  merchant_id text not null,
  position int not null,
  gtin text,
  axes jsonb not null,
  weight_grams int check (weight_grams > 0),
  foreign key (merchant_id, product_id) references catalog.products (merchant_id, id)
);
create index variants_by_product on catalog.variants (product_id, position);
create index variants_by_gtin on catalog.variants (gtin) where gtin is not null;

-- Every state a product's content ever had; a moderation case points at one, publishing shows one.
create table catalog.versions (
  id text primary key,
  product_id text not null,
  merchant_id text not null,
  content jsonb not null,
  content_hash text not null,
  author text not null,
  source text not null,
  at timestamptz not null
);
create index versions_by_product on catalog.versions (product_id, at desc);

call platform.common_table('catalog.categories');
call platform.common_table('catalog.attributes');
call platform.tenant_table('catalog.products');
call platform.tenant_table('catalog.variants');
call platform.tenant_table('catalog.versions');
call platform.append_only('catalog.versions');
