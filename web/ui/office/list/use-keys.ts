import { useEffect, type RefObject } from 'react';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && !target.matches('[type=checkbox]')))
  );
}

/** j/k walk through the rows, Enter opens (the row's own link has the focus), x selects, / searches, Escape lets go. */
export function useListKeys(table: RefObject<HTMLElement | null>, given: { toggle: (id: string) => void; clear: () => void }): void {
  useEffect(() => {
    function rows(): HTMLElement[] {
      return [...(table.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    }
    function step(by: number): void {
      const all = rows();
      const at = all.findIndex((row) => row.contains(document.activeElement));
      const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
      next?.querySelector<HTMLElement>('[data-row-focus]')?.focus();
      next?.scrollIntoView({ block: 'nearest' });
    }
    function onKey(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const current = rows().find((row) => row.contains(document.activeElement))?.dataset['row'];
      if (event.key === 'j') step(1);
      else if (event.key === 'k') step(-1);
      else if (event.key === 'x' && current) given.toggle(current);
      else if (event.key === 'Escape') given.clear();
      else if (event.key === '/') document.querySelector<HTMLElement>('[data-list-search]')?.focus();
      else return;
      event.preventDefault();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [table, given]);
}
