import { Form, Link } from 'react-router';
import type { Problem } from '../../api.ts';
import { useWords } from '../../words.tsx';
import { Field } from '../parts/field.tsx';
import type { Part } from './cart-part.tsx';

export function AddressEditor({ part, method, cityRef, problem }: { part: Part; method: string; cityRef: string | null; problem: Problem | null }) {
  const t = useWords('store');
  const [street = '', house = '', flat = ''] = (part.delivery.chosen?.address ?? '').split(', ');
  return (
    <Form method="post" className="picker address" preventScrollReset>
      <input type="hidden" name="intent" value="deliver" />
      <input type="hidden" name="merchantId" value={part.merchant.id} />
      <input type="hidden" name="method" value={method} />
      <input type="hidden" name="cityRef" value={cityRef ?? ''} />
      <Field name="street" label={t('cart.street')} value={street} autoComplete="address-line1" required />
      <Field name="house" label={t('cart.house')} value={house} required />
      <Field name="flat" label={t('cart.flat')} value={flat} />
      <p className="row">
        <button className="button button-primary" type="submit">
          {t('cart.bringHere')}
        </button>
        <Link className="link" to="/cart" preventScrollReset>
          {t('common:close')}
        </Link>
      </p>
      {problem ? (
        <p className="notice notice-red" role="alert">
          {problem.title}
        </p>
      ) : null}
    </Form>
  );
}
