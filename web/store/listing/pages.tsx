import { useEffect, useState } from 'react';
import { Link, useFetcher, useLocation, useSearchParams } from 'react-router';
import { useWords } from '../../words.tsx';
import { Tiles } from '../parts/tile.tsx';
import { type Listing, pageSize } from './load-listing.ts';

type More = { listing: Listing };

/** Further goods are added below; without scripts the same link leads to the next page. */
export function Pages({ listing }: { listing: Listing }) {
  const t = useWords('store');
  const fetcher = useFetcher<More>();
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const [added, setAdded] = useState<{ to: Listing; pages: Listing[] }>({ to: listing, pages: [] });
  const pages = added.to === listing ? added.pages : [];
  const arrived = fetcher.data?.listing;
  useEffect(() => {
    if (arrived) setAdded((before) => ({ to: listing, pages: [...(before.to === listing ? before.pages : []), arrived] }));
  }, [arrived]);
  const items = [...listing.items, ...pages.flatMap((page) => page.items)];
  const next = (pages.at(-1) ?? listing).nextCursor;
  const hrefOf = (cursor: string) => {
    const further = new URLSearchParams(params);
    further.set('cursor', cursor);
    return `${pathname}?${further}`;
  };
  const first = new URLSearchParams(params);
  first.delete('cursor');
  const started = !params.has('cursor');
  return (
    <>
      <Tiles products={items} eager={4} />
      <div className="more">
        {started ? (
          <p>{t('listing.shown', { shown: items.length, total: listing.total })}</p>
        ) : (
          <Link className="link" to={`${pathname}?${first}`}>
            {t('listing.fromStart')}
          </Link>
        )}
        {started ? (
          <progress value={items.length} max={Math.max(listing.total, 1)} aria-label={t('listing.shown', { shown: items.length, total: listing.total })} />
        ) : null}
        {next ? (
          <Link
            className="button"
            to={hrefOf(next)}
            aria-busy={fetcher.state !== 'idle'}
            onClick={(event) => {
              event.preventDefault();
              if (fetcher.state === 'idle') void fetcher.load(hrefOf(next));
            }}
          >
            {t('listing.showMore', { count: started ? Math.min(pageSize, Math.max(1, listing.total - items.length)) : pageSize })}
          </Link>
        ) : null}
      </div>
    </>
  );
}
