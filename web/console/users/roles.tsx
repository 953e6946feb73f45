import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLoaderData, useNavigate, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { createRole, listRoles } from '#identity/contract';
import { browserApi } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { Button, PageHead, useAct } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import '../parts/console.css';
import { useMay } from '../parts/use-may.ts';
import { NameDialog } from './name-dialog.tsx';
import { RoleEditor } from './role-editor.tsx';
import './roles.css';
import { roleTitle, UsersTabs } from './users-tabs.tsx';

export const loader = ({ context }: LoaderFunctionArgs) => pageOf(context).api(listRoles);
export type Roles = Awaited<ReturnType<typeof loader>>;
export type Role = Roles['items'][number];

/** Who may do what: the house's roles, which the operator may change, and those that he made. */
export default function RolesPage() {
  const { items, permissions } = useLoaderData<typeof loader>();
  const t = useWords('console-users');
  const f = useFormat();
  const [search] = useSearchParams();
  const may = useMay();
  const [making, make] = useState(false);
  const chosen = items.find((role) => role.code === search.get('role')) ?? items.find((role) => !role.fixed) ?? items[0];
  return (
    <>
      <title>{t('rolesTitle')}</title>
      <PageHead
        title={t('title')}
        text={t('rolesText')}
        actions={
          may('users.write') ? (
            <Button look="primary" icon={IconPlus} onClick={() => make(true)}>
              {t('newRole')}
            </Button>
          ) : null
        }
      />
      <UsersTabs />
      <div className="roles-layout">
        <nav className="card roles-list" aria-label={t('rolesTitle')}>
          {items.map((role) => (
            <Link key={role.code} to={`?role=${role.code}`} preventScrollReset aria-current={role.code === chosen?.code ? 'true' : undefined}>
              <b>{roleTitle(role, t)}</b>
              <small>
                {[t('holders', { count: role.people }), role.builtIn ? (role.changed ? t('isChanged') : '') : t('isOwn')].filter(Boolean).join(' · ')}
              </small>
              <span className="num">{f.number(role.permissions.length)}</span>
            </Link>
          ))}
        </nav>
        {chosen ? <RoleEditor key={`${chosen.code}:${chosen.permissions.join()}`} role={chosen} every={permissions} /> : null}
      </div>
      {making ? <NewRole onClose={() => make(false)} /> : null}
    </>
  );
}

function NewRole({ onClose }: { onClose: () => void }) {
  const t = useWords('console-users');
  const { run, busy } = useAct();
  const navigate = useNavigate();
  const make = async (name: string) => {
    const answer = await run(() => browserApi(createRole, { body: { name, permissions: ['notices.read', 'tasks.read'] } }), t('roleMade', { name }));
    if (!answer) return;
    onClose();
    const made = answer.items.findLast((role) => role.name === name);
    if (made) void navigate(`?role=${made.code}`);
  };
  return <NameDialog title={t('newRole')} text={t('newRoleText')} action={t('make')} busy={busy} onClose={onClose} onName={(name) => void make(name)} />;
}
