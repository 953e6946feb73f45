import { IconBell, IconBellCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../../words.tsx';
import { Button } from '../button.tsx';
import { EmptyState } from '../empty-state.tsx';
import { When } from '../figures.tsx';
import { SideDrawer } from '../side-drawer.tsx';
import type { InboxItem, ShellProps } from './types.ts';

/** The bell: how many notices are unread, and the drawer where they are read. */
export function Inbox({ unread, items, all, onOpen, onRead }: NonNullable<ShellProps['inbox']>) {
  const t = useWords('office');
  const [opened, setOpened] = useState(false);
  const open = () => {
    onOpen?.();
    setOpened(true);
  };
  const fresh = items.filter((item) => !item.read).map((item) => item.id);
  return (
    <>
      <button type="button" className="top-button" aria-label={t('shell.inboxCount', { count: unread })} onClick={open}>
        <IconBell size={18} stroke={1.7} aria-hidden="true" />
        {unread > 0 ? (
          <span className="top-badge num" aria-hidden="true">
            {unread > 99 ? '99+' : unread}
          </span>
        ) : null}
      </button>
      <SideDrawer opened={opened} onClose={() => setOpened(false)} title={t('shell.inbox')}>
        {items.length === 0 ? <EmptyState icon={IconBellCheck} title={t('shell.inboxEmpty')} /> : null}
        <ul className="inbox">
          {items.map((item) => (
            <li key={item.id} className={item.read ? undefined : 'inbox-fresh'}>
              <Notice
                item={item}
                onClick={() => {
                  onRead?.([item.id]);
                  setOpened(false);
                }}
              />
            </li>
          ))}
        </ul>
        <div className="inbox-foot">
          {fresh.length > 0 && onRead ? (
            <Button small onClick={() => onRead(fresh)}>
              {t('shell.readAll')}
            </Button>
          ) : null}
          {all ? (
            <Link to={all} className="link" onClick={() => setOpened(false)}>
              {t('showAll')}
            </Link>
          ) : null}
        </div>
      </SideDrawer>
    </>
  );
}

function Notice({ item, onClick }: { item: InboxItem; onClick: () => void }) {
  const content = (
    <>
      <span>{item.title}</span>
      {item.text ? <p>{item.text}</p> : null}
      <small>
        <When at={item.at} />
      </small>
    </>
  );
  return item.to ? (
    <Link to={item.to} onClick={onClick}>
      {content}
    </Link>
  ) : (
    <div>{content}</div>
  );
}
