-- Whose session it is, asked with every request: in plpgsql each connection keeps the plans, and nothing is written unless a minute has passed.
create or replace function identity.session_by_hash(wanted text) returns table (
    session_id text, account_id text, verified_phone text, membership_id text, organisation_kind text, organisation_id text, role text, gate text,
    role_permissions text[], visits_merchant text, visit_writes boolean, has_factor boolean, factor_age_seconds float8)
  language plpgsql volatile security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  at timestamptz := clock_timestamp();
  found_id text;
  last_seen timestamptz;
begin
  select s.id, s.seen_at into found_id, last_seen from identity.sessions s
    where s.token_hash = wanted and s.ended_at is null and s.ends_at > at and s.seen_at + s.idle > at;
  if found_id is null then return; end if;
  if last_seen < at - interval '1 minute' then
    update identity.sessions s set seen_at = at where s.id = found_id and s.ended_at is null and s.seen_at < at - interval '1 minute';
  end if;
  return query select s.id, s.account_id, case when a.phone_verified_at is not null then a.phone end, m.id, m.organisation_kind, m.organisation_id, m.role,
      coalesce(g.gate, 'account'), r.permissions, s.visits_merchant, s.visit_writes, f.confirmed_at is not null,
      extract(epoch from at - s.factor_shown_at)::float8
    from identity.sessions s
    join identity.accounts a on a.id = s.account_id
    left join identity.second_factors f on f.account_id = s.account_id
    left join identity.memberships m on m.id = s.membership_id and m.account_id = s.account_id
    left join identity.roles r on m.organisation_kind = 'operator' and r.code = m.role
    left join identity.gates g on g.merchant_id = coalesce(s.visits_merchant, case when m.organisation_kind = 'merchant' then m.organisation_id end)
    where s.id = found_id and s.ended_at is null;
end $$;
