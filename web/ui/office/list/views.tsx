import { Popover, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { Button } from '../button.tsx';
import { Tabs } from '../tabs.tsx';
import { useRemembered } from './remembered.ts';
import type { ListState } from './use-list.ts';

type OwnView = { name: string; search: string };

/** Views of the definition and the reader's own ones, as tabs. */
export function ListViews<Row>({ state, counts }: { state: ListState<Row>; counts: Record<string, number> | undefined }) {
  const { pathname, search } = useLocation();
  const [own, setOwn] = useRemembered<OwnView[]>(`views:${state.list.key}`, none);
  const ownCurrent = own.find((view) => view.search === search);
  const declared = (state.list.views ?? []).map((view) => ({
    id: view.id,
    label: state.word(`views.${view.id}`),
    to: `${pathname}?view=${view.id}`,
    count: counts?.[view.id],
    current: !ownCurrent && state.view?.id === view.id,
  }));
  const saved = own.map((view) => ({ id: `own-${view.name}`, label: view.name, to: pathname + view.search, current: view === ownCurrent }));
  return (
    <Tabs label={state.t('list.viewTabs')} tabs={[...declared, ...saved]}>
      {ownCurrent ? (
        <button type="button" className="tabs-quiet" onClick={() => setOwn(own.filter((view) => view !== ownCurrent))}>
          <IconX size={15} stroke={1.7} aria-hidden="true" />
          {state.t('list.dropView')}
        </button>
      ) : (
        <SaveView state={state} save={(name) => setOwn([...own.filter((view) => view.name !== name), { name, search }])} />
      )}
    </Tabs>
  );
}

const none: OwnView[] = [];

function SaveView<Row>({ state, save }: { state: ListState<Row>; save: (name: string) => void }) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus position="bottom-start">
      <Popover.Target>
        <button type="button" className="tabs-quiet" aria-expanded={opened} onClick={() => setOpened((before) => !before)}>
          <IconPlus size={15} stroke={1.7} aria-hidden="true" />
          {state.t('list.saveView')}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className="save-view"
          onSubmit={(event) => {
            event.preventDefault();
            const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
            if (name) save(name);
            setOpened(false);
          }}
        >
          <TextInput name="name" data-autofocus label={state.t('list.viewName')} maxLength={40} />
          <Button look="primary" type="submit">
            {state.t('save')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
