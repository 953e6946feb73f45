-- One merchant's price for one variant. `placed` = its product is in the shop; `active` = the merchant wants to sell it.
create table offers.offers (
  id text primary key,
  merchant_id text not null,
  sku text not null,
  product_id text not null,
  variant_id text not null,
  shop_product_id text,
  shop_variant_id text,
  price_minor bigint not null check (price_minor > 0),
  old_price_minor bigint check (old_price_minor > price_minor),
  currency text not null,
  dispatch_days int not null default 1 check (dispatch_days between 0 and 60),
  active boolean not null default true,
  merchant_hidden boolean not null default false,
  changed_at timestamptz not null,
  unique (merchant_id, sku),
  unique (merchant_id, id)
);
create index offers_by_product on offers.offers (product_id);
create index offers_by_shop_product on offers.offers (shop_product_id) where shop_product_id is not null;
create index offers_by_merchant on offers.offers (merchant_id);
call platform.tenant_table('offers.offers');
