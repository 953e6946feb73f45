import { Form } from 'react-router';
import { Field } from '../../store/parts/field.tsx';
import { useWords } from '../../words.tsx';
import { placeName } from '../../store/cart/place-name.ts';

type Address = { title: string; cityRef: string; city: string; branchRef?: string | undefined; branch?: string | undefined; address?: string | undefined };

/** Which of the kept places is meant, whatever else changed meanwhile. */
export const keyOf = (address: Address): string => JSON.stringify([address.cityRef, address.city, address.branchRef ?? '', address.address ?? '']);

/** Places that are kept for the next order. */
export function Addresses({ addresses, unknownCity }: { addresses: readonly Address[]; unknownCity: string | null }) {
  const t = useWords('store');
  return (
    <section className="addresses">
      <h2>{t('account.addresses')}</h2>
      {addresses.length === 0 ? <p className="muted">{t('account.noAddresses')}</p> : null}
      <ul>
        {addresses.map((address) => (
          <li key={keyOf(address)}>
            <span>
              <b>{address.title || address.city}</b>
              <small>
                {address.title
                  ? placeName(address.city, address.branch || address.address)
                  : address.branch?.replace(`${address.city}, `, '') || address.address}
              </small>
            </span>
            <Form method="post" preventScrollReset>
              <button className="link" type="submit" name="drop" value={keyOf(address)}>
                {t('cart.remove')}
              </button>
            </Form>
          </li>
        ))}
      </ul>
      <details open={unknownCity !== null}>
        <summary>{t('account.addAddress')}</summary>
        <Form method="post" className="profile" preventScrollReset>
          <Field name="title" label={t('account.addressTitle')} maxLength={60} />
          <Field
            name="city"
            label={t('account.city')}
            required
            maxLength={120}
            problem={unknownCity === null ? undefined : t('city.none', { text: unknownCity })}
          />
          <Field name="address" label={t('account.address')} required maxLength={300} />
          <p>
            <button className="button" type="submit">
              {t('common:add')}
            </button>
          </p>
        </Form>
      </details>
    </section>
  );
}
