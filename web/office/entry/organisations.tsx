import { IconChevronRight } from '@tabler/icons-react';
import { signOut } from '#identity/contract';
import { browserApi } from '../../api.ts';
import { Button, ButtonLink, Mark } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { EntryCard } from './entry-card.tsx';
import { useSwitch } from './use-switch.ts';

type Membership = { id: string; role: string; organisation: { kind: string; id: string; name: string } };

/** For who is signed in but not into this office: his organisations, or the way to the first one. */
export function Organisations({ person, memberships, surface }: { person: string; memberships: readonly Membership[]; surface: 'cabinet' | 'console' }) {
  const t = useWords('entry');
  const switchTo = useSwitch();
  const leave = () => browserApi(signOut).then(() => location.reload());
  return (
    <EntryCard title={t('organisations.title')} text={t(memberships.length > 0 ? 'organisations.text' : 'organisations.none', { name: person })}>
      {memberships.length > 0 ? (
        <ul className="entry-people">
          {memberships.map((one) => (
            <li key={one.id}>
              <button type="button" onClick={() => void switchTo({ id: one.id, kind: one.organisation.kind })}>
                <Mark text={one.organisation.name} />
                <span>
                  {one.organisation.name}
                  <small>{t(`roles:${one.organisation.kind}.${one.role}`, { defaultValue: one.role })}</small>
                </span>
                <IconChevronRight size={16} stroke={1.7} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      ) : surface === 'cabinet' ? (
        <ButtonLink look="primary" to="/cabinet/register">
          {t('signIn.apply')}
        </ButtonLink>
      ) : null}
      <Button onClick={() => void leave()}>{t('organisations.other')}</Button>
    </EntryCard>
  );
}
