-- The narrow row that finding reads: one per product that somebody sells now.
create table search.docs (
  product_id text primary key,
  -- The product's category and everything above it.
  categories text[] not null,
  brand text not null,
  brand_name text not null,
  merchants text[] not null,
  price_minor bigint not null check (price_minor > 0),
  currency text not null,
  discount_percent int not null default 0,
  in_stock boolean not null,
  popularity int not null,
  published_at timestamptz not null,
  -- Values of filtering attributes as `code=value`.
  av text[] not null,
  -- Stems with their weight: A name, brand and codes; B category; C attributes; D description.
  terms tsvector not null
);
create index docs_by_category on search.docs using gin (categories);
create index docs_by_term on search.docs using gin (terms);
create index docs_by_merchant on search.docs using gin (merchants);
create index docs_by_brand on search.docs (brand text_pattern_ops);

-- Everything that the shop shows of a product, ready: the tile of lists, the page, its offers.
create table search.pages (
  product_id text primary key,
  slug text not null unique,
  category text not null,
  tile jsonb not null,
  page jsonb not null,
  offers jsonb not null,
  media_ids text[] not null,
  changed_at timestamptz not null
);
create index pages_by_media on search.pages using gin (media_ids);

-- What the shop shows of a merchant: changes with the profile, not with the goods.
create table search.merchants (
  merchant_id text primary key,
  card jsonb not null,
  selling boolean not null,
  changed_at timestamptz not null
);

-- Rebuilding takes the product's turn first, so that of two rebuilds the later one sees the newer facts.
create table search.turns (
  product_id text primary key,
  turn int not null default 1
);
create table search.sales (
  product_id text primary key,
  units int not null check (units >= 0)
);
create table search.vocabulary (
  term text primary key,
  word text not null,
  count int not null
);
create table search.misses (
  text text not null check (length(text) <= 120),
  language text not null,
  times int not null,
  last_at timestamptz not null,
  primary key (text, language)
);

call platform.inside_table('search.docs');
call platform.inside_table('search.pages');
call platform.inside_table('search.merchants');
call platform.inside_table('search.turns');
call platform.inside_table('search.sales');
call platform.inside_table('search.vocabulary');
call platform.inside_table('search.misses');
grant select on search.docs, search.pages, search.merchants, search.vocabulary to app_public, app_buyer;

-- Readers of the shop may not write; what was not found is the one thing they leave behind.
create function search.note_miss(missed text, in_language text, at timestamptz) returns void language sql security definer set search_path = pg_catalog as $$
  insert into search.misses as m (text, language, times, last_at) values (left(missed, 120), left(in_language, 2), 1, at)
    on conflict (text, language) do update set times = m.times + 1, last_at = excluded.last_at
$$;
revoke execute on function search.note_miss from public;
grant execute on function search.note_miss to app_public, app_system;
