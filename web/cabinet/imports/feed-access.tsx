import { Modal, PasswordInput, TextInput } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { changeFeed } from '#imports/contract';
import { browserApi } from '../../api.ts';
import { Button, useAct } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import type { Feed } from './types.ts';

export type Access = { login: string; password: string };

/** Login and password of an address; the password goes one way only. */
export function AccessFields({ value, onChange, wrong }: { value: Access; onChange: (next: Access) => void; wrong: boolean }) {
  const t = useWords('cabinet-imports');
  return (
    <div className="feed-access">
      <TextInput
        label={t('feeds.login')}
        autoComplete="off"
        value={value.login}
        maxLength={200}
        error={wrong ? t('feeds.accessWrong') : undefined}
        onChange={(event) => onChange({ ...value, login: event.currentTarget.value })}
      />
      <PasswordInput
        label={t('feeds.password')}
        autoComplete="new-password"
        value={value.password}
        maxLength={500}
        onChange={(event) => onChange({ ...value, password: event.currentTarget.value })}
      />
      <small>{t('feeds.accessHint')}</small>
    </div>
  );
}

/** What the address of a feed that is there asks for: given, changed, taken away. */
export function FeedAccess({ feed }: { feed: Feed }) {
  const t = useWords('cabinet-imports');
  const { busy, run } = useAct();
  const [access, setAccess] = useState<Access | null>(null);
  const save = (next: Access | null, said: string) =>
    void run(() => browserApi(changeFeed, { params: { id: feed.id }, body: { access: next } }), said).then((saved) => {
      if (saved) setAccess(null);
    });
  return (
    <>
      <Button
        look="quiet"
        icon={feed.login ? IconLock : IconLockOpen}
        aria-label={`${t('feeds.access')}: ${feed.source}`}
        title={t('feeds.access')}
        onClick={() => setAccess({ login: feed.login ?? '', password: '' })}
      />
      <Modal
        opened={access !== null}
        onClose={() => setAccess(null)}
        title={t('feeds.access')}
        size={520}
        closeButtonProps={{ 'aria-label': t('feeds.accessCancel') }}
      >
        {access ? (
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              save(access, t('feeds.accessSaved'));
            }}
          >
            <p className="confirm-text feed-url">{feed.url}</p>
            <AccessFields value={access} onChange={setAccess} wrong={access.login.includes(':')} />
            <div className="confirm-actions">
              {feed.login ? (
                <Button look="danger" disabled={busy} onClick={() => save(null, t('feeds.accessDropped'))}>
                  {t('feeds.accessDrop')}
                </Button>
              ) : null}
              <Button onClick={() => setAccess(null)}>{t('feeds.accessCancel')}</Button>
              <Button type="submit" look="primary" disabled={busy || access.login.trim() === '' || access.login.includes(':') || access.password === ''}>
                {t('feeds.accessSave')}
              </Button>
            </div>
          </form>
        ) : null}
      </Modal>
    </>
  );
}
