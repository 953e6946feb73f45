import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { listBrands } from '#content/contract';
import { pageOf } from '../../context.ts';
import { useWords } from '../../words.tsx';
import { Crumbs } from '../parts/crumbs.tsx';
import { FoundBy } from '../parts/found-by.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  return pageOf(context).api(listBrands);
}

/** Brands by their first letter. */
export default function Brands() {
  const { items } = useLoaderData<typeof loader>();
  const t = useWords('store');
  const letters = Map.groupBy(
    items.toSorted((a, b) => a.name.localeCompare(b.name, 'uk')),
    (brand) => brand.name[0]?.toLocaleUpperCase('uk') ?? '#',
  );
  return (
    <>
      <FoundBy title={t('brands.title')} path="/brands" />
      <Crumbs way={[]} here={t('brands.title')} />
      <div className="listing-top">
        <h1>{t('brands.title')}</h1>
        <span className="listing-count num">{items.length}</span>
      </div>
      <div className="letters">
        {[...letters].map(([letter, brands]) => (
          <section key={letter}>
            <h2>{letter}</h2>
            <ul>
              {brands.map((brand) => (
                <li key={brand.slug}>
                  <Link to={`/brands/${brand.slug}`}>{brand.name}</Link> <em className="num">{brand.count}</em>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
