import { useEffect, useMemo, useRef } from 'react';
import { useLocation, useNavigate, useNavigation, useSearchParams } from 'react-router';
import { useWords } from '../../../words.tsx';
import { useFormat } from '../../use-format.ts';
import type { ListDefinition, Tools } from './define.ts';
import { changed, viewOf } from './query.ts';
import { useRemembered } from './remembered.ts';

/** What all parts of one list share: its words, the URL, the reader's columns. */
export function useList<Row>(list: ListDefinition<Row>) {
  const t = useWords(list.words);
  const f = useFormat();
  const navigate = useNavigate();
  const { pathname, search: shown } = useLocation();
  // What was asked last, also while it is still on its way: two quick clicks must not forget each other.
  const asked = useRef(shown);
  useEffect(() => {
    asked.current = shown;
  }, [shown]);
  const { state, location: next } = useNavigation();
  const [search] = useSearchParams();
  const [hidden, setHidden] = useRemembered<string[]>(`columns:${list.key}`, defaultHidden(list));
  const under = list.wordsUnder ?? 'list';
  const tools: Tools = useMemo(() => ({ t, f }), [t, f]);
  return {
    list,
    tools,
    t,
    f,
    search,
    /** A text of this list: `word('columns.total')`. */
    word: (key: string, values?: Parameters<typeof t>[1]) => t(`${under}.${key}`, values),
    view: viewOf(list, search),
    go(wanted: Changes | ((current: URLSearchParams) => Changes), state?: unknown) {
      const current = new URLSearchParams(asked.current);
      asked.current = changed(current, typeof wanted === 'function' ? wanted(current) : wanted);
      void navigate({ search: asked.current }, { preventScrollReset: true, state });
    },
    columns: list.columns.filter((column) => column.fixed || !hidden.includes(column.id)),
    hidden,
    setHidden,
    loading: state === 'loading' && next.pathname === pathname,
  };
}

type Changes = Record<string, string | readonly string[] | null>;
export type ListState<Row> = ReturnType<typeof useList<Row>>;

function defaultHidden<Row>(list: ListDefinition<Row>): string[] {
  const known = hiddenByKey.get(list.key);
  if (known) return known;
  const hidden = list.columns.filter((column) => column.shown === false).map((column) => column.id);
  hiddenByKey.set(list.key, hidden);
  return hidden;
}

const hiddenByKey = new Map<string, string[]>();
