import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { getBrand } from '#content/contract';
import { pageOf } from '../../context.ts';
import { useWords } from '../../words.tsx';
import { ListingView } from '../listing/listing.tsx';
import { loadListing } from '../listing/load-listing.ts';
import { MerchantCards } from '../merchants/merchant-card.tsx';
import { Crumbs } from '../parts/crumbs.tsx';
import { FoundBy } from '../parts/found-by.tsx';
import { cityOf } from '../shell/cookies.ts';

export async function loader({ context, params, url, request }: LoaderFunctionArgs) {
  const { api } = pageOf(context);
  const { slug = '' } = params;
  const city = cityOf(request)?.ref;
  const [{ name, count, categories, merchants }, listing] = await Promise.all([
    api(getBrand, { params: { slug }, query: { city } }),
    loadListing(api, url.searchParams, { brand: slug, city }),
  ]);
  return { slug, brand: { name, count, categories, merchants }, listing };
}

export default function Brand() {
  const { slug, brand, listing } = useLoaderData<typeof loader>();
  const t = useWords('store');
  return (
    <>
      <FoundBy title={brand.name} description={t('brands.description', { name: brand.name })} path={`/brands/${slug}`} picture={listing.items[0]?.image?.url} />
      <Crumbs way={[{ name: t('brands.title'), href: '/brands' }]} here={brand.name} />
      <ListingView listing={{ ...listing, categories: [] }} title={brand.name} hide={['brand']} />
      <section aria-label={t('brands.soldBy')}>
        <div className="head">
          <h2>{t('brands.soldBy')}</h2>
        </div>
        <MerchantCards merchants={brand.merchants} />
      </section>
      <p className="row brand-categories">
        {brand.categories.map((category) => (
          <Link key={category.code} className="chip" to={`/c/${category.slug}?brand=${slug}`}>
            {category.name}
          </Link>
        ))}
      </p>
    </>
  );
}
