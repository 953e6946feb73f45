import { Checkbox } from '@mantine/core';
import { IconPencil, IconRestore, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { changeRole, removeRole } from '#identity/contract';
import { browserApi } from '../../api.ts';
import { Button, Callout, ConfirmDanger, Section, useAct } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { useMay } from '../parts/use-may.ts';
import { groupPermissions, toggled, type Group } from './grouped.ts';
import { NameDialog } from './name-dialog.tsx';
import type { Role } from './roles.tsx';
import { roleTitle } from './users-tabs.tsx';

type Held = { held: ReadonlySet<string>; locked: (permission: string) => boolean; onToggle: (permission: string) => void };

/** What a role may do, room by room. Rights that one does not hold oneself are shown, and cannot be given. */
export function RoleEditor({ role, every }: { role: Role; every: readonly string[] }) {
  const t = useWords('console-users');
  const may = useMay();
  const { run, busy } = useAct();
  const [held, hold] = useState<ReadonlySet<string>>(new Set(role.permissions));
  const [asked, ask] = useState<'name' | 'remove' | null>(null);
  const title = roleTitle(role, t);
  const beyond = role.permissions.some((permission) => !may(permission));
  const closed = role.fixed || beyond || !may('users.write');
  const dirty = held.size !== role.permissions.length || role.permissions.some((permission) => !held.has(permission));
  const params = { code: role.code };
  const save = (name?: string) =>
    run(() => browserApi(changeRole, { params, body: { permissions: [...held], ...(name ? { name } : {}) } }), t('roleSaved', { name: name ?? title })).then(
      (answer) => answer && ask(null),
    );
  const remove = () => run(() => browserApi(removeRole, { params }), t(role.builtIn ? 'roleRestored' : 'roleRemoved', { name: title })).then(() => ask(null));
  return (
    <div className="stack">
      {role.fixed ? <Callout tone="blue">{t('fixedText')}</Callout> : null}
      {!role.fixed && beyond ? <Callout tone="amber">{t('beyondText')}</Callout> : null}
      <Section title={title} aside={closed ? null : <RoleTools role={role} onAsk={ask} />} flush>
        <PermissionTable
          groups={groupPermissions(every)}
          held={held}
          locked={(permission) => closed || !may(permission)}
          onToggle={(permission) => hold(toggled(held, permission, every))}
        />
        {closed ? null : (
          <footer className="roles-foot">
            <Button look="primary" disabled={!dirty || busy} onClick={() => void save()}>
              {t('save')}
            </Button>
            {dirty ? <Button onClick={() => hold(new Set(role.permissions))}>{t('drop')}</Button> : null}
            {dirty && role.people > 0 ? <span className="secondary small">{t('saveNote', { count: role.people })}</span> : null}
          </footer>
        )}
      </Section>
      {asked === 'name' ? (
        <NameDialog
          title={t('renameRole')}
          text={t('newRoleText')}
          action={t('save')}
          first={title}
          busy={busy}
          onClose={() => ask(null)}
          onName={(name) => void save(name)}
        />
      ) : null}
      <ConfirmDanger
        opened={asked === 'remove'}
        onClose={() => ask(null)}
        busy={busy}
        title={t(role.builtIn ? 'restoreTitle' : 'removeRoleTitle', { name: title })}
        consequence={t(role.builtIn ? 'restoreText' : 'removeRoleText')}
        action={t(role.builtIn ? 'restore' : 'removeRole')}
        onConfirm={() => void remove()}
      />
    </div>
  );
}

function RoleTools({ role, onAsk }: { role: Role; onAsk: (what: 'name' | 'remove') => void }) {
  const t = useWords('console-users');
  if (role.builtIn)
    return role.changed ? (
      <Button small icon={IconRestore} onClick={() => onAsk('remove')}>
        {t('restore')}
      </Button>
    ) : null;
  return (
    <>
      <Button small icon={IconPencil} onClick={() => onAsk('name')}>
        {t('rename')}
      </Button>
      <Button
        small
        look="danger"
        icon={IconTrash}
        disabled={role.people > 0}
        title={role.people > 0 ? t('heldStill') : undefined}
        onClick={() => onAsk('remove')}
      >
        {t('removeRole')}
      </Button>
    </>
  );
}

function PermissionTable({ groups, ...held }: { groups: readonly Group[] } & Held) {
  const t = useWords('console-users');
  return (
    <div className="table-scroll" tabIndex={0}>
      <table className="plain-table roles-table">
        <thead>
          <tr>
            <th scope="col">{t('room')}</th>
            <th scope="col">{t('verbs.read')}</th>
            <th scope="col">{t('verbs.write')}</th>
            <th scope="col">{t('apart')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Row key={group.room} group={group} {...held} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ group, held, locked, onToggle }: { group: Group } & Held) {
  const t = useWords('console-users');
  const room = t(`rooms.${group.room}`, { defaultValue: group.room });
  const box = (permission: string, label: string, shown = false) => (
    <Checkbox
      key={permission}
      checked={held.has(permission)}
      disabled={locked(permission)}
      {...(shown ? { label } : { 'aria-label': `${room}: ${label}` })}
      onChange={() => onToggle(permission)}
    />
  );
  return (
    <tr>
      <th scope="row">{room}</th>
      <td>{group.read ? box(group.read, t('verbs.read')) : null}</td>
      <td>{group.write ? box(group.write, t('verbs.write')) : null}</td>
      <td>
        <span className="roles-apart">{group.others.map((one) => box(one, t(`verbs.${one.replace('.', '_')}`, { defaultValue: one }), true))}</span>
      </td>
    </tr>
  );
}
