import { NavLink } from 'react-router';
import { useFormat } from '../../use-format.ts';
import type { NavItem } from './types.ts';

export function SideLink({ item, onClick }: { item: NavItem; onClick?: () => void }) {
  const f = useFormat();
  return (
    <NavLink to={item.to} end={item.exact ?? false} className="nav" prefetch="intent" {...(onClick ? { onClick } : {})}>
      <item.icon size={18} stroke={1.7} aria-hidden="true" />
      <span>{item.label}</span>
      {item.count ? <em className={item.hot ? 'nav-hot num' : 'num'}>{f.number(item.count)}</em> : null}
    </NavLink>
  );
}
