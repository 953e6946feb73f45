import { Form, Link, useLocation, useNavigation, useSearchParams, useSubmit } from 'react-router';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import { Chips, useChips } from './chips.tsx';
import { Facets } from './facets.tsx';
import type { Listing } from './load-listing.ts';
import { NothingFound } from './nothing-found.tsx';
import { Pages } from './pages.tsx';
import { SortMenu } from './sort-menu.tsx';

type ListingProps = { listing: Listing; title: string; keep?: Record<string, string>; hide?: readonly string[]; level?: 'h1' | 'h2' };

/** Fields that were left alone do not belong into the address. */
function filled(form: HTMLFormElement): URLSearchParams {
  const params = new URLSearchParams();
  for (const [key, value] of new FormData(form)) if (typeof value === 'string' && value !== '') params.append(key, value);
  return params;
}

/** Goods with filters: one plain GET form, so that it works before and without scripts; with them every click counts at once. */
export function ListingView({ listing, title, keep = {}, hide = [], level = 'h1' }: ListingProps) {
  const t = useWords('store');
  const f = useFormat();
  const submit = useSubmit();
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const busy = useNavigation().location?.pathname === pathname;
  const chips = useChips(listing, keep);
  const Title = level;
  const shown = listing.facets.filter((facet) => !hide.includes(facet.code));
  return (
    <div className="listing" aria-busy={busy}>
      <div className="listing-top">
        <Title>{title}</Title>
        <span className="listing-count">{t('count.products', { count: listing.total })}</span>
        <SortMenu sort={listing.sort} hasWords={params.has('q')} />
      </div>
      <input type="checkbox" id="show-filters" className="visually-hidden" aria-label={t('listing.filters')} />
      <label className="button filters-button" htmlFor="show-filters">
        <IconAdjustmentsHorizontal size={18} stroke={1.7} aria-hidden="true" />
        {chips.length > 0 ? t('listing.filtersSet', { count: chips.length }) : t('listing.filters')}
      </label>
      <Correction listing={listing} />
      <div className="listing-body">
        <Form
          key={`${pathname}?${params.get('q') ?? ''}`}
          id="filters"
          className="facets"
          method="get"
          action={pathname}
          aria-label={t('listing.filters')}
          onChange={(event) => void submit(filled(event.currentTarget), { action: pathname, replace: true, preventScrollReset: true })}
          onSubmit={(event) => {
            event.preventDefault();
            void submit(filled(event.currentTarget), { action: pathname, replace: true, preventScrollReset: true });
          }}
        >
          {Object.entries(keep).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Subcategories listing={listing} />
          <Facets facets={shown} params={params} />
          <noscript>
            <button className="button" type="submit">
              {t('listing.apply')}
            </button>
          </noscript>
          <label className="button button-primary facets-done" htmlFor="show-filters">
            {t('listing.show', { count: listing.total })}
          </label>
        </Form>
        <section aria-label={title} aria-live="polite">
          <Chips chips={chips} keep={keep} />
          {listing.items.length > 0 ? <Pages listing={listing} /> : <NothingFound chips={chips} keep={keep} />}
          <p className="visually-hidden">{t('listing.found', { count: listing.total, shown: f.number(listing.items.length) })}</p>
        </section>
      </div>
    </div>
  );
}

function Correction({ listing }: { listing: Listing }) {
  const t = useWords('store');
  if (!listing.correction) return null;
  return <p className="correction">{t(`search.reading.${listing.correction.reading}`, { text: listing.correction.text })}</p>;
}

function Subcategories({ listing }: { listing: Listing }) {
  const t = useWords('store');
  const [params] = useSearchParams();
  const { pathname } = useLocation();
  if (listing.categories.length === 0) return null;
  const inSearch = !pathname.startsWith('/c/');
  const href = (slug: string) => {
    if (!inSearch) return `/c/${slug}`;
    const next = new URLSearchParams(params);
    next.set('category', slug);
    next.delete('cursor');
    return `${pathname}?${next}`;
  };
  return (
    <nav className="facet" aria-label={t('listing.kind')}>
      <h2>{t('listing.kind')}</h2>
      <ul>
        {listing.categories.slice(0, 12).map((category) => (
          <li key={category.code}>
            <Link to={href(category.slug)}>
              {category.name}
              <em className="num">{category.count}</em>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
