import { IconChevronLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../words.tsx';
import { Facts, type Fact } from './facts.tsx';
import './css/object-page.css';
import { Tabs, type Tab } from './tabs.tsx';

export type ObjectPageProps = {
  back: { to: string; label: string };
  mark?: ReactNode;
  title: ReactNode;
  pills?: ReactNode;
  /** One line: number, legal name, place, since when, who leads. */
  identity?: ReactNode;
  /** One primary at most. */
  actions?: ReactNode;
  facts?: readonly Fact[];
  tabs?: readonly Tab[];
  /** The right rail: usually a timeline. */
  rail?: ReactNode;
  children: ReactNode;
};

/** The page of one thing: who it is, what matters, its sections, its history. */
export function ObjectPage({ back, mark, title, pills, identity, actions, facts, tabs, rail, children }: ObjectPageProps) {
  const t = useWords('office');
  return (
    <article className="object-page">
      <Link to={back.to} className="object-back">
        <IconChevronLeft size={15} stroke={1.7} aria-hidden="true" />
        {back.label}
      </Link>
      <header className="object-head">
        {mark}
        <div className="object-who">
          <h1>
            {title} {pills}
          </h1>
          {identity ? <p>{identity}</p> : null}
        </div>
        {actions ? <div className="object-actions">{actions}</div> : null}
      </header>
      {facts ? <Facts facts={facts} /> : null}
      {tabs ? <Tabs label={t('object.tabs')} tabs={tabs} /> : null}
      {rail ? (
        <div className="object-layout">
          <div className="stack">{children}</div>
          <aside className="stack" aria-label={t('object.rail')}>
            {rail}
          </aside>
        </div>
      ) : (
        <div className="stack">{children}</div>
      )}
    </article>
  );
}
