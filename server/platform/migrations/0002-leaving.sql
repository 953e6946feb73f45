-- What a transaction lets out goes in one call, on the same trip as its commit: facts with their listeners, jobs, words for open screens.
create function platform.let_out(facts jsonb, jobs jsonb, tellings jsonb) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  at timestamptz := clock_timestamp();
  work_count int := 0;
  job_count int := 0;
begin
  insert into platform.facts (id, name, payload, occurred_at, request_id)
    select f.id, f.name, f.payload, f.at, f.request from jsonb_to_recordset(facts) as f (id text, name text, payload jsonb, at timestamptz, request text);
  insert into platform.work (id, kind, handler, fact_id, due_at, created_at)
    select h.id, 'fact', h.handler, f.id, at, at
    from jsonb_to_recordset(facts) as f (id text, handlers jsonb), jsonb_to_recordset(f.handlers) as h (id text, handler text) order by h.id;
  get diagnostics work_count = row_count;
  insert into platform.work (id, kind, handler, payload, due_at, created_at, dedupe_key)
    select j.id, 'job', j.handler, j.payload, at + j.delay * interval '1 second', at, j.dedupe
    from jsonb_to_recordset(jobs) as j (id text, handler text, payload jsonb, delay float8, dedupe text) order by j.handler, j.dedupe, j.id
    on conflict (handler, dedupe_key) where dedupe_key is not null and state = 'new' do nothing;
  get diagnostics job_count = row_count;
  if work_count + job_count > 0 then perform pg_notify('agora_work', ''); end if;
  with written as (
    insert into platform.live (topic, name, payload)
      select t.topic, t.name, t.payload
      from rows from (jsonb_to_recordset(tellings) as (topic text, name text, payload jsonb)) with ordinality as t (topic, name, payload, place) order by t.place
      returning id)
  select count(pg_notify('agora_live', id::text)) into job_count from written;
end $$;

drop function platform.enqueue_fact(text, text, jsonb, timestamptz, text, text[], text[]);
drop function platform.enqueue_job(text, text, jsonb, timestamptz, text);
drop function platform.tell_live(text, text, jsonb);

-- The next piece of one handler, for those who do many pieces at once; and what is settled, for the tidying.
create index work_waiting on platform.work (handler, due_at, id) where state = 'new';
create index work_settled on platform.work (done_at) where state = 'done';
create index facts_by_age on platform.facts (occurred_at);
