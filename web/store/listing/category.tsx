import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { pageOf } from '../../context.ts';
import { useWords } from '../../words.tsx';
import { Crumbs } from '../parts/crumbs.tsx';
import { FoundBy, Schema, useShell } from '../parts/found-by.tsx';
import { cityOf } from '../shell/cookies.ts';
import { ListingView } from './listing.tsx';
import { loadListing } from './load-listing.ts';

export async function loader({ context, params, url, request }: LoaderFunctionArgs) {
  const { slug = '' } = params;
  return { slug, listing: await loadListing(pageOf(context).api, url.searchParams, { category: slug, city: cityOf(request)?.ref }) };
}

export default function Category() {
  const { slug, listing } = useLoaderData<typeof loader>();
  const { origin, nonce } = useShell();
  const t = useWords('store');
  const name = listing.category?.name ?? '';
  const way = (listing.category?.path ?? []).map((step) => ({ name: step.name, href: `/c/${step.slug}` }));
  const steps = way.map((step, at) => ({ '@type': 'ListItem', position: at + 1, name: step.name, item: `${origin}${step.href}` }));
  return (
    <>
      <FoundBy title={name} description={t('listing.description', { name })} path={`/c/${slug}`} picture={listing.items[0]?.image?.url} />
      <Schema nonce={nonce} facts={{ '@type': 'BreadcrumbList', itemListElement: steps }} />
      <Crumbs way={way.slice(0, -1)} here={name} />
      <ListingView listing={listing} title={name} />
    </>
  );
}
