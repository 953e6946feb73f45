-- The roles that Agora works under, for an administrator to run once on an external PostgreSQL 15–18, connected to Agora's database:
--   psql -v owner_password=… -v application_password=… -f deploy/database-roles.sql
-- `agora_owner` owns the tables and brings them forward; `agora_app` is what the processes log in as: it owns nothing, and every
-- transaction takes one of the six roles below, so that row-level security holds for all of them.
do $$ declare role text; begin
  foreach role in array array['app_merchant', 'app_buyer', 'app_public', 'app_operator', 'app_system', 'app_doctor'] loop
    if not exists (select from pg_roles where rolname = role) then execute format('create role %I', role); end if;
    execute format('alter role %I nologin nosuperuser nobypassrls noinherit', role);
  end loop;
  if not exists (select from pg_roles where rolname = 'agora_owner') then create role agora_owner; end if;
  if not exists (select from pg_roles where rolname = 'agora_app') then create role agora_app; end if;
end $$;
alter role agora_owner login nosuperuser nobypassrls createdb password :'owner_password';
alter role agora_app login nosuperuser nobypassrls noinherit password :'application_password';
grant app_merchant, app_buyer, app_public, app_operator, app_system, app_doctor to agora_app;
alter role agora_app set lock_timeout = '2s';
alter role agora_app set statement_timeout = '60s';
alter role agora_app set idle_in_transaction_session_timeout = '30s';
-- Migrations make one schema for each room, and keep their list in `public`.
select format('grant connect, create on database %I to agora_owner', current_database()) \gexec
select format('grant connect on database %I to agora_app', current_database()) \gexec
grant usage, create on schema public to agora_owner;
