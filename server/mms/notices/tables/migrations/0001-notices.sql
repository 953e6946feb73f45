-- What somebody should know, in the inbox of a merchant, of the operator's staff, or of one account.
create table notices.inbox (
  id text primary key,
  audience text not null check (audience in ('merchant', 'operator', 'account')),
  merchant_id text check ((audience = 'merchant') = (merchant_id is not null)),
  account_id text check ((audience = 'account') = (account_id is not null)),
  permission text,
  kind text not null,
  subject_kind text not null,
  subject_id text not null,
  href text not null,
  words_key text not null,
  values jsonb not null,
  created_at timestamptz not null
);
create index inbox_by_merchant on notices.inbox (merchant_id, created_at desc, id desc) where audience = 'merchant';
create index inbox_by_account on notices.inbox (account_id, created_at desc, id desc) where audience = 'account';
create index inbox_by_operator on notices.inbox (created_at desc, id desc) where audience = 'operator';
call platform.inside_table('notices.inbox');

create table notices.reads (
  account_id text not null,
  notice_id text not null references notices.inbox (id),
  read_at timestamptz not null,
  primary key (account_id, notice_id)
);
call platform.inside_table('notices.reads');

-- Letters that leave the house, with what became of each. Nothing is dropped without a word.
create table notices.messages (
  id text primary key,
  channel text not null check (channel in ('email', 'sms')),
  recipient text not null,
  account_id text,
  merchant_id text,
  language text not null,
  kind text not null,
  title text not null,
  body text not null,
  action text,
  href text,
  -- A letter with a code or a single-use link: its text is blotted out once it has left.
  secret boolean not null default false,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'suppressed')),
  reason text,
  attempts int not null default 0,
  notice_id text,
  created_at timestamptz not null,
  settled_at timestamptz
);
create index messages_latest on notices.messages (created_at desc, id desc);
create index messages_waiting on notices.messages (created_at) where state in ('waiting', 'failed');
call platform.inside_table('notices.messages');

-- What a person does not want to get by a channel; no row = wanted.
create table notices.preferences (
  account_id text not null,
  kind text not null,
  channel text not null check (channel in ('email', 'sms')),
  wanted boolean not null,
  primary key (account_id, kind, channel)
);
call platform.inside_table('notices.preferences');
