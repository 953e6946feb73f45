-- An obligation: opened and closed by the rooms' own actions. One open task per kind and subject.
create table tasks.tasks (
  id text primary key,
  kind text not null,
  subject_kind text not null,
  subject_id text not null,
  side text not null check (side in ('operator', 'merchant')),
  merchant_id text check (side = 'operator' or merchant_id is not null),
  permission text,
  words jsonb not null,
  href text not null,
  assignee_id text,
  opened_at timestamptz not null,
  due_at timestamptz,
  overdue_told_at timestamptz,
  closed_at timestamptz,
  closed_by text,
  outcome text,
  check ((closed_at is null) = (outcome is null))
);
create unique index tasks_open_once on tasks.tasks (kind, subject_id, subject_kind) where closed_at is null;
create index tasks_open_by_side on tasks.tasks (side, kind, due_at) where closed_at is null;
create index tasks_open_by_merchant on tasks.tasks (merchant_id, due_at) where closed_at is null and side = 'merchant';
create index tasks_closed on tasks.tasks (side, closed_at) where closed_at is not null and due_at is not null;
call platform.tenant_table('tasks.tasks');
-- A merchant sees what it owes, not what the operator owes about it, and moves nothing by itself.
drop policy own on tasks.tasks;
create policy own on tasks.tasks for select to app_merchant using (merchant_id = (select platform.merchant()) and side = 'merchant');
revoke insert, update, delete on tasks.tasks from app_merchant;
