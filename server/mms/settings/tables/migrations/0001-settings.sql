-- Each change of a setting is a version; the latest is in force. Nothing is overwritten.
create table settings.versions (
  key text not null,
  version int not null check (version > 0),
  value jsonb not null,
  author text not null,
  reason text not null,
  at timestamptz not null,
  primary key (key, version)
);
call platform.common_table('settings.versions');
call platform.append_only('settings.versions');
