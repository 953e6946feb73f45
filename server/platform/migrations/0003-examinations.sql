-- What the doctor found, each time: the screen shows the newest, nobody waits for minutes of checks.
create table platform.examinations (
  id text primary key,
  at timestamptz not null,
  seconds real not null,
  checks int not null,
  findings jsonb not null
);
create index examinations_by_time on platform.examinations (at desc, id desc);
grant select, insert, delete on platform.examinations to app_system;
grant select on platform.examinations to app_operator;
