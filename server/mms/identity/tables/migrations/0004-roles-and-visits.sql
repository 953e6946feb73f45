-- Roles that the operator made or changed; a built-in role without a row is as the house declares it.
create table identity.roles (
  code text primary key check (code ~ '^[a-z][a-z0-9_]{1,40}$'),
  -- What people call it; null: a built-in role under its own words.
  name text check (length(name) between 1 and 60),
  permissions text[] not null,
  changed_at timestamptz not null
);
grant select, insert, update, delete on identity.roles to app_system;

-- Somebody of the operator looks into a merchant's cabinet: a session of its own, short, by default for reading only.
alter table identity.sessions
  add column visits_merchant text,
  add column visit_writes boolean not null default false,
  add constraint visit_may_write check (not visit_writes or visits_merchant is not null);

drop function identity.session_by_hash(text);
create function identity.session_by_hash(wanted text) returns table (
    session_id text, account_id text, verified_phone text, membership_id text, organisation_kind text, organisation_id text, role text, gate text,
    role_permissions text[], visits_merchant text, visit_writes boolean)
  language sql volatile security definer set search_path = pg_catalog as $$
  update identity.sessions set seen_at = clock_timestamp()
    where token_hash = wanted and ended_at is null and ends_at > clock_timestamp() and seen_at + idle > clock_timestamp()
      and seen_at < clock_timestamp() - interval '1 minute';
  select s.id, s.account_id, case when a.phone_verified_at is not null then a.phone end, m.id, m.organisation_kind, m.organisation_id, m.role,
    coalesce(g.gate, 'account'), r.permissions, s.visits_merchant, s.visit_writes
  from identity.sessions s
  join identity.accounts a on a.id = s.account_id
  left join identity.memberships m on m.id = s.membership_id and m.account_id = s.account_id
  left join identity.roles r on m.organisation_kind = 'operator' and r.code = m.role
  left join identity.gates g on g.merchant_id = coalesce(s.visits_merchant, case when m.organisation_kind = 'merchant' then m.organisation_id end)
  where s.token_hash = wanted and s.ended_at is null and s.ends_at > clock_timestamp() and s.seen_at + s.idle > clock_timestamp()
$$;
