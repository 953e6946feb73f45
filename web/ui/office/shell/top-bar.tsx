import { Menu } from '@mantine/core';
import { IconChevronDown, IconLoader2, IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { Link } from 'react-router';
import { languages } from '#kernel/language';
import { switchLanguage, useReader } from '../../../use-reader.tsx';
import { useLanguage, useWords } from '../../../words.tsx';
import { useFormat } from '../../use-format.ts';
import { Mark } from '../pictures.tsx';
import { Inbox } from './inbox.tsx';
import { SearchEverything } from './search-everything.tsx';
import type { Running, ShellProps } from './types.ts';

export function TopBar(props: ShellProps) {
  const { organisation, running = [], inbox, search } = props;
  return (
    <header className="top">
      <Link className="top-phone" to={props.home}>
        {organisation.sign ?? (
          <>
            <Mark {...organisation.mark} />
            <span>{organisation.name}</span>
          </>
        )}
      </Link>
      {search ? <SearchEverything search={search} groups={props.groups} /> : null}
      <span className="top-space" />
      <RunningWork running={running} />
      <LanguageMenu />
      <ThemeSwitch />
      {inbox ? <Inbox {...inbox} /> : null}
      <PersonMenu {...props} />
    </header>
  );
}

function RunningWork({ running }: { running: readonly Running[] }) {
  const t = useWords('office');
  const f = useFormat();
  const [first, ...others] = running;
  if (!first) return null;
  const name = (one: Running) => `${one.label} ${f.percent(one.percent, 0)}`;
  if (others.length === 0)
    return (
      <Link to={first.to} className="top-button top-running">
        <IconLoader2 size={16} stroke={1.7} aria-hidden="true" />
        {name(first)}
      </Link>
    );
  return (
    <Menu>
      <Menu.Target>
        <button type="button" className="top-button top-running">
          <IconLoader2 size={16} stroke={1.7} aria-hidden="true" />
          {t('shell.running', { count: running.length })}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {running.map((one) => (
          <Menu.Item key={one.id} component={Link} to={one.to}>
            {name(one)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function LanguageMenu() {
  const t = useWords('common');
  const current = useLanguage();
  return (
    <Menu>
      <Menu.Target>
        <button type="button" className="top-button top-wide" aria-label={`${t('language')}: ${t(`languages.${current}`)}`}>
          {t(`languageShort.${current}`)}
          <IconChevronDown size={14} stroke={1.7} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((language) => (
          <Menu.Item key={language} lang={language} aria-current={language === current || undefined} onClick={() => switchLanguage(language)}>
            {t(`languages.${language}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function ThemeSwitch() {
  const t = useWords('common');
  const { theme, setTheme } = useReader();
  const next = theme === 'dark' ? 'light' : 'dark';
  const Sign = theme === 'dark' ? IconSun : IconMoon;
  return (
    <button type="button" className="top-button top-wide" aria-label={t(`theme.${next}`)} title={t(`theme.${next}`)} onClick={() => setTheme(next)}>
      <Sign size={18} stroke={1.7} aria-hidden="true" />
    </button>
  );
}

const initials = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word[0] ?? '')
    .join('')
    .toUpperCase();

function PersonMenu({ person, personMenu = [], onSignOut }: ShellProps) {
  const t = useWords('common');
  const current = useLanguage();
  const { theme, setTheme } = useReader();
  return (
    <Menu width={230}>
      <Menu.Target>
        <button type="button" className="top-person" aria-label={person.name}>
          <Mark text={initials(person.name)} round />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{person.note ? `${person.name} · ${person.note}` : person.name}</Menu.Label>
        {personMenu.map((item) => (
          <Menu.Item key={item.to} component={Link} to={item.to} leftSection={<item.icon size={16} stroke={1.7} />}>
            {item.label}
          </Menu.Item>
        ))}
        <Menu.Item className="top-narrow" onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}>
          {t(`theme.${theme === 'dark' ? 'light' : 'dark'}`)}
        </Menu.Item>
        {languages
          .filter((language) => language !== current)
          .map((language) => (
            <Menu.Item key={language} className="top-narrow" lang={language} onClick={() => switchLanguage(language)}>
              {t(`languages.${language}`)}
            </Menu.Item>
          ))}
        {onSignOut ? (
          <Menu.Item leftSection={<IconLogout size={16} stroke={1.7} />} onClick={onSignOut}>
            {t('signOut')}
          </Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}
