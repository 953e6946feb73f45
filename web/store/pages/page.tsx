import { NavLink, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { getPage } from '#content/contract';
import { pageOf } from '../../context.ts';
import { useWords } from '../../words.tsx';
import { Crumbs } from '../parts/crumbs.tsx';
import { FoundBy, useShell } from '../parts/found-by.tsx';

export async function loader({ context, params }: LoaderFunctionArgs) {
  return pageOf(context).api(getPage, { params: { slug: params['slug'] ?? '' } });
}

/** A page of words. */
export default function WordsPage() {
  const page = useLoaderData<typeof loader>();
  const { pages } = useShell();
  const t = useWords('store');
  return (
    <>
      <FoundBy title={page.title} description={page.lead} path={`/pages/${page.slug}`} />
      <Crumbs way={[]} here={page.title} />
      <div className="reading">
        <nav aria-label={t('shell.pages')}>
          {pages.map((one) => (
            <NavLink key={one.slug} to={`/pages/${one.slug}`}>
              {one.title}
            </NavLink>
          ))}
        </nav>
        <article className="prose">
          <h1>{page.title}</h1>
          <p className="lead">{page.lead}</p>
          {page.sections.map((section) => (
            <section key={section.title}>
              <h2>{section.title}</h2>
              {section.text.map((text) => (
                <p key={text}>{text}</p>
              ))}
            </section>
          ))}
          {page.slug === 'for-merchants' ? (
            <p>
              <a className="button button-primary" href="/cabinet/register">
                {t('footer.start')}
              </a>
            </p>
          ) : null}
        </article>
      </div>
    </>
  );
}
