import { Select } from '@mantine/core';
import { IconTrash, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { changeMerchantUser, listMerchantUsers, removeMerchantUser } from '#identity/contract';
import type { OutputOf } from '#kernel/contract';
import { browserApi } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { Button, ConfirmDanger, Mark, PageHead, PlainTable, Section, Stack, Two, useAct, When } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { useMay } from '../use-cabinet.ts';
import { Invite } from './invite.tsx';
import './users.css';

export type Users = OutputOf<typeof listMerchantUsers>;
type Leaving = { id: string; name: string; invitation: boolean };

export const loader = ({ context }: LoaderFunctionArgs) => pageOf(context).api(listMerchantUsers);

export default function UsersPage() {
  const users = useLoaderData<typeof loader>();
  const t = useWords('cabinet-users');
  const mayWrite = useMay('users.write');
  const { busy, run } = useAct();
  const [inviting, invite] = useState(false);
  const [leaving, leave] = useState<Leaving | null>(null);
  const role = (code: string) => t(`roles:merchant.${code}`, { defaultValue: code });
  const roles = users.roles.map((one) => ({ value: one.code, label: role(one.code) }));
  return (
    <>
      <title>{t('title')}</title>
      <PageHead
        title={t('title')}
        count={users.items.length}
        text={t('text')}
        actions={
          mayWrite ? (
            <Button look="primary" icon={IconUserPlus} onClick={() => invite(true)}>
              {t('invite.action')}
            </Button>
          ) : null
        }
      />
      <Stack>
        <Section flush title={t('people')}>
          <PlainTable
            label={t('people')}
            rows={users.items}
            rowId={(row) => row.id}
            columns={[
              {
                title: t('columns.name'),
                cell: (row) => (
                  <span className="person-cell">
                    <Mark text={row.name} round />
                    <Two
                      first={
                        <>
                          {row.name}
                          {row.me ? <span className="muted"> · {t('you')}</span> : null}
                        </>
                      }
                      second={row.email ?? row.phone}
                    />
                  </span>
                ),
              },
              {
                title: t('columns.role'),
                cell: (row) =>
                  mayWrite && !row.me ? (
                    <Select
                      className="role-select"
                      aria-label={`${t('columns.role')}: ${row.name}`}
                      data={roles}
                      value={row.role}
                      allowDeselect={false}
                      disabled={busy}
                      onChange={(next) =>
                        next &&
                        next !== row.role &&
                        void run(
                          () => browserApi(changeMerchantUser, { params: { id: row.id }, body: { role: next } }),
                          t('roleChanged', { name: row.name, role: role(next) }),
                        )
                      }
                    />
                  ) : (
                    role(row.role)
                  ),
              },
              { title: t('columns.seen'), wideOnly: true, cell: (row) => (row.lastSeenAt ? <When at={row.lastSeenAt} /> : '–') },
              { title: t('columns.since'), wideOnly: true, cell: (row) => <When at={row.joinedAt} as="date" /> },
              {
                title: <span className="visually-hidden">{t('remove.action')}</span>,
                end: true,
                cell: (row) =>
                  mayWrite && !row.me ? (
                    <Button
                      small
                      look="quiet"
                      icon={IconTrash}
                      aria-label={`${t('remove.action')}: ${row.name}`}
                      onClick={() => leave({ id: row.id, name: row.name, invitation: false })}
                    />
                  ) : null,
              },
            ]}
          />
        </Section>
        {users.invitations.length > 0 ? (
          <Section flush title={t('invitations')}>
            <PlainTable
              label={t('invitations')}
              rows={users.invitations}
              rowId={(row) => row.id}
              columns={[
                { title: t('columns.name'), cell: (row) => <Two first={row.name ?? row.email} second={row.name ? row.email : undefined} /> },
                { title: t('columns.role'), cell: (row) => role(row.role) },
                { title: t('columns.until'), wideOnly: true, cell: (row) => <When at={row.expiresAt} /> },
                {
                  title: <span className="visually-hidden">{t('withdraw.action')}</span>,
                  end: true,
                  cell: (row) =>
                    mayWrite ? (
                      <Button small onClick={() => leave({ id: row.id, name: row.email, invitation: true })}>
                        {t('withdraw.action')}
                      </Button>
                    ) : null,
                },
              ]}
            />
          </Section>
        ) : null}
        <RolesSection users={users} />
      </Stack>
      {inviting ? <Invite roles={roles} onClose={() => invite(false)} /> : null}
      {leaving ? (
        <ConfirmDanger
          opened
          onClose={() => leave(null)}
          busy={busy}
          title={t(leaving.invitation ? 'withdraw.title' : 'remove.title', { name: leaving.name })}
          consequence={t(leaving.invitation ? 'withdraw.text' : 'remove.text')}
          action={t(leaving.invitation ? 'withdraw.action' : 'remove.action')}
          onConfirm={() =>
            void run(
              () => browserApi(removeMerchantUser, { params: { id: leaving.id } }),
              t(leaving.invitation ? 'withdraw.done' : 'remove.done', { name: leaving.name }),
            ).then(() => leave(null))
          }
        />
      ) : null}
    </>
  );
}

/** What each role may do, in the words of the menu. */
function RolesSection({ users }: { users: Users }) {
  const t = useWords('cabinet-users');
  return (
    <Section flush title={t('roles')}>
      <PlainTable
        label={t('roles')}
        rows={users.roles}
        rowId={(row) => row.code}
        columns={[
          { title: t('columns.role'), cell: (row) => t(`roles:merchant.${row.code}`, { defaultValue: row.code }) },
          { title: t('may'), cell: (row) => <span className="secondary role-text">{t(`roleText.${row.code}`, { defaultValue: '' })}</span> },
        ]}
      />
    </Section>
  );
}
