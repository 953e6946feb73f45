-- The narrow row that finding reads: one per product that somebody sells now.
create table search.docs (
  product_id text primary key,
  category text not null,
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
  published_seconds bigint not null,
  -- What it is filtered and counted by: brand, merchants, values of attributes; see search.values.
  facets int[] not null,
  -- Listings come by one of these, the greatest first: what is in stock, then the sort. Whole numbers below 2^53.
  key_popular float8 not null generated always as ((case when in_stock then 1e14 else 0 end)::float8 + popularity) stored,
  key_new float8 not null generated always as ((case when in_stock then 1e14 else 0 end)::float8 + published_seconds) stored,
  key_cheap float8 not null generated always as ((case when in_stock then 1e14 else 0 end)::float8 + 1e13::float8 - price_minor) stored,
  key_expensive float8 not null generated always as ((case when in_stock then 1e14 else 0 end)::float8 + price_minor) stored,
  key_discount float8 not null generated always as ((case when in_stock then 1e14 else 0 end)::float8 + discount_percent * 1e5::float8 + popularity) stored,
  -- Stems with their weight: A name, brand and codes; B category; C attributes; D description. Kept apart: finding without words stays narrow.
  terms tsvector not null
) with (toast_tuple_target = 512);
create index docs_by_category on search.docs using gin (categories);
create index docs_by_facet on search.docs using gin (facets);
create index docs_by_term on search.docs using gin (terms);
create index docs_by_merchant on search.docs using gin (merchants);
create index docs_by_brand on search.docs (brand text_pattern_ops);
create index docs_by_price on search.docs (price_minor);
create index docs_of_category on search.docs (category, key_popular desc, product_id desc);
create index docs_popular on search.docs (key_popular desc, product_id desc);
create index docs_new on search.docs (key_new desc, product_id desc);
create index docs_cheap on search.docs (key_cheap desc, product_id desc);
create index docs_expensive on search.docs (key_expensive desc, product_id desc);
create index docs_discount on search.docs (key_discount desc, product_id desc);

-- Every value that goods are filtered by, as a number: `@brand=…`, `@merchant=…`, `<attribute>=…`. Number 0 stands for the product itself.
create table search.values (
  value_id int generated always as identity primary key,
  key text not null unique,
  name text not null default ''
);
-- How many products of a category (with all below it; '' = everywhere) have a value. Changes are added without waiting for each other and folded in by a job.
create table search.facet_counts (
  category text not null,
  value_id int not null,
  count int not null,
  primary key (category, value_id)
);
create table search.facet_changes (
  category text not null,
  value_id int not null,
  delta int not null
);
create index facet_changes_by_category on search.facet_changes (category);
-- Grows with every change that a listing of the category shows ('' = any, '*' = merchants): an answer is good while the sum stays.
-- Each connection writes its own rows, so that changes of one category do not wait for each other.
create table search.stamps (
  category text not null,
  shard int not null,
  stamp bigint not null,
  primary key (category, shard)
) with (fillfactor = 50);

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
call platform.inside_table('search.values');
call platform.inside_table('search.facet_counts');
call platform.inside_table('search.facet_changes');
call platform.inside_table('search.stamps');
call platform.inside_table('search.pages');
call platform.inside_table('search.merchants');
call platform.inside_table('search.turns');
call platform.inside_table('search.sales');
call platform.inside_table('search.vocabulary');
call platform.inside_table('search.misses');
grant select on search.docs, search.pages, search.merchants, search.vocabulary, search.values, search.facet_counts, search.facet_changes, search.stamps to app_public, app_buyer;

-- Readers of the shop may not write; what was not found is the one thing they leave behind.
create function search.note_miss(missed text, in_language text, at timestamptz) returns void language sql security definer set search_path = pg_catalog as $$
  insert into search.misses as m (text, language, times, last_at) values (left(missed, 120), left(in_language, 2), 1, at)
    on conflict (text, language) do update set times = m.times + 1, last_at = excluded.last_at
$$;
revoke execute on function search.note_miss from public;
grant execute on function search.note_miss to app_public, app_system;

create function search.stamp(changed text[]) returns void language sql as $$
  insert into search.stamps as s (category, shard, stamp) select distinct c, pg_backend_pid() % 64, 1 from unnest(changed) c order by c
    on conflict (category, shard) do update set stamp = s.stamp + 1
$$;
grant execute on function search.stamp to app_operator, app_system;

-- Counts follow the rows, whoever writes them.
create function search.count_added() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from added) then return null; end if;
  insert into search.facet_changes (category, value_id, delta)
    select c, v, count(*) from (select c, unnest(0::int || facets) as v from (select facets, unnest(''::text || categories) as c from added) a) b group by c, v;
  perform search.stamp('{""}'::text[] || array(select distinct unnest(categories) from added));
  return null;
end $$;
create function search.count_removed() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from removed) then return null; end if;
  insert into search.facet_changes (category, value_id, delta)
    select c, v, -count(*) from (select c, unnest(0::int || facets) as v from (select facets, unnest(''::text || categories) as c from removed) a) b group by c, v;
  perform search.stamp('{""}'::text[] || array(select distinct unnest(categories) from removed));
  return null;
end $$;
create function search.count_changed() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from added) then return null; end if;
  insert into search.facet_changes (category, value_id, delta)
    select c, v, sum(n) from (
      select c, unnest(0::int || facets) as v, n from (
        select a.facets, unnest(''::text || a.categories) as c, 1 as n from added a join removed r using (product_id) where (a.facets, a.categories) is distinct from (r.facets, r.categories)
        union all
        select r.facets, unnest(''::text || r.categories), -1 from added a join removed r using (product_id) where (a.facets, a.categories) is distinct from (r.facets, r.categories)) x) y
    group by c, v having sum(n) <> 0;
  perform search.stamp('{""}'::text[] || array(select unnest(categories) from added union select unnest(categories) from removed));
  return null;
end $$;
create trigger count_added after insert on search.docs referencing new table as added for each statement execute function search.count_added();
create trigger count_removed after delete on search.docs referencing old table as removed for each statement execute function search.count_removed();
create trigger count_changed after update on search.docs referencing old table as removed new table as added for each statement execute function search.count_changed();

-- A changed tile is a changed listing; other parts of a page are not.
create function search.stamp_tiles() returns trigger language plpgsql as $$
declare
  changed text[] := array(select distinct unnest(''::text || d.categories) from added a join removed r using (product_id) join search.docs d using (product_id) where a.tile is distinct from r.tile);
begin
  if cardinality(changed) > 0 then perform search.stamp(changed); end if;
  return null;
end $$;
create trigger stamp_tiles after update on search.pages referencing old table as removed new table as added for each statement execute function search.stamp_tiles();

create function search.stamp_merchants() returns trigger language plpgsql as $$
begin
  if exists (select 1 from added) then perform search.stamp('{*}'); end if;
  return null;
end $$;
create trigger stamp_added after insert on search.merchants referencing new table as added for each statement execute function search.stamp_merchants();
create trigger stamp_changed after update on search.merchants referencing new table as added for each statement execute function search.stamp_merchants();
