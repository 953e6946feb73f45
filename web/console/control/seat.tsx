import { Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { assignTask } from '#tasks/contract';
import { browserApi } from '../../api.ts';
import { useWords } from '../../words.tsx';
import { useAct } from '../../ui/office/index.ts';
import { useMe } from '../parts/use-may.ts';
import type { Duty } from './board.ts';

export type Person = { accountId: string; name: string };

const letters = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word[0] ?? '')
    .join('')
    .toUpperCase();

/** Who does it, or an empty seat to take. */
export function Seat({ duty, people }: { duty: Duty; people: readonly Person[] }) {
  const t = useWords('console-control');
  const me = useMe();
  const { run, busy } = useAct();
  if (!duty.taskId) return null;
  const give = (accountId: string | null, said: string) => void run(() => browserApi(assignTask, { params: { id: duty.taskId! }, body: { accountId } }), said);
  const others = people.filter((person) => person.accountId !== duty.assigneeId && person.accountId !== me);
  const label = duty.assigneeName ? t('seat.taken', { name: duty.assigneeName }) : t('seat.empty');
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <button type="button" className={duty.assigneeName ? 'seat' : 'seat seat-empty'} aria-label={label} title={label} disabled={busy}>
          {duty.assigneeName ? letters(duty.assigneeName) : <IconPlus size={12} stroke={2} aria-hidden="true" />}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {me && duty.assigneeId !== me ? <Menu.Item onClick={() => give(me, t('seat.saidMine'))}>{t('seat.mine')}</Menu.Item> : null}
        {others.map((person) => (
          <Menu.Item key={person.accountId} onClick={() => give(person.accountId, t('seat.saidGiven', { name: person.name }))}>
            {person.name}
          </Menu.Item>
        ))}
        {duty.assigneeId ? <Menu.Item onClick={() => give(null, t('seat.saidFree'))}>{t('seat.free')}</Menu.Item> : null}
      </Menu.Dropdown>
    </Menu>
  );
}
