-- What every room stands on: facts, work, clock, idempotency, live events, and the procedures that protect tables.

create table platform.clock (
  one boolean primary key default true check (one),
  offset_ms bigint not null default 0
);
insert into platform.clock default values;

-- Business time: the database's clock plus the offset that only demo and tests move.
create function platform.business_now() returns timestamptz language sql stable security definer
  set search_path = pg_catalog
  as $$ select clock_timestamp() + (select offset_ms from platform.clock) * interval '1 millisecond' $$;

create table platform.facts (
  id text primary key,
  name text not null,
  payload jsonb not null,
  occurred_at timestamptz not null,
  request_id text
);
create index facts_by_name on platform.facts (name, occurred_at);

-- Work to be done once: a fact for one listener, or a job. Claimed by state, never by a cursor on a sequence.
create table platform.work (
  id text primary key,
  kind text not null check (kind in ('fact', 'job')),
  handler text not null,
  fact_id text references platform.facts (id),
  payload jsonb not null default '{}',
  state text not null default 'new' check (state in ('new', 'running', 'done', 'dead')),
  due_at timestamptz not null,
  lease_until timestamptz,
  attempts int not null default 0,
  last_error text,
  dedupe_key text,
  created_at timestamptz not null,
  done_at timestamptz,
  unique (fact_id, handler)
);
create index work_open on platform.work (due_at, id) where state in ('new', 'running');
create unique index work_dedupe on platform.work (handler, dedupe_key) where dedupe_key is not null and state = 'new';

create table platform.job_run (
  job text not null,
  scheduled_for timestamptz not null,
  primary key (job, scheduled_for)
);

create table platform.idempotency (
  scope text not null,
  key text not null,
  request_hash text not null,
  status int,
  response jsonb,
  created_at timestamptz not null default clock_timestamp(),
  primary key (scope, key)
);

create table platform.live (
  id bigint generated always as identity primary key,
  topic text not null,
  name text not null,
  payload jsonb not null,
  created_at timestamptz not null default clock_timestamp()
);
create index live_by_topic on platform.live (topic, id);

-- The one door through which every role may enqueue: facts with their listeners, and jobs.
create function platform.enqueue_fact(fact_id text, fact_name text, fact_payload jsonb, at timestamptz, request text, work_ids text[], handlers text[])
  returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into platform.facts (id, name, payload, occurred_at, request_id) values (fact_id, fact_name, fact_payload, at, request);
  insert into platform.work (id, kind, handler, fact_id, due_at, created_at)
    select w.id, 'fact', w.handler, enqueue_fact.fact_id, clock_timestamp(), clock_timestamp()
    from unnest(work_ids, handlers) as w (id, handler);
  if cardinality(handlers) > 0 then perform pg_notify('agora_work', ''); end if;
end $$;

create function platform.enqueue_job(work_id text, job_handler text, job_payload jsonb, due timestamptz, dedupe text)
  returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into platform.work (id, kind, handler, payload, due_at, created_at, dedupe_key)
    values (work_id, 'job', job_handler, job_payload, due, clock_timestamp(), dedupe)
    on conflict (handler, dedupe_key) where dedupe_key is not null and state = 'new' do nothing;
  perform pg_notify('agora_work', '');
end $$;

create function platform.tell_live(live_topic text, live_name text, live_payload jsonb)
  returns void language plpgsql security definer set search_path = pg_catalog as $$
declare live_id bigint;
begin
  insert into platform.live (topic, name, payload) values (live_topic, live_name, live_payload) returning id into live_id;
  perform pg_notify('agora_live', live_id::text);
end $$;

-- How far the demo's market has come: one row a step, so that a killed start goes on where it was.
create table platform.demo_step (
  step text primary key,
  facts jsonb not null,
  done_at timestamptz not null default clock_timestamp()
);

-- Current tenant: '' after a local setting has ended, hence nullif; nothing set = nothing seen.
create function platform.merchant() returns text language sql stable as $$ select nullif(current_setting('app.merchant_id', true), '') $$;
create function platform.account() returns text language sql stable as $$ select nullif(current_setting('app.account_id', true), '') $$;

-- A tenant's table: merchants see and write their own rows only; operator and system all.
create procedure platform.tenant_table(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy own on %s to app_merchant using (merchant_id = (select platform.merchant())) with check (merchant_id = (select platform.merchant()))', target);
  execute format('create policy staff on %s to app_operator, app_system using (true) with check (true)', target);
  execute format('grant select, insert, update, delete on %s to app_merchant, app_operator, app_system', target);
end $$;

-- A buyer's table: the buyer sees own rows (account_id); operator and system all. May be called beside tenant_table.
create procedure platform.buyer_table(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy own_account on %s to app_buyer using (account_id = (select platform.account())) with check (account_id = (select platform.account()))', target);
  if not exists (select 1 from pg_policy where polrelid = target and polname = 'staff') then
    execute format('create policy staff on %s to app_operator, app_system using (true) with check (true)', target);
  end if;
  execute format('grant select, insert, update, delete on %s to app_buyer, app_operator, app_system', target);
end $$;

-- Common knowledge (categories, directories): everybody reads, operator and system write.
create procedure platform.common_table(target regclass) language plpgsql as $$
begin
  execute format('grant select on %s to app_merchant, app_buyer, app_public', target);
  execute format('grant select, insert, update, delete on %s to app_operator, app_system', target);
end $$;

-- Inside matters: operator and system only.
create procedure platform.inside_table(target regclass) language plpgsql as $$
begin
  execute format('grant select, insert, update, delete on %s to app_operator, app_system', target);
end $$;

-- Rows that are added and never changed (ledger entries, history): nobody of the application may update or delete.
create procedure platform.append_only(target regclass) language plpgsql as $$
begin
  execute format('revoke update, delete, truncate on %s from app_merchant, app_buyer, app_public, app_operator, app_system', target);
  execute format('create trigger append_only before update or delete on %s for each row execute function platform.refuse_change()', target);
end $$;

create function platform.refuse_change() returns trigger language plpgsql as $$
begin raise exception 'rows of %.% are never changed', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege'; end $$;

grant usage on schema platform to public;
grant select on platform.clock to app_merchant, app_buyer, app_public, app_operator, app_system;
grant update on platform.clock to app_system;
grant select, insert, update on platform.idempotency to app_merchant, app_buyer, app_operator, app_system;
grant select, insert on platform.demo_step to app_system;
grant select, insert, update, delete on platform.facts, platform.work, platform.job_run, platform.live, platform.idempotency to app_system, app_operator;
