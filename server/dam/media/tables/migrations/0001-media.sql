-- Pictures and files. Bytes live in the store under the name of their content; here is who has them, whence, and what they look like.
create table media.files (
  id text primary key,
  merchant_id text not null,
  kind text not null check (kind in ('image', 'document', 'private')),
  state text not null check (state in ('pending', 'stored', 'failed')),
  name text not null default '',
  source_url text,
  url_hash text,
  host text,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  content_type text,
  size_bytes bigint,
  width int,
  height int,
  colour text,
  looks jsonb,
  alt jsonb not null default '{}',
  problem text,
  attempts int not null default 0,
  due_at timestamptz,
  claimed_until timestamptz,
  created_at timestamptz not null,
  stored_at timestamptz,
  removed_at timestamptz,
  check (state <> 'stored' or (sha256 is not null and size_bytes is not null)),
  check (state <> 'pending' or (source_url is not null and due_at is not null)),
  check (kind <> 'image' or state <> 'stored' or (width > 0 and height > 0))
);
create unique index files_by_url on media.files (merchant_id, url_hash) where url_hash is not null;
create unique index files_uploaded_once on media.files (merchant_id, kind, sha256) where url_hash is null and kind <> 'private';
create index files_library on media.files (merchant_id, created_at desc, id desc) where kind <> 'private' and removed_at is null;
create index files_due on media.files (host, due_at) where state = 'pending';
create index files_by_content on media.files (sha256) where sha256 is not null;
call platform.tenant_table('media.files');
revoke delete on media.files from app_merchant;

-- Where a picture is used: told by the rooms that use it.
create table media.uses (
  merchant_id text not null,
  subject_id text not null,
  file_id text not null references media.files (id),
  primary key (subject_id, file_id)
);
create index uses_by_file on media.uses (file_id);
call platform.tenant_table('media.uses');

-- Pictures of the shop are everybody's to see.
create policy shown on media.files for select to app_public, app_buyer using (kind = 'image' and state = 'stored');
grant select (id, kind, state, sha256, width, height, colour, alt) on media.files to app_public, app_buyer;
