import { useEffect, useRef } from 'react';

const typing = 'input, textarea, select, [contenteditable], [role="dialog"] *, [role="combobox"]';

/** Single keys of a page, silent while somebody writes or answers a dialog. Works on the letter's place, whatever the layout. */
export function useKeys(keys: Readonly<Record<string, () => void>>, on: boolean): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!on) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || (event.target as Element | null)?.closest?.(typing)) return;
      const act = latest.current[event.code.replace(/^Key/, '').toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [on]);
}
