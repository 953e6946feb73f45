import { isRouteErrorResponse, Link, useLocation, useRouteLoaderData } from 'react-router';
import { ErrorPage } from '../../error-page.tsx';
import { useWords } from '../../words.tsx';
import type { ShellFacts } from './load-shell.ts';
import { Shell } from './shell.tsx';

/** A problem inside the shop keeps the shop around it: search and categories are the way on. */
export function ShopError({ error, shell }: { error: unknown; shell: string }) {
  const facts = useRouteLoaderData(shell) as ShellFacts | undefined;
  const { pathname } = useLocation();
  const t = useWords('store');
  if (!facts || /^\/(cabinet|console|dev)(\/|$)/.test(pathname)) return <ErrorPage error={error} />;
  const missing = isRouteErrorResponse(error) && error.status === 404;
  return (
    <Shell facts={facts}>
      {missing ? (
        <section className="nothing nothing-page">
          <title>{t('missing.title')}</title>
          <h1>{t('missing.title')}</h1>
          <p>{t('missing.text')}</p>
          <p className="row">
            {facts.categories.map((category) => (
              <Link key={category.slug} className="chip" to={`/c/${category.slug}`}>
                {category.name}
              </Link>
            ))}
          </p>
          <p className="row">
            <Link className="button button-primary" to="/">
              {t('common:errors.home')}
            </Link>
          </p>
        </section>
      ) : (
        <ErrorPage error={error} />
      )}
    </Shell>
  );
}
