import { Modal, Select, TextInput } from '@mantine/core';
import { IconMailForward, IconTrash, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { changeOperatorUser, inviteOperatorUser, listOperatorUsers, removeOperatorUser } from '#identity/contract';
import { browserApi } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { Button, ConfirmDanger, DialogActions, PageHead, PlainTable, Section, Stack, Two, When, useAct } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import '../parts/console.css';
import { useMay } from '../parts/use-may.ts';
import { roleTitle, UsersTabs } from './users-tabs.tsx';

export const loader = ({ context }: LoaderFunctionArgs) => pageOf(context).api(listOperatorUsers);

export default function UsersPage() {
  const users = useLoaderData<typeof loader>();
  const t = useWords('console-users');
  const f = useFormat();
  const may = useMay();
  const { run, busy } = useAct();
  const [inviting, invite] = useState(false);
  const [leaving, leave] = useState<{ id: string; name: string } | null>(null);
  const roles = users.roles.map((role) => ({ value: role.code, label: roleTitle(role, t) }));
  const titleOf = (code: string) => roles.find((role) => role.value === code)?.label ?? code;
  const write = may('users.write');
  return (
    <>
      <title>{t('title')}</title>
      <PageHead
        title={t('title')}
        count={f.number(users.items.length)}
        actions={
          write ? (
            <Button look="primary" icon={IconUserPlus} onClick={() => invite(true)}>
              {t('invite')}
            </Button>
          ) : null
        }
      />
      <UsersTabs />
      <div style={{ marginTop: 14 }}>
        <Stack>
          <div className="card card-flush">
            <PlainTable
              label={t('title')}
              rows={users.items}
              rowId={(row) => row.id}
              columns={[
                {
                  title: t('person'),
                  cell: (row) => (
                    <Two strong first={row.me ? `${row.name} (${t('me')})` : row.name} second={[row.email, row.phone].filter(Boolean).join(' · ')} />
                  ),
                },
                {
                  title: t('role'),
                  cell: (row) =>
                    write && !row.me ? (
                      <Select
                        size="xs"
                        w={{ base: 150, sm: 210 }}
                        aria-label={t('roleOf', { name: row.name })}
                        data={roles}
                        value={row.role}
                        allowDeselect={false}
                        disabled={busy}
                        onChange={(role) =>
                          role && void run(() => browserApi(changeOperatorUser, { params: { id: row.id }, body: { role } }), t('roleChanged'))
                        }
                      />
                    ) : (
                      titleOf(row.role)
                    ),
                },
                { title: t('joined'), cell: (row) => <When at={row.joinedAt} as="date" />, wideOnly: true },
                { title: t('seen'), cell: (row) => (row.lastSeenAt ? <When at={row.lastSeenAt} /> : '–'), wideOnly: true },
                {
                  title: '',
                  end: true,
                  cell: (row) =>
                    write && !row.me ? (
                      <Button
                        small
                        look="quiet"
                        icon={IconTrash}
                        aria-label={t('removeOf', { name: row.name })}
                        onClick={() => leave({ id: row.id, name: row.name })}
                      />
                    ) : null,
                },
              ]}
            />
          </div>
          {users.invitations.length > 0 ? (
            <Section title={t('invitations')} flush>
              <PlainTable
                label={t('invitations')}
                rows={users.invitations}
                rowId={(row) => row.id}
                columns={[
                  { title: t('email'), cell: (row) => <Two first={row.email} second={row.name} /> },
                  { title: t('role'), cell: (row) => titleOf(row.role) },
                  { title: t('until'), cell: (row) => <When at={row.expiresAt} as="date" /> },
                  {
                    title: '',
                    end: true,
                    cell: (row) =>
                      write ? (
                        <Button
                          small
                          disabled={busy}
                          onClick={() => void run(() => browserApi(removeOperatorUser, { params: { id: row.id } }), t('withdrawn'))}
                        >
                          {t('withdraw')}
                        </Button>
                      ) : null,
                  },
                ]}
              />
            </Section>
          ) : null}
        </Stack>
      </div>
      {inviting ? <InviteDialog roles={roles} onClose={() => invite(false)} run={run} busy={busy} /> : null}
      <ConfirmDanger
        opened={leaving !== null}
        onClose={() => leave(null)}
        busy={busy}
        title={t('removeTitle', { name: leaving?.name ?? '' })}
        consequence={t('removeText')}
        action={t('remove')}
        onConfirm={() => leaving && void run(() => browserApi(removeOperatorUser, { params: { id: leaving.id } }), t('removed')).then(() => leave(null))}
      />
    </>
  );
}

function InviteDialog({
  roles,
  onClose,
  run,
  busy,
}: {
  roles: { value: string; label: string }[];
  onClose: () => void;
  run: ReturnType<typeof useAct>['run'];
  busy: boolean;
}) {
  const t = useWords('console-users');
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<string | null>('moderator');
  const send = () =>
    run(
      () => browserApi(inviteOperatorUser, { body: { email: email.trim(), role: role ?? '', ...(name.trim() ? { name: name.trim() } : {}) } }),
      t('invited', { email: email.trim() }),
    ).then((answer) => answer && onClose());
  return (
    <Modal opened onClose={onClose} title={t('invite')} size={440} closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p className="confirm-text">{t('inviteText')}</p>
        <div className="console-fields">
          <TextInput label={t('email')} type="email" required value={email} onChange={(event) => setEmail(event.currentTarget.value)} data-autofocus />
          <TextInput label={t('name')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <Select label={t('role')} data={roles} value={role} onChange={setRole} allowDeselect={false} />
        </div>
        <DialogActions onCancel={onClose} icon={IconMailForward} disabled={busy || !email.includes('@')}>
          {t('send')}
        </DialogActions>
      </form>
    </Modal>
  );
}
