import { Menu } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../../words.tsx';
import { Mark } from '../pictures.tsx';
import { SideLink } from './nav-link.tsx';
import type { NavGroup, Organisation, OtherOrganisation } from './types.ts';

type Props = {
  home: string;
  organisation: Organisation;
  others: readonly OtherOrganisation[];
  onSwitch: (id: string) => void;
  groups: readonly NavGroup[];
  market: ReactNode;
};

export function Sidebar({ home, organisation, others, onSwitch, groups, market }: Props) {
  const t = useWords('office');
  return (
    <nav className="side" aria-label={t('shell.menu')}>
      <OrganisationSwitch home={home} organisation={organisation} others={others} onSwitch={onSwitch} />
      {groups.map((group) => (
        <div key={group.id} role="group" aria-label={group.label}>
          {group.label ? <p className="side-label">{group.label}</p> : null}
          {group.items.map((item) => (
            <SideLink key={item.to} item={item} />
          ))}
        </div>
      ))}
      {market ? <div className="side-market">{market}</div> : null}
    </nav>
  );
}

function Name({ organisation }: { organisation: Organisation }) {
  if (organisation.sign)
    return (
      <span className="org-sign">
        <span>{organisation.sign}</span>
        <small>{organisation.note}</small>
      </span>
    );
  return (
    <>
      <Mark {...organisation.mark} />
      <span>
        <b>{organisation.name}</b>
        <small>{organisation.note}</small>
      </span>
    </>
  );
}

function OrganisationSwitch({ home, organisation, others, onSwitch }: Omit<Props, 'groups' | 'market'>) {
  const t = useWords('office');
  if (others.length === 0) {
    return (
      <Link to={home} className="org">
        <Name organisation={organisation} />
      </Link>
    );
  }
  return (
    <Menu position="bottom-start" width={212}>
      <Menu.Target>
        <button type="button" className="org" aria-label={t('shell.switch', { name: organisation.name })}>
          <Name organisation={organisation} />
          <IconSelector size={16} stroke={1.7} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('shell.organisations')}</Menu.Label>
        {others.map((other) => (
          <Menu.Item key={other.id} onClick={() => onSwitch(other.id)}>
            {other.name}
            {other.note ? <small className="muted"> · {other.note}</small> : null}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
