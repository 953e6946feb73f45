import { Checkbox, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Choice, Filter } from './define.ts';
import { periods } from './query.ts';
import type { ListState } from './use-list.ts';

type Props<Row> = { filter: Filter; state: ListState<Row> };

export function choicesOf<Row>(filter: Filter & { kind: 'choice' }, state: ListState<Row>): { value: string; label: string }[] {
  const options: readonly Choice[] = typeof filter.options === 'function' ? filter.options() : filter.options;
  const under = filter.wordsOf;
  const wordOf = (value: string) => (under ? state.t(`${under}${value}`) : state.word(`options.${filter.id}.${value}`));
  return options.map((option) => ({ value: option.value, label: option.label ?? wordOf(option.value) }));
}

/** What an active filter says on its chip: its value, or how many. */
function summary<Row>(filter: Filter, state: ListState<Row>): string {
  const given = state.search.getAll(filter.id);
  const name = state.word(`filters.${filter.id}`);
  const first = given[0] ?? '';
  if (filter.kind === 'flag') return name;
  if (filter.kind === 'period') {
    const [from, to] = first.split('..');
    return to ? `${state.f.shortDate(from ?? to)} – ${state.f.shortDate(to)}` : state.t(`list.periods.${first}`);
  }
  if (given.length > 1) return `${name}: ${given.length}`;
  const value = filter.kind === 'choice' ? (choicesOf(filter, state).find((one) => one.value === first)?.label ?? first) : first;
  return `${name}: ${value}`;
}

export function FilterChip<Row>({ filter, state, startOpen }: Props<Row> & { startOpen: boolean }) {
  const [opened, setOpened] = useState(startOpen);
  const active = state.search.has(filter.id);
  const name = state.word(`filters.${filter.id}`);
  if (filter.kind === 'flag' && !active) {
    return (
      <button type="button" className="chip" onClick={() => state.go({ [filter.id]: 'true' })}>
        {name}
      </button>
    );
  }
  return (
    <span className={active ? 'chip chip-on' : 'chip'}>
      <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <button type="button" className="chip-open" aria-expanded={opened} onClick={() => setOpened((before) => !before)}>
            {active ? summary(filter, state) : name}
            {active ? null : <IconChevronDown size={14} stroke={1.7} aria-hidden="true" />}
          </button>
        </Popover.Target>
        <Popover.Dropdown className="filter-panel" aria-label={name}>
          <FilterPanel filter={filter} state={state} close={() => setOpened(false)} />
        </Popover.Dropdown>
      </Popover>
      {active ? (
        <button type="button" className="chip-remove" aria-label={state.t('list.removeFilter', { name })} onClick={() => state.go({ [filter.id]: null })}>
          <IconX size={14} stroke={1.7} aria-hidden="true" />
        </button>
      ) : null}
    </span>
  );
}

function FilterPanel<Row>({ filter, state, close }: Props<Row> & { close: () => void }) {
  if (filter.kind === 'period') return <PeriodPanel filter={filter} state={state} close={close} />;
  if (filter.kind === 'choice') return <ChoicePanel filter={filter} state={state} close={close} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        state.go({ [filter.id]: String(new FormData(event.currentTarget).get('value') ?? '').trim() || null });
        close();
      }}
    >
      <TextInput name="value" data-autofocus defaultValue={state.search.get(filter.id) ?? ''} aria-label={state.word(`filters.${filter.id}`)} />
    </form>
  );
}

function ChoicePanel<Row>({ filter, state, close }: { filter: Filter & { kind: 'choice' }; state: ListState<Row>; close: () => void }) {
  const given = state.search.getAll(filter.id);
  const choices = choicesOf(filter, state);
  const toggle = (value: string) =>
    state.go((current) => {
      const now = current.getAll(filter.id);
      return { [filter.id]: now.includes(value) ? now.filter((one) => one !== value) : [...now, value] };
    });
  return choices.map((choice) =>
    filter.multiple ? (
      <Checkbox key={choice.value} label={choice.label} checked={given.includes(choice.value)} onChange={() => toggle(choice.value)} />
    ) : (
      <button
        key={choice.value}
        type="button"
        className="filter-option"
        aria-pressed={given.includes(choice.value)}
        onClick={() => {
          state.go({ [filter.id]: given.includes(choice.value) ? null : choice.value });
          close();
        }}
      >
        {choice.label}
      </button>
    ),
  );
}

function PeriodPanel<Row>({ filter, state, close }: Props<Row> & { close: () => void }) {
  const given = state.search.get(filter.id) ?? '';
  const [range, setRange] = useState<[string | null, string | null]>(() => {
    const [from, to] = given.split('..');
    return to ? [from ?? null, to] : [null, null];
  });
  const choose = (value: string) => {
    state.go({ [filter.id]: value });
    close();
  };
  return (
    <div className="filter-period">
      {periods.map((period) => (
        <button key={period} type="button" className="filter-option" aria-pressed={given === period} onClick={() => choose(period)}>
          {state.t(`list.periods.${period}`)}
        </button>
      ))}
      <DatePicker
        type="range"
        size="xs"
        value={range}
        onChange={([from, to]) => {
          setRange([from, to]);
          if (from && to) choose(`${from}..${to}`);
        }}
      />
    </div>
  );
}
