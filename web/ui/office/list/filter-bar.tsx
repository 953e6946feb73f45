import { Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { FilterChip } from './filter-chip.tsx';
import { ListOptions } from './list-options.tsx';
import { SearchField } from './search-field.tsx';
import type { ListState } from './use-list.ts';

/** One line: search, the filters that work as removable chips, the pinned ones, the rest behind “+”, at the end sort, columns, density. */
export function FilterBar<Row>({ state }: { state: ListState<Row> }) {
  const [added, setAdded] = useState<string>();
  const filters = state.list.filters ?? [];
  const isActive = (id: string) => state.search.has(id);
  const shown = filters.filter((filter) => isActive(filter.id) || filter.pinned || filter.id === added);
  const active = shown.filter((filter) => isActive(filter.id));
  const idle = shown.filter((filter) => !isActive(filter.id));
  const rest = filters.filter((filter) => !shown.includes(filter));
  return (
    <div className="filters">
      {state.list.search ? <SearchField state={state} /> : null}
      {[...active, ...idle].map((filter) => (
        <FilterChip key={filter.id} filter={filter} state={state} startOpen={filter.id === added} />
      ))}
      {rest.length > 0 ? (
        <Menu position="bottom-start">
          <Menu.Target>
            <button type="button" className="chip chip-dashed">
              <IconPlus size={14} stroke={1.7} aria-hidden="true" />
              {state.t('list.filter')}
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((filter) => (
              <Menu.Item key={filter.id} onClick={() => setAdded(filter.id)}>
                {state.word(`filters.${filter.id}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
      <ListOptions state={state} />
    </div>
  );
}
