import { IconCheck } from '@tabler/icons-react';
import { useWords } from '../../words.tsx';
import { Swatch } from '../parts/swatch.tsx';
import type { Facet } from './load-listing.ts';

const shownAtOnce = 7;
type Value = Facet['values'][number];

/** Short values (sizes) are shown as things to pick, not as lines to read. */
const isShort = (facet: Facet): boolean => facet.code.includes('size') && facet.values.every((value) => value.name.length <= 5);

export function Facets({ facets, params }: { facets: readonly Facet[]; params: URLSearchParams }) {
  const t = useWords('store');
  return (
    <>
      {facets.map((facet) => (
        <OneFacet key={facet.code} facet={facet} params={params} />
      ))}
      <fieldset className="facet">
        <legend>{t('listing.offers')}</legend>
        <Check name="inStock" value={{ value: 'true', name: t('listing.inStock'), selected: params.get('inStock') === 'true' }} />
        <Check name="discount" value={{ value: 'true', name: t('listing.reduced'), selected: params.get('discount') === 'true' }} />
      </fieldset>
    </>
  );
}

function OneFacet({ facet, params }: { facet: Facet; params: URLSearchParams }) {
  if (facet.kind === 'range') return <PriceRange facet={facet} params={params} />;
  if (facet.values.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend>{facet.name}</legend>
      {facet.kind === 'colour' ? <Colours facet={facet} /> : isShort(facet) ? <Sizes facet={facet} /> : <List facet={facet} />}
    </fieldset>
  );
}

/** Remounted when the address says otherwise, so that the boxes follow chips and the back button. */
const keyOf = ({ value, selected }: Pick<Value, 'value' | 'selected'>): string => `${value}:${selected}`;

function Check({ name, value }: { name: string; value: Pick<Value, 'value' | 'name' | 'selected'> & { count?: number } }) {
  return (
    <label className="check" key={keyOf(value)}>
      <input type="checkbox" name={name} value={value.value} defaultChecked={value.selected} />
      <span className="check-box">
        <IconCheck size={13} stroke={2.6} aria-hidden="true" />
      </span>
      <span>{value.name}</span>
      {value.count === undefined ? null : <em className="num">{value.count}</em>}
    </label>
  );
}

function List({ facet }: { facet: Facet }) {
  const t = useWords('store');
  const lines = facet.values.map((value) => <Check key={keyOf(value)} name={facet.code} value={value} />);
  const rest = lines.slice(shownAtOnce);
  return (
    <>
      {lines.slice(0, shownAtOnce)}
      {rest.length > 0 ? (
        <details className="facet-more" open={facet.values.slice(shownAtOnce).some((value) => value.selected) || undefined}>
          <summary>{t('listing.more', { count: rest.length })}</summary>
          {rest}
        </details>
      ) : null}
    </>
  );
}

function Colours({ facet }: { facet: Facet }) {
  return (
    <div className="colours">
      {facet.values.map((value) => (
        <label key={keyOf(value)} className="colour" title={`${value.name} · ${value.count}`}>
          <input type="checkbox" name={facet.code} value={value.value} defaultChecked={value.selected} aria-label={value.name} />
          <Swatch hex={value.hex} size={26} />
        </label>
      ))}
    </div>
  );
}

function Sizes({ facet }: { facet: Facet }) {
  return (
    <div className="sizes">
      {facet.values.map((value) => (
        <label key={keyOf(value)} className="size num" title={String(value.count)}>
          <input type="checkbox" name={facet.code} value={value.value} defaultChecked={value.selected} />
          <span>{value.name}</span>
        </label>
      ))}
    </div>
  );
}

function PriceRange({ facet, params }: { facet: Facet; params: URLSearchParams }) {
  const t = useWords('store');
  if (!facet.range) return null;
  const whole = (amount: number, round: (value: number) => number) => round(amount / 100);
  const field = (name: 'priceFrom' | 'priceTo', placeholder: number) => (
    <label>
      <span className="visually-hidden">{t(`listing.${name}`)}</span>
      <input
        key={params.get(name) ?? ''}
        className="input num"
        type="text"
        inputMode="numeric"
        name={name}
        defaultValue={params.get(name) ?? ''}
        placeholder={String(placeholder)}
      />
    </label>
  );
  return (
    <fieldset className="facet">
      <legend>{facet.name}, ₴</legend>
      <div className="range">
        {field('priceFrom', whole(facet.range.min.amount, Math.floor))}
        {field('priceTo', whole(facet.range.max.amount, Math.ceil))}
      </div>
    </fieldset>
  );
}
