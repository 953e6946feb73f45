-- How a session was opened: a code sent to a phone does not open the operator's office.
alter table identity.sessions add column method text not null default 'password' check (method in ('password', 'code', 'invitation'));
