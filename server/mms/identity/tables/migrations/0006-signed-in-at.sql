-- When the person proved who he is: a session that follows another one (a switch, a visit) does not live longer for it.
alter table identity.sessions add column signed_in_at timestamptz not null default clock_timestamp();
alter table identity.sessions alter column signed_in_at drop default;
