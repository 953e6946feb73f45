import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { Form, useLocation, useSearchParams } from 'react-router';
import { useWords } from '../../words.tsx';

/** Fetched when somebody begins to type. */
const Suggestions = lazy(() => import('./suggestions.tsx'));

/** A plain form that finds; with scripts it also suggests. */
export function SearchBox({ total }: { total: number }) {
  const t = useWords('store');
  const [params] = useSearchParams();
  const { key, pathname } = useLocation();
  const asked = pathname === '/search' ? (params.get('q') ?? '') : '';
  const [text, setText] = useState(asked);
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLFormElement>(null);
  const list = useId();
  useEffect(() => {
    setOpen(false);
    setText(asked);
  }, [key, asked]);
  return (
    <Form
      ref={box}
      className="search"
      action="/search"
      role="search"
      onBlur={(event) => {
        if (!box.current?.contains(event.relatedTarget)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      <IconSearch size={18} stroke={1.7} aria-hidden="true" />
      <input
        type="search"
        name="q"
        id="search"
        value={text}
        maxLength={120}
        autoComplete="off"
        aria-label={t('search.label')}
        aria-controls={list}
        placeholder={total > 0 ? t('search.among', { count: total }) : t('search.label')}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
      />
      <div id={list}>
        {open && text.trim().length > 1 ? (
          <Suspense>
            <Suggestions text={text.trim()} />
          </Suspense>
        ) : null}
      </div>
    </Form>
  );
}
