import { Menu } from '@mantine/core';
import { IconDots, IconX } from '@tabler/icons-react';
import { Button } from '../button.tsx';
import type { Selection } from './selection.ts';
import type { ListState } from './use-list.ts';

const inLine = 3;

/** Rises while rows are selected; the table stays where it is. */
export function BulkBar<Row>({ state, selection, onBulk }: { state: ListState<Row>; selection: Selection; onBulk: (id: string) => void }) {
  const actions = state.list.bulkActions ?? [];
  const [first, ...others] = actions;
  const rest = actions.slice(inLine);
  if (selection.ids.size === 0 || !first) return null;
  return (
    <div className="bulk" role="region" aria-label={state.t('list.bulkBar')}>
      <span aria-live="polite">{state.t('list.selected', { count: selection.ids.size })}</span>
      <hr />
      {actions.slice(0, inLine).map((action, at) => (
        <Button
          key={action.id}
          className={at > 0 ? 'bulk-wide' : 'bulk-first'}
          look={action.look ?? 'plain'}
          icon={action.icon}
          onClick={() => onBulk(action.id)}
        >
          {state.word(`bulk.${action.id}`)}
        </Button>
      ))}
      {others.length > 0 ? (
        <Menu position="top-end">
          <Menu.Target>
            <Button look="quiet" icon={IconDots} className={rest.length > 0 ? 'bulk-more' : 'bulk-more bulk-narrow'} aria-label={state.t('more')} />
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((action) => (
              <Menu.Item key={action.id} leftSection={<action.icon size={16} stroke={1.7} />} onClick={() => onBulk(action.id)}>
                {state.word(`bulk.${action.id}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
      <hr />
      <Button look="quiet" icon={IconX} className="bulk-wide" aria-label={state.t('list.clearSelection')} onClick={selection.clear} />
    </div>
  );
}
