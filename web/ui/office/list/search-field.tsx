import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { ListState } from './use-list.ts';

const pause = 300;

/** Searches while one writes; `/` brings you here. */
export function SearchField<Row>({ state }: { state: ListState<Row> }) {
  const asked = state.search.get('q') ?? '';
  const [text, setText] = useState(asked);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setText(asked), [asked]);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const ask = (value: string) => state.go({ q: value.trim() || null });
  return (
    <form
      className="list-search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        clearTimeout(waiting.current);
        ask(text);
      }}
    >
      <IconSearch size={15} stroke={1.7} aria-hidden="true" />
      <input
        type="search"
        name="q"
        data-list-search
        value={text}
        placeholder={state.word('search')}
        aria-label={state.word('search')}
        onChange={(event) => {
          const { value } = event.target;
          setText(value);
          clearTimeout(waiting.current);
          waiting.current = setTimeout(() => ask(value), pause);
        }}
      />
      <kbd aria-hidden="true">/</kbd>
    </form>
  );
}
