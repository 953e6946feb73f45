-- The home page: every change is a whole new version, the latest is in force.
create table content.home_versions (
  version int primary key check (version > 0),
  blocks jsonb not null,
  author text not null,
  reason text not null,
  at timestamptz not null
);
-- Pages of words, in four languages.
create table content.pages (
  slug text primary key,
  position int not null,
  title jsonb not null,
  lead jsonb not null,
  sections jsonb not null,
  changed_at timestamptz not null
);
call platform.inside_table('content.home_versions');
call platform.inside_table('content.pages');
call platform.append_only('content.home_versions');
grant select on content.home_versions, content.pages to app_public, app_buyer;
