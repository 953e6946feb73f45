import { Form } from 'react-router';
import { Field } from '../../store/parts/field.tsx';
import { useWords } from '../../words.tsx';

type Address = { title: string; city: string; branch?: string | undefined; address?: string | undefined };

/** Places that are kept for the next order. */
export function Addresses({ addresses }: { addresses: readonly Address[] }) {
  const t = useWords('store');
  return (
    <section className="addresses">
      <h2>{t('account.addresses')}</h2>
      {addresses.length === 0 ? <p className="muted">{t('account.noAddresses')}</p> : null}
      <ul>
        {addresses.map((address, at) => (
          <li key={`${address.city}-${address.branch ?? address.address ?? ''}-${at}`}>
            <span>
              <b>{address.title || address.city}</b>
              <small>{[address.title ? address.city : '', address.branch, address.address].filter(Boolean).join(', ')}</small>
            </span>
            <Form method="post" preventScrollReset>
              <button className="link" type="submit" name="drop" value={at}>
                {t('cart.remove')}
              </button>
            </Form>
          </li>
        ))}
      </ul>
      <details>
        <summary>{t('account.addAddress')}</summary>
        <Form method="post" className="profile" preventScrollReset>
          <Field name="title" label={t('account.addressTitle')} maxLength={60} />
          <Field name="city" label={t('account.city')} required maxLength={120} />
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
