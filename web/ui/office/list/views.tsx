import { Menu, Popover, TextInput } from '@mantine/core';
import { IconChevronDown, IconLink, IconPencil, IconPlus, IconX } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Button } from '../button.tsx';
import { Tabs } from '../tabs.tsx';
import { toast } from '../toast.tsx';
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
  const others = own.filter((view) => view !== ownCurrent);
  return (
    <Tabs label={state.t('list.viewTabs')} tabs={[...declared, ...saved]}>
      {ownCurrent ? (
        <OwnViewMenu
          key={ownCurrent.name}
          state={state}
          view={ownCurrent}
          // In its place among the tabs; another view of the same name gives way.
          onRename={(name) =>
            setOwn(own.filter((view) => view === ownCurrent || view.name !== name).map((view) => (view === ownCurrent ? { name, search } : view)))
          }
          onDrop={() => setOwn(others)}
        />
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
    <NameOfView state={state} opened={opened} onOpen={setOpened} onName={save}>
      <button type="button" className="tabs-quiet" aria-expanded={opened} onClick={() => setOpened((before) => !before)}>
        <IconPlus size={15} stroke={1.7} aria-hidden="true" />
        {state.t('list.saveView')}
      </button>
    </NameOfView>
  );
}

type OwnViewProps<Row> = { state: ListState<Row>; view: OwnView; onRename: (name: string) => void; onDrop: () => void };

/** What can be done with an own view: another name, its address for a colleague, away with it. */
function OwnViewMenu<Row>({ state, view, onRename, onDrop }: OwnViewProps<Row>) {
  const { t } = state;
  const [renaming, rename] = useState(false);
  const share = () =>
    navigator.clipboard.writeText(location.href).then(
      () => toast({ text: t('list.viewLinkCopied') }),
      () => toast({ text: location.href }),
    );
  return (
    <NameOfView state={state} opened={renaming} onOpen={rename} onName={onRename} first={view.name}>
      <span className="tabs-menu">
        <Menu position="bottom-start" withinPortal>
          <Menu.Target>
            <button type="button" className="tabs-quiet">
              {t('list.viewMenu')}
              <IconChevronDown size={15} stroke={1.7} aria-hidden="true" />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => rename(true)}>
              {t('list.renameView')}
            </Menu.Item>
            <Menu.Item leftSection={<IconLink size={16} />} onClick={() => void share()}>
              {t('list.viewLink')}
            </Menu.Item>
            <Menu.Item leftSection={<IconX size={16} />} onClick={onDrop}>
              {t('list.dropView')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </span>
    </NameOfView>
  );
}

type Naming<Row> = {
  state: ListState<Row>;
  opened: boolean;
  onOpen: (opened: boolean) => void;
  onName: (name: string) => void;
  first?: string;
  children: ReactNode;
};

function NameOfView<Row>({ state, opened, onOpen, onName, first = '', children }: Naming<Row>) {
  return (
    <Popover opened={opened} onChange={onOpen} trapFocus returnFocus position="bottom-start">
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown>
        <form
          className="save-view"
          onSubmit={(event) => {
            event.preventDefault();
            const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
            if (name) onName(name);
            onOpen(false);
          }}
        >
          <TextInput name="name" data-autofocus label={state.t('list.viewName')} maxLength={40} defaultValue={first} />
          <Button look="primary" type="submit">
            {state.t('save')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
