import { type FormEvent, useRef, useState } from 'react';
import { Form, Link } from 'react-router';
import type { Problem } from '../../api.ts';
import { useWords } from '../../words.tsx';
import { Field } from '../parts/field.tsx';
import type { Part } from './cart-part.tsx';
import { KnownPlaces } from './known-places.tsx';
import type { CartPage } from './load.ts';
import { useWrongField } from './use-wrong-field.ts';

type AddressEditorProps = { part: Part; method: string; cityRef: string | null; problem: Problem | null; places: CartPage['places'] };

/** Street and house for a courier; what the API says no to stands at its field. */
export function AddressEditor({ part, method, cityRef, problem, places }: AddressEditorProps) {
  const t = useWords('store');
  const form = useRef<HTMLFormElement>(null);
  const [empty, setEmpty] = useState<readonly string[]>([]);
  useWrongField(form, problem);
  const [street = '', house = '', flat = ''] = (part.delivery.chosen?.address ?? '').split(', ');
  const wrong = (name: string) => problem?.fields.find((field) => field.path.endsWith(`.${name}`))?.message;
  const whole = problem?.fields.find((field) => field.path.endsWith('.address'))?.message;
  const emptyProblem = (name: string) => (empty.includes(name) ? t('cart.fillIn') : undefined);
  const checkFilled = (event: FormEvent<HTMLFormElement>) => {
    const typed = new FormData(event.currentTarget);
    const missing = ['street', 'house'].filter((name) => String(typed.get(name) ?? '').trim() === '');
    setEmpty(missing);
    if (missing.length === 0) return;
    event.preventDefault();
    event.currentTarget.querySelector<HTMLInputElement>(`[name="${missing[0]}"]`)?.focus();
  };
  const known = Boolean(whole ?? wrong('street') ?? wrong('house') ?? wrong('flat'));
  return (
    <div className="picker">
      <KnownPlaces part={part} places={places} method={method} />
      <Form ref={form} method="post" className="address" preventScrollReset noValidate onSubmit={checkFilled}>
        <input type="hidden" name="intent" value="deliver" />
        <input type="hidden" name="merchantId" value={part.merchant.id} />
        <input type="hidden" name="method" value={method} />
        <input type="hidden" name="cityRef" value={cityRef ?? ''} />
        <Field
          name="street"
          label={t('cart.street')}
          value={street}
          autoComplete="address-line1"
          required
          problem={emptyProblem('street') ?? wrong('street') ?? whole}
        />
        <Field name="house" label={t('cart.house')} value={house} required problem={emptyProblem('house') ?? wrong('house')} />
        <Field name="flat" label={t('cart.flat')} value={flat} problem={wrong('flat')} />
        <p className="row">
          <button className="button button-primary" type="submit">
            {t('cart.bringHere')}
          </button>
          <Link className="link" to="/cart" preventScrollReset>
            {t('common:close')}
          </Link>
        </p>
        {problem && !known ? (
          <p className="notice notice-red" role="alert">
            {problem.title}
          </p>
        ) : null}
      </Form>
    </div>
  );
}
