-- What the next similar product begins with: category, brand, texts, attributes and axes of one that exists.
create table intake.templates (
  id text primary key,
  merchant_id text not null,
  name text not null,
  content jsonb not null,
  created_by text not null,
  created_at timestamptz not null,
  unique (merchant_id, name)
);
call platform.tenant_table('intake.templates');
