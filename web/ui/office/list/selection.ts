import { useEffect, useMemo, useState } from 'react';

/** Which rows of the shown page are selected; a new page starts empty. */
export function useSelection(ids: readonly string[]) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const page = ids.join(' ');
  useEffect(() => setSelected(new Set()), [page]);
  return useMemo(
    () => ({
      ids: selected,
      has: (id: string) => selected.has(id),
      toggle(id: string) {
        const next = new Set(selected);
        if (!next.delete(id)) next.add(id);
        setSelected(next);
      },
      all: ids.length > 0 && selected.size === ids.length,
      some: selected.size > 0 && selected.size < ids.length,
      toggleAll: () => setSelected(selected.size === ids.length ? new Set() : new Set(ids)),
      clear: () => setSelected(new Set()),
    }),
    [selected, page],
  );
}

export type Selection = ReturnType<typeof useSelection>;
