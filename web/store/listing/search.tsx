import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { pageOf } from '../../context.ts';
import { useWords } from '../../words.tsx';
import { Crumbs } from '../parts/crumbs.tsx';
import { FoundBy } from '../parts/found-by.tsx';
import { cityOf } from '../shell/cookies.ts';
import { ListingView } from './listing.tsx';
import { loadListing } from './load-listing.ts';

export async function loader({ context, url, request }: LoaderFunctionArgs) {
  const { searchParams } = url;
  const listing = await loadListing(pageOf(context).api, searchParams, { category: searchParams.get('category') || undefined, city: cityOf(request)?.ref });
  return { listing, q: searchParams.get('q')?.trim() ?? '', discount: searchParams.get('discount') === 'true' };
}

export default function Search() {
  const { listing, q, discount } = useLoaderData<typeof loader>();
  const t = useWords('store');
  const title = q ? t('search.title', { text: q }) : discount ? t('shell.sale') : listing.sort === 'new' ? t('search.newest') : t('search.everything');
  return (
    <>
      <FoundBy title={title} path="/search" hidden />
      <Crumbs way={[]} here={title} />
      <ListingView listing={listing} title={title} keep={q ? { q } : {}} />
    </>
  );
}
