import { Link, useLocation } from 'react-router';
import { useReader } from '../../use-reader.tsx';
import { useWords } from '../../words.tsx';
import { Languages } from './header.tsx';
import type { ShellFacts } from './load-shell.ts';
import { Wordmark } from './wordmark.tsx';

export function Footer({ facts }: { facts: ShellFacts }) {
  const t = useWords('store');
  const { theme } = useReader();
  const { pathname, search } = useLocation();
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <footer className="footer">
      <div className="wrap">
        <div>
          <Wordmark />
          <p>{t('footer.promise')}</p>
        </div>
        <nav aria-label={t('footer.buyers')}>
          <b>{t('footer.buyers')}</b>
          {facts.pages
            .filter((page) => page.slug !== 'for-merchants')
            .map((page) => (
              <Link key={page.slug} to={`/pages/${page.slug}`}>
                {page.title}
              </Link>
            ))}
          <Link to="/account">{t('account.orders')}</Link>
        </nav>
        <nav aria-label={t('shell.catalog')}>
          <b>{t('shell.catalog')}</b>
          <Link to="/catalog">{t('footer.allCategories')}</Link>
          <Link to="/brands">{t('brands.title')}</Link>
          <Link to="/merchants">{t('shell.merchants')}</Link>
          <Link to="/search?discount=true&sort=discount">{t('shell.sale')}</Link>
        </nav>
        <nav aria-label={t('footer.merchants')}>
          <b>{t('footer.merchants')}</b>
          <Link to="/pages/for-merchants">{t('footer.start')}</Link>
          <a href="/cabinet">{t('shell.cabinet')}</a>
          <a href="/api/openapi.json">{t('footer.api')}</a>
          {facts.demo ? <a href="/dev/inbox">{t('footer.inbox')}</a> : null}
        </nav>
        <div className="footer-last">
          <Languages />
          <a href={`/preferences?theme=${other}&back=${encodeURIComponent(`${pathname}${search}`)}`}>{t(`common:theme.${other}`)}</a>
        </div>
      </div>
    </footer>
  );
}
