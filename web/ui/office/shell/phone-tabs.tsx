import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { NavLink } from 'react-router';
import { useWords } from '../../../words.tsx';
import { SideDrawer } from '../side-drawer.tsx';
import { SideLink } from './nav-link.tsx';
import type { NavGroup } from './types.ts';

const shownTabs = 4;

/** Five tabs at the bottom of a phone: the four most used places, and all the others. */
export function PhoneTabs({ groups }: { groups: readonly NavGroup[] }) {
  const t = useWords('office');
  const [opened, setOpened] = useState(false);
  const tabs = groups
    .flatMap((group) => group.items)
    .filter((item) => item.phone)
    .slice(0, shownTabs);
  return (
    <nav className="phone-bar" aria-label={t('shell.menu')}>
      {tabs.map((item) => (
        <NavLink key={item.to} to={item.to} end={item.exact ?? false}>
          <item.icon size={21} stroke={1.7} aria-hidden="true" />
          {typeof item.phone === 'string' ? item.phone : item.label}
          {item.count && item.hot ? <em className="num">{item.count > 99 ? '99+' : item.count}</em> : null}
        </NavLink>
      ))}
      <button type="button" aria-expanded={opened} onClick={() => setOpened(true)}>
        <IconDots size={21} stroke={1.7} aria-hidden="true" />
        {t('more')}
      </button>
      <SideDrawer opened={opened} onClose={() => setOpened(false)} title={t('shell.menu')} width={300}>
        {groups.map((group) => (
          <div key={group.id}>
            {group.label ? <p className="side-label">{group.label}</p> : null}
            {group.items.map((item) => (
              <SideLink key={item.to} item={item} onClick={() => setOpened(false)} />
            ))}
          </div>
        ))}
      </SideDrawer>
    </nav>
  );
}
