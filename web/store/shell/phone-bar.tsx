import { IconHome, IconLayoutGrid, IconShoppingBag, IconUser } from '@tabler/icons-react';
import { NavLink } from 'react-router';
import { useWords } from '../../words.tsx';

/** On a phone the four places one goes to are under the thumb. */
export function PhoneBar({ quantity }: { quantity: number }) {
  const t = useWords('store');
  const icon = { size: 22, stroke: 1.7, 'aria-hidden': true } as const;
  return (
    <nav className="phone-bar" aria-label={t('shell.sections')}>
      <NavLink to="/" end>
        <IconHome {...icon} />
        {t('shell.home')}
      </NavLink>
      <NavLink to="/catalog">
        <IconLayoutGrid {...icon} />
        {t('shell.catalog')}
      </NavLink>
      <NavLink to="/cart">
        <IconShoppingBag {...icon} />
        {quantity > 0 ? <em className="num">{quantity}</em> : null}
        {t('shell.cart')}
      </NavLink>
      <NavLink to="/account">
        <IconUser {...icon} />
        {t('shell.account')}
      </NavLink>
    </nav>
  );
}
