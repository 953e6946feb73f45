import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useFormat } from '../use-format.ts';
import './css/tabs.css';

export type Tab = { id: string; label: ReactNode; to: string; count?: number | undefined; current?: boolean };

/** Places beside each other, as links: they can be opened in another window and are found again after a reload. */
export function Tabs({ label, tabs, children }: { label: string; tabs: readonly Tab[]; children?: ReactNode }) {
  const f = useFormat();
  const { pathname, search } = useLocation();
  const isCurrent = (tab: Tab) => tab.current ?? (tab.to.includes('?') ? pathname + search === tab.to : pathname === tab.to);
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.id} to={tab.to} preventScrollReset aria-current={isCurrent(tab) ? 'page' : undefined}>
          {tab.label}
          {tab.count === undefined ? null : <span className="num">{f.number(tab.count)}</span>}
        </Link>
      ))}
      {children}
    </nav>
  );
}
