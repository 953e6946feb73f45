import { IconX } from '@tabler/icons-react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { useWords } from '../../words.tsx';
import type { Listing } from './load-listing.ts';

export type Chip = { key: string; text: string; href: string; count: number };

/** Set filters, each with the address that drops it. */
export function useChips(listing: Listing, keep: Record<string, string>): Chip[] {
  const t = useWords('store');
  const [params] = useSearchParams();
  const { pathname } = useLocation();
  const without = (keys: readonly string[]) => {
    const next = new URLSearchParams(params);
    for (const key of [...keys, 'cursor']) next.delete(key);
    const text = next.toString();
    return text ? `${pathname}?${text}` : pathname;
  };
  const chips: Chip[] = listing.facets.flatMap((facet) => {
    const chosen = facet.values.filter((value) => value.selected);
    if (chosen.length === 0 || !params.has(facet.code)) return [];
    return {
      key: facet.code,
      text: `${facet.name}: ${chosen.map((value) => value.name).join(', ')}`,
      href: without([facet.code]),
      count: chosen.reduce((sum, value) => sum + value.count, 0),
    };
  });
  const from = params.get('priceFrom');
  const to = params.get('priceTo');
  if (from || to) chips.push({ key: 'price', text: `${from || '0'} – ${to || '…'} ₴`, href: without(['priceFrom', 'priceTo']), count: 0 });
  if (params.get('inStock') === 'true') chips.push({ key: 'inStock', text: t('listing.inStock'), href: without(['inStock']), count: 0 });
  if (params.get('discount') === 'true') chips.push({ key: 'discount', text: t('listing.reduced'), href: without(['discount']), count: 0 });
  if (params.get('category') && listing.category) chips.push({ key: 'category', text: listing.category.name, href: without(['category']), count: 0 });
  return chips.filter((chip) => !(chip.key in keep));
}

export function useCleared(keep: Record<string, string>): string {
  const { pathname } = useLocation();
  const text = new URLSearchParams(keep).toString();
  return text ? `${pathname}?${text}` : pathname;
}

export function Chips({ chips, keep }: { chips: readonly Chip[]; keep: Record<string, string> }) {
  const t = useWords('store');
  const cleared = useCleared(keep);
  if (chips.length === 0) return null;
  return (
    <div className="chips">
      {chips.map((chip) => (
        <Link key={chip.key} className="chip" to={chip.href} preventScrollReset aria-label={t('listing.drop', { name: chip.text })}>
          {chip.text}
          <IconX size={15} stroke={1.8} aria-hidden="true" />
        </Link>
      ))}
      {chips.length > 1 ? (
        <Link className="chip-clear" to={cleared} preventScrollReset>
          {t('listing.clear')}
        </Link>
      ) : null}
    </div>
  );
}
