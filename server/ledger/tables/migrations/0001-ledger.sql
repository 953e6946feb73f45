-- Double entry, append-only, any asset. Balances are sums of legs; nothing is cached, so nothing can drift.
create table ledger.accounts (
  id text primary key,                      -- owner:name:currency
  owner text not null,                      -- 'operator' or a merchant's id
  merchant_id text,
  name text not null,
  currency text not null,
  unique (owner, name, currency)
);
create table ledger.entries (
  id text primary key,
  business_key text not null unique,        -- one posting per business fact
  kind text not null,
  merchant_id text,
  subject_kind text not null,
  subject_id text not null,
  words_key text not null,
  words_values jsonb not null default '{}',
  reverses text references ledger.entries (id),
  posted_at timestamptz not null,
  request_id text
);
create index entries_by_subject on ledger.entries (subject_kind, subject_id);
create index entries_by_time on ledger.entries (posted_at, id);
create table ledger.legs (
  entry_id text not null references ledger.entries (id),
  position int not null,
  account_id text not null references ledger.accounts (id),
  merchant_id text,
  amount_minor bigint not null check (amount_minor <> 0),
  currency text not null,
  posted_at timestamptz not null,
  primary key (entry_id, position)
);
create index legs_by_account on ledger.legs (account_id, posted_at, entry_id) include (amount_minor);

call platform.tenant_table('ledger.accounts');
call platform.tenant_table('ledger.entries');
call platform.tenant_table('ledger.legs');
call platform.append_only('ledger.entries');
call platform.append_only('ledger.legs');
create trigger no_truncate before truncate on ledger.entries execute function platform.refuse_change();
create trigger no_truncate before truncate on ledger.legs execute function platform.refuse_change();
revoke insert on ledger.accounts, ledger.entries, ledger.legs from app_merchant, app_operator;
revoke update, delete on ledger.accounts from app_merchant, app_operator, app_system;
