-- The cooperation agreement: its versions, and what each merchant was sent and accepted.
create table documents.agreement_versions (
  version int primary key check (version > 0),
  -- { uk: { title, clauses: [{ heading, paragraphs }] }, … } with {{placeholders}}.
  texts jsonb not null,
  effective_from timestamptz not null,
  author text not null,
  note text not null default '',
  created_at timestamptz not null
);
call platform.common_table('documents.agreement_versions');
call platform.append_only('documents.agreement_versions');

create table documents.agreements (
  id text primary key,
  merchant_id text not null,
  version int not null references documents.agreement_versions (version),
  number text not null,
  status text not null check (status in ('sent', 'in_force', 'expired', 'terminated')),
  -- Both sides' legal details; they move with the profile until acceptance and never after.
  operator_details jsonb not null,
  counterparty jsonb not null,
  sent_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by text,
  accepted_ip text,
  accepted_language text,
  -- The exact text that was shown, and its SHA-256.
  accepted_text text,
  text_hash text check (text_hash ~ '^[0-9a-f]{64}$'),
  ended_at timestamptz,
  check (status = 'sent' or status = 'terminated' or (accepted_at is not null and text_hash is not null and accepted_text is not null))
);
create unique index agreements_open on documents.agreements (merchant_id, version) where status in ('sent', 'in_force');
create index agreements_by_merchant on documents.agreements (merchant_id, sent_at desc);
create index agreements_by_status on documents.agreements (status, sent_at desc, id desc);
call platform.tenant_table('documents.agreements');
revoke insert, update, delete on documents.agreements from app_merchant;
grant update (status, accepted_at, accepted_by, accepted_ip, accepted_language, accepted_text, text_hash, ended_at) on documents.agreements to app_merchant;
