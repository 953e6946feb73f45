-- Who did what, when, whence and why. Rows are added in the transaction of the change and never touched again.
create table history.entries (
  id text primary key,
  at timestamptz not null,
  subject_kind text not null,
  subject_id text not null,
  merchant_id text,
  action text not null,
  actor text not null,
  before jsonb,
  after jsonb,
  reason text,
  source text not null,
  request_id text not null
);
create index entries_by_subject on history.entries (subject_kind, subject_id, at desc, id desc);
create index entries_by_merchant on history.entries (merchant_id, at desc, id desc) where merchant_id is not null;
create index entries_by_day on history.entries (at, id);
call platform.tenant_table('history.entries');
call platform.append_only('history.entries');
-- Entries are written by the room's own door, behind the counter: nobody writes history in his own name.
revoke insert on history.entries from app_merchant;

-- One seal per finished day over that day's entries and the seal before it: a changed or missing entry shows.
create table history.seals (
  day date primary key,
  entry_count int not null,
  hash text not null,
  previous_hash text not null
);
call platform.inside_table('history.seals');
call platform.append_only('history.seals');

-- The hash of one day's entries, in one place for sealing and for the doctor.
create function history.day_hash(wanted date, previous_hash text) returns table (entry_count int, hash text)
  language sql stable set search_path = pg_catalog as $$
  select count(*)::int, encode(sha256(convert_to(previous_hash || coalesce(string_agg(
    concat_ws('|', e.id, e.at at time zone 'UTC', e.subject_kind, e.subject_id, coalesce(e.merchant_id, '-'), e.action, e.actor,
      coalesce(e.before::text, '-'), coalesce(e.after::text, '-'), coalesce(e.reason, '-'), e.source, e.request_id), E'\n' order by e.id), ''), 'UTF8')), 'hex')
  from history.entries e
  where e.at >= wanted::timestamp at time zone 'UTC' and e.at < (wanted + 1)::timestamp at time zone 'UTC'
$$;
