import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../../../words.tsx';
import type { Found, NavGroup, ShellProps } from './types.ts';

const pause = 160;
const fewest = 2;

/** ⌘K: pages of the office at once, things of the market while one writes. */
export function SearchEverything({ search, groups }: { search: NonNullable<ShellProps['search']>; groups: readonly NavGroup[] }) {
  const t = useWords('office');
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    function onKey(event: globalThis.KeyboardEvent): void {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setOpened(true);
      }
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button type="button" className="top-find" aria-label={t('shell.search')} onClick={() => setOpened(true)}>
        <IconSearch size={16} stroke={1.7} aria-hidden="true" />
        <span>{t('shell.search')}</span>
        <kbd aria-hidden="true">⌘K</kbd>
      </button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        withCloseButton={false}
        size={620}
        yOffset="12vh"
        centered={false}
        padding={0}
        attributes={{ content: { 'aria-label': t('shell.search') } }}
      >
        <Palette search={search} groups={groups} close={() => setOpened(false)} />
      </Modal>
    </>
  );
}

function useFound(search: NonNullable<ShellProps['search']>, text: string): readonly Found[] {
  const [found, setFound] = useState<readonly Found[]>([]);
  useEffect(() => {
    let current = true;
    if (text.length < fewest) {
      setFound([]);
      return undefined;
    }
    const waiting = setTimeout(
      () =>
        void search(text).then(
          (answer) => current && setFound(answer),
          () => current && setFound([]),
        ),
      pause,
    );
    return () => {
      current = false;
      clearTimeout(waiting);
    };
  }, [search, text]);
  return found;
}

function Palette({ search, groups, close }: { search: NonNullable<ShellProps['search']>; groups: readonly NavGroup[]; close: () => void }) {
  const t = useWords('office');
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const wanted = text.trim().toLowerCase();
  const pages = groups.flatMap((group) => group.items).filter((item) => wanted === '' || item.label.toLowerCase().includes(wanted));
  const things = useFound(search, text.trim());
  const rows: Found[] = [...pages.slice(0, wanted ? 4 : 8).map((item) => ({ id: item.to, kind: t('shell.page'), title: item.label, to: item.to })), ...things];
  const go = (row: Found | undefined) => {
    if (!row) return;
    close();
    void navigate(row.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      const next = Math.max(0, Math.min(rows.length - 1, at + step));
      setAt(next);
      list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') go(rows[at]);
  };
  return (
    <div className="palette">
      <div className="palette-field">
        <IconSearch size={18} stroke={1.7} aria-hidden="true" />
        <input
          data-autofocus
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant={rows[at] ? `palette-${at}` : undefined}
          aria-label={t('shell.search')}
          placeholder={t('shell.search')}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <ul className="palette-list" id="palette-list" role="listbox" aria-label={t('shell.found')} ref={list}>
        {rows.map((row, index) => (
          <li
            key={`${row.kind}-${row.id}`}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === at}
            onClick={() => go(row)}
            onMouseMove={() => setAt(index)}
          >
            <span>{row.title}</span>
            {row.note ? <small>{row.note}</small> : null}
            <em>{row.kind}</em>
          </li>
        ))}
      </ul>
      {rows.length === 0 ? <p className="palette-none">{t('shell.nothing')}</p> : null}
    </div>
  );
}
