-- People, what they may do and for whom, and the proofs they carry. Only the house itself touches these tables.
create table identity.accounts (
  id text primary key,
  email text check (email = lower(email)),
  -- The phone that is this account: proved by a code, or waiting for its owner to prove it. A phone that was only typed is `contact_phone`.
  phone text check (phone ~ '^\+[1-9][0-9]{7,14}$'),
  phone_verified_at timestamptz,
  contact_phone text,
  password_hash text,
  name text not null,
  language text not null check (language in ('uk', 'ru', 'kk', 'en')),
  created_at timestamptz not null,
  check (email is not null or phone is not null)
);
create unique index accounts_email on identity.accounts (email);
create unique index accounts_phone on identity.accounts (phone);

-- Names of organisations, told by the rooms that own them.
create table identity.organisations (
  kind text not null check (kind in ('operator', 'merchant', 'company')),
  id text not null,
  name text not null,
  primary key (kind, id)
);

create table identity.memberships (
  id text primary key,
  account_id text not null references identity.accounts (id),
  organisation_kind text not null,
  organisation_id text not null,
  role text not null,
  created_at timestamptz not null,
  unique (account_id, organisation_kind, organisation_id),
  foreign key (organisation_kind, organisation_id) references identity.organisations (kind, id)
);
create index memberships_by_organisation on identity.memberships (organisation_kind, organisation_id);

-- How far a merchant has come. No row = the account gate. Read at each request.
create table identity.gates (
  merchant_id text primary key,
  gate text not null check (gate in ('account', 'confirmed', 'agreement', 'closed')),
  changed_at timestamptz not null
);

create table identity.sessions (
  id text primary key,
  token_hash text not null unique,
  account_id text not null references identity.accounts (id),
  membership_id text references identity.memberships (id) on delete set null,
  ip text not null,
  agent text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  idle interval not null,
  ends_at timestamptz not null,
  ended_at timestamptz
);
create index sessions_by_account on identity.sessions (account_id) where ended_at is null;

-- One-time codes. The code itself is nowhere: it is a keyed hash of the id under the installation's secret.
create table identity.codes (
  id text primary key,
  phone text not null,
  purpose text not null,
  language text not null,
  ip text not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  tries int not null default 0 check (tries between 0 and 5),
  used_at timestamptz
);
create index codes_by_phone on identity.codes (phone, sent_at desc);
create index codes_by_ip on identity.codes (ip, sent_at);

-- Single-use links, again without their token: invitations and new passwords.
create table identity.invitations (
  id text primary key,
  organisation_kind text not null,
  organisation_id text not null,
  email text not null check (email = lower(email)),
  name text,
  role text not null,
  language text not null,
  invited_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  foreign key (organisation_kind, organisation_id) references identity.organisations (kind, id)
);
create unique index invitations_open on identity.invitations (organisation_kind, organisation_id, email) where accepted_at is null and withdrawn_at is null;

create table identity.password_resets (
  id text primary key,
  account_id text not null references identity.accounts (id),
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index password_resets_by_account on identity.password_resets (account_id);

create table identity.failures (
  id text primary key,
  login_hash text not null,
  ip text not null,
  at timestamptz not null
);
create index failures_by_login on identity.failures (login_hash, ip, at);
create index failures_by_ip on identity.failures (ip, at);

create table identity.api_keys (
  id text primary key,
  merchant_id text not null,
  name text not null,
  prefix text not null,
  secret_hash text not null unique,
  scopes text[] not null check (cardinality(scopes) > 0),
  created_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_keys_by_merchant on identity.api_keys (merchant_id);
call platform.tenant_table('identity.api_keys');

grant select, insert, update, delete on identity.accounts, identity.organisations, identity.memberships, identity.gates, identity.sessions, identity.codes,
  identity.invitations, identity.password_resets, identity.failures to app_system;

-- Who stands behind a request, in one statement and without a transaction: the argument is the hash of a 256-bit secret, so knowing it is the right to ask.
-- Real time, not business time. Seen at most once a minute, so that reading pages does not write.
grant usage on schema identity to public;
create function identity.session_by_hash(wanted text) returns table (
    session_id text, account_id text, verified_phone text, membership_id text, organisation_kind text, organisation_id text, role text, gate text)
  language sql volatile security definer set search_path = pg_catalog as $$
  update identity.sessions set seen_at = clock_timestamp()
    where token_hash = wanted and ended_at is null and ends_at > clock_timestamp() and seen_at + idle > clock_timestamp()
      and seen_at < clock_timestamp() - interval '1 minute';
  select s.id, s.account_id, case when a.phone_verified_at is not null then a.phone end, m.id, m.organisation_kind, m.organisation_id, m.role,
    coalesce(g.gate, 'account')
  from identity.sessions s
  join identity.accounts a on a.id = s.account_id
  left join identity.memberships m on m.id = s.membership_id and m.account_id = s.account_id
  left join identity.gates g on m.organisation_kind = 'merchant' and g.merchant_id = m.organisation_id
  where s.token_hash = wanted and s.ended_at is null and s.ends_at > clock_timestamp() and s.seen_at + s.idle > clock_timestamp()
$$;

create function identity.key_by_hash(wanted text) returns table (key_id text, merchant_id text, scopes text[], gate text)
  language sql volatile security definer set search_path = pg_catalog as $$
  update identity.api_keys set last_used_at = clock_timestamp()
    where secret_hash = wanted and (last_used_at is null or last_used_at < clock_timestamp() - interval '1 minute');
  select k.id, k.merchant_id, k.scopes, coalesce(g.gate, 'account')
  from identity.api_keys k left join identity.gates g on g.merchant_id = k.merchant_id
  where k.secret_hash = wanted and k.revoked_at is null and (k.expires_at is null or k.expires_at > clock_timestamp())
$$;
