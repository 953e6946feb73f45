-- Categories and attributes are asked for by almost every act and change once a week: a stamp tells whether what a process keeps is still true.
create table catalog.directory_stamp (
  one boolean primary key default true check (one),
  stamp uuid not null
);
insert into catalog.directory_stamp (stamp) values (gen_random_uuid());
call platform.common_table('catalog.directory_stamp');

create function catalog.renew_stamp() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update catalog.directory_stamp set stamp = gen_random_uuid();
  return null;
end $$;
create trigger renew_stamp after insert or update or delete or truncate on catalog.categories for each statement execute function catalog.renew_stamp();
create trigger renew_stamp after insert or update or delete or truncate on catalog.attributes for each statement execute function catalog.renew_stamp();
