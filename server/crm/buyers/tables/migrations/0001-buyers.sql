-- What a buyer told us of themselves. The account belongs to identity, its proved phone too.
create table buyers.profiles (
  account_id text primary key,
  phone text not null unique check (phone ~ '^\+[1-9][0-9]{7,14}$'),
  name text not null,
  email text,
  language text not null,
  addresses jsonb not null default '[]',
  version int not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create index profiles_by_name on buyers.profiles (lower(name));

call platform.buyer_table('buyers.profiles');
