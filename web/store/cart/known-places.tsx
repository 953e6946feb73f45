import { IconMapPin } from '@tabler/icons-react';
import { Form } from 'react-router';
import { useWords } from '../../words.tsx';
import type { Part } from './cart-part.tsx';
import type { CartPage } from './load.ts';
import { placeName } from './place-name.ts';

type Place = CartPage['places'][number];
type Option = Part['delivery']['options'][number];

const fits = (place: Place, option: Option) =>
  option.available && ((option.needs === 'branch' && Boolean(place.branchRef)) || (option.needs === 'address' && Boolean(place.address)));

/** The way that brings to this place: as last time if this merchant has it, else the first that reaches such a place. */
function wayTo(place: Place, options: readonly Option[]): Option | undefined {
  return options.find((option) => option.method === place.method && fits(place, option)) ?? options.find((option) => fits(place, option));
}

type KnownPlacesProps = { part: Part; places: readonly Place[]; method?: string };

/** Where this buyer's things were brought to before: one press instead of searching. */
export function KnownPlaces({ part, places, method }: KnownPlacesProps) {
  const t = useWords('store');
  const options = part.delivery.options.filter((option) => !method || option.method === method);
  const offered = places.flatMap((place) => {
    const option = wayTo(place, options);
    return option ? [{ place, option }] : [];
  });
  if (offered.length === 0) return null;
  return (
    <div className="known-places">
      <p>{t('cart.knownPlaces')}</p>
      {offered.slice(0, 3).map(({ place, option }) => (
        <Form key={`${place.cityRef}-${place.branchRef ?? place.address}`} method="post" preventScrollReset>
          <input type="hidden" name="intent" value="deliver" />
          <input type="hidden" name="merchantId" value={part.merchant.id} />
          <input type="hidden" name="method" value={option.method} />
          <input type="hidden" name="cityRef" value={place.cityRef} />
          {place.branchRef ? <input type="hidden" name="branchRef" value={place.branchRef} /> : <input type="hidden" name="address" value={place.address} />}
          <button type="submit">
            <IconMapPin size={17} stroke={1.7} aria-hidden="true" />
            <span>
              <b>{place.title || placeName(place.city, place.branch || place.address)}</b>
              <small>{place.title ? placeName(place.city, place.branch || place.address) : t(`delivery:methods.${option.method}.name`)}</small>
            </span>
          </button>
        </Form>
      ))}
    </div>
  );
}
