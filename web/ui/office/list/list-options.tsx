import { Checkbox, Menu, Popover } from '@mantine/core';
import { IconArrowsSort, IconBaselineDensityMedium, IconColumns3 } from '@tabler/icons-react';
import { useReader } from '../../../use-reader.tsx';
import { Button } from '../button.tsx';
import type { Column } from './define.ts';
import type { ListState } from './use-list.ts';

const densities = ['compact', 'row', 'roomy'] as const;
const sortKey = <Row,>(column: Column<Row>) => (column.sort === true ? column.id : column.sort || '');

/** How the table is seen: order, columns, height of rows. */
export function ListOptions<Row>({ state }: { state: ListState<Row> }) {
  const { t, word, list } = state;
  const { density, setDensity } = useReader();
  const sort = state.search.get('sort') ?? list.defaultSort ?? '';
  const sortable = list.columns.filter((column) => column.sort);
  return (
    <div className="list-options">
      {sortable.length > 0 ? (
        <Menu>
          <Menu.Target>
            <Button look="quiet" small icon={IconArrowsSort} aria-label={t('list.sort')} title={t('list.sort')} />
          </Menu.Target>
          <Menu.Dropdown>
            {sortable.flatMap((column) =>
              [sortKey(column), `-${sortKey(column)}`].map((value) => (
                <Menu.Item key={value} aria-current={sort === value || undefined} onClick={() => state.go({ sort: value })}>
                  {word(`columns.${column.id}`)}, {t(value.startsWith('-') ? 'list.descending' : 'list.ascending')}
                </Menu.Item>
              )),
            )}
          </Menu.Dropdown>
        </Menu>
      ) : null}
      <Popover position="bottom-end" trapFocus returnFocus>
        <Popover.Target>
          <Button look="quiet" small icon={IconColumns3} aria-label={t('list.columnChooser')} title={t('list.columnChooser')} />
        </Popover.Target>
        <Popover.Dropdown className="filter-panel" aria-label={t('list.columnChooser')}>
          {list.columns.map((column) => (
            <Checkbox
              key={column.id}
              label={word(`columns.${column.id}`)}
              disabled={column.fixed ?? false}
              checked={column.fixed || !state.hidden.includes(column.id)}
              onChange={() =>
                state.setHidden(state.hidden.includes(column.id) ? state.hidden.filter((one) => one !== column.id) : [...state.hidden, column.id])
              }
            />
          ))}
        </Popover.Dropdown>
      </Popover>
      <Menu>
        <Menu.Target>
          <Button look="quiet" small icon={IconBaselineDensityMedium} aria-label={t('list.density')} title={t('list.density')} />
        </Menu.Target>
        <Menu.Dropdown>
          {densities.map((one) => (
            <Menu.Item key={one} aria-current={one === density || undefined} onClick={() => setDensity(one)}>
              {t(`list.densities.${one}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
