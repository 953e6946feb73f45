import { NavLink, Form, Outlet, useLoaderData, useLocation } from 'react-router';
import { loadShell } from '../store/shell/load-shell.ts';
import { shellChanges } from '../store/shell/shell-changes.ts';
import { Shell } from '../store/shell/shell.tsx';
import { ShopError } from '../store/shell/shop-error.tsx';
import { useWords } from '../words.tsx';
import { dropDraft } from '../store/cart/draft.ts';
import '../store/cart/words.ts';

export const loader = loadShell;
export const shouldRevalidate = shellChanges;

/** The buyer's own pages, in the shop's frame. */
export default function AccountLayout() {
  const facts = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  return (
    <Shell facts={facts}>
      {facts.account && pathname !== '/account/sign-in' ? (
        <div className="account">
          <AccountMenu name={facts.account.name} phone={facts.account.phone} />
          <div>
            <Outlet />
          </div>
        </div>
      ) : (
        <Outlet />
      )}
    </Shell>
  );
}

function AccountMenu({ name, phone }: { name: string; phone: string | null }) {
  const t = useWords('store');
  return (
    <nav className="account-menu" aria-label={t('shell.account')}>
      <p>
        <b>{name || t('shell.account')}</b>
        {phone ? <small className="num">{phone}</small> : null}
      </p>
      <NavLink to="/account" end>
        {t('account.orders')}
      </NavLink>
      <NavLink to="/account/profile">{t('account.profile')}</NavLink>
      <Form method="post" action="/account/sign-out" onSubmit={dropDraft}>
        <button type="submit">{t('common:signOut')}</button>
      </Form>
    </nav>
  );
}

export function ErrorBoundary({ error }: { error: unknown }) {
  return <ShopError error={error} shell="account/layout" />;
}
