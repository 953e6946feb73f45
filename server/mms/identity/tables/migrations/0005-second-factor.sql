-- The second factor of an account: a secret that its owner's telephone shares, sealed under the installation's own secret.
create table identity.second_factors (
  account_id text primary key references identity.accounts (id),
  sealed_secret text not null,
  made_at timestamptz not null,
  -- Counts only once a first code has proved that the telephone has it.
  confirmed_at timestamptz,
  -- The newest half-minute whose code was used: that one and all before it are spent.
  last_step bigint not null default 0
);

-- Codes on paper for a lost telephone, each good once; kept as keyed hashes.
create table identity.recovery_codes (
  account_id text not null references identity.accounts (id),
  code_hash text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);
grant select, insert, update, delete on identity.second_factors, identity.recovery_codes to app_system;

-- When this session last showed its second factor.
alter table identity.sessions add column factor_shown_at timestamptz;

drop function identity.session_by_hash(text);
create function identity.session_by_hash(wanted text) returns table (
    session_id text, account_id text, verified_phone text, membership_id text, organisation_kind text, organisation_id text, role text, gate text,
    role_permissions text[], visits_merchant text, visit_writes boolean, has_factor boolean, factor_age_seconds float8)
  language sql volatile security definer set search_path = pg_catalog as $$
  update identity.sessions set seen_at = clock_timestamp()
    where token_hash = wanted and ended_at is null and ends_at > clock_timestamp() and seen_at + idle > clock_timestamp()
      and seen_at < clock_timestamp() - interval '1 minute';
  select s.id, s.account_id, case when a.phone_verified_at is not null then a.phone end, m.id, m.organisation_kind, m.organisation_id, m.role,
    coalesce(g.gate, 'account'), r.permissions, s.visits_merchant, s.visit_writes, f.confirmed_at is not null,
    extract(epoch from clock_timestamp() - s.factor_shown_at)::float8
  from identity.sessions s
  join identity.accounts a on a.id = s.account_id
  left join identity.second_factors f on f.account_id = s.account_id
  left join identity.memberships m on m.id = s.membership_id and m.account_id = s.account_id
  left join identity.roles r on m.organisation_kind = 'operator' and r.code = m.role
  left join identity.gates g on g.merchant_id = coalesce(s.visits_merchant, case when m.organisation_kind = 'merchant' then m.organisation_id end)
  where s.token_hash = wanted and s.ended_at is null and s.ends_at > clock_timestamp() and s.seen_at + s.idle > clock_timestamp()
$$;
