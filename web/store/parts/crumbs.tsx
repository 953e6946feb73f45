import { IconChevronRight } from '@tabler/icons-react';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../words.tsx';

export type Crumb = { name: string; href: string };

/** The way from the front door; the last one is where we are. */
export function Crumbs({ way, here }: { way: readonly Crumb[]; here: string }) {
  const t = useWords('store');
  return (
    <nav className="crumbs" aria-label={t('shell.way')}>
      <Link to="/">{t('shell.home')}</Link>
      {way.map(({ name, href }) => (
        <Fragment key={href}>
          <IconChevronRight size={14} stroke={1.7} aria-hidden="true" />
          <Link to={href}>{name}</Link>
        </Fragment>
      ))}
      <IconChevronRight size={14} stroke={1.7} aria-hidden="true" />
      <span aria-current="page">{here}</span>
    </nav>
  );
}
