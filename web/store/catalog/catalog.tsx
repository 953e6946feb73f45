import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { listStoreCategories } from '#catalog/contract';
import { pageOf } from '../../context.ts';
import { useWords } from '../../words.tsx';
import { Crumbs } from '../parts/crumbs.tsx';
import { FoundBy, useShell } from '../parts/found-by.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  const { items } = await pageOf(context).api(listStoreCategories);
  const below = Map.groupBy(items, (category) => category.parent);
  return (below.get(null) ?? []).map(({ code, name, slug }) => ({
    name,
    slug,
    children: (below.get(code) ?? []).map((child) => ({ name: child.name, slug: child.slug })),
  }));
}

/** All categories on one page, those with goods first. */
export default function Catalog() {
  const tree = useLoaderData<typeof loader>();
  const { categories } = useShell();
  const t = useWords('store');
  const counts = new Map(categories.map((category) => [category.slug, category.count]));
  const sorted = tree.toSorted((a, b) => (counts.get(b.slug) ?? 0) - (counts.get(a.slug) ?? 0));
  return (
    <>
      <FoundBy title={t('shell.catalog')} path="/catalog" />
      <Crumbs way={[]} here={t('shell.catalog')} />
      <div className="listing-top">
        <h1>{t('shell.catalog')}</h1>
      </div>
      <div className="letters catalog">
        {sorted.map((root) => (
          <section key={root.slug}>
            <h2>
              <Link to={`/c/${root.slug}`}>{root.name}</Link> {counts.has(root.slug) ? <em className="num">{counts.get(root.slug)}</em> : null}
            </h2>
            <ul>
              {root.children.map((child) => (
                <li key={child.slug}>
                  <Link to={`/c/${child.slug}`}>{child.name}</Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
