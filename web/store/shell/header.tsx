import { IconMapPin, IconShoppingBag, IconUser } from '@tabler/icons-react';
import { Link, NavLink, useLocation } from 'react-router';
import { languages } from '#kernel/language';
import { useReader } from '../../use-reader.tsx';
import { useWords } from '../../words.tsx';
import type { ShellFacts } from './load-shell.ts';
import { SearchBox } from './search-box.tsx';
import { Wordmark } from './wordmark.tsx';

function useHere(): string {
  const { pathname, search } = useLocation();
  return encodeURIComponent(`${pathname}${search}`);
}

/** Languages without scripts: a link that sets the cookie and comes back. */
export function Languages() {
  const t = useWords();
  const { language } = useReader();
  const here = useHere();
  return (
    <nav className="languages" aria-label={t('language')}>
      {languages.map((one) => (
        <a
          key={one}
          href={`/preferences?lang=${one}&back=${here}`}
          hrefLang={one}
          lang={one}
          aria-current={one === language ? 'true' : undefined}
          title={t(`languages.${one}`)}
        >
          {t(`languageShort.${one}`)}
        </a>
      ))}
    </nav>
  );
}

function Strip({ facts }: { facts: ShellFacts }) {
  const t = useWords('store');
  const here = useHere();
  return (
    <div className="strip">
      <div className="wrap">
        <Link to={`/city?back=${here}`}>
          <IconMapPin size={15} stroke={1.7} aria-hidden="true" />
          {facts.city?.name ?? t('city.choose')}
        </Link>
        <Link to="/merchants">{t('shell.merchants')}</Link>
        {facts.pages.slice(0, 2).map((page) => (
          <Link key={page.slug} to={`/pages/${page.slug}`}>
            {page.title}
          </Link>
        ))}
        <span className="grow" />
        <a href="/cabinet">{t('shell.cabinet')}</a>
        <Link to="/pages/for-merchants">{t('shell.sell')}</Link>
        <Languages />
      </div>
    </div>
  );
}

export function Header({ facts }: { facts: ShellFacts }) {
  const t = useWords('store');
  return (
    <header className="header">
      <Strip facts={facts} />
      <div className="wrap header-line">
        <Wordmark />
        <nav className="menu" aria-label={t('shell.catalog')}>
          {facts.categories.slice(0, 6).map((category) => (
            <NavLink key={category.slug} to={`/c/${category.slug}`} prefetch="intent">
              {category.name}
            </NavLink>
          ))}
          <Link className="menu-sale" to="/search?discount=true&sort=discount">
            {t('shell.sale')}
          </Link>
        </nav>
        <SearchBox total={facts.total} />
        <nav className="tools" aria-label={t('shell.yours')}>
          <Link to="/account" aria-label={facts.account?.name || t('shell.account')}>
            <IconUser size={23} stroke={1.7} aria-hidden="true" />
          </Link>
          <Link to="/cart" aria-label={t('shell.cartWith', { count: facts.quantity })}>
            <IconShoppingBag size={23} stroke={1.7} aria-hidden="true" />
            {facts.quantity > 0 ? <em className="num">{facts.quantity}</em> : null}
          </Link>
        </nav>
      </div>
    </header>
  );
}
