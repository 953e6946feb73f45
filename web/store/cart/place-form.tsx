import { Form } from 'react-router';
import { useWords } from '../../words.tsx';
import { Field } from '../parts/field.tsx';
import type { Cart, CartResult } from './act.ts';
import type { CartPage } from './load.ts';

type PlaceFormProps = { cart: Cart; phone: string | null; account: CartPage['account']; result: CartResult | null };

/** Who receives, how it is paid. Its button stands beside the total. */
export function PlaceForm({ cart, phone, account, result }: PlaceFormProps) {
  const t = useWords('store');
  const wrong = (path: string) => result?.problem?.fields.find((field) => field.path.endsWith(path))?.message;
  return (
    <Form method="post" id="place" className="place">
      <input type="hidden" name="intent" value="place" />
      <input type="hidden" name="phone" value={phone ?? ''} />
      <input type="hidden" name="total" value={cart.total.amount} />
      <input type="hidden" name="currency" value={cart.total.currency} />
      <div className="ways">
        {(['card', 'cod'] as const).map((method) => {
          const there = cart.payments.includes(method);
          return (
            <label key={method} className={there ? 'way-option' : 'way-option is-gone'}>
              <input type="radio" name="payment" value={method} defaultChecked={method === (cart.payments[0] ?? 'card')} disabled={!there} />
              <span className="radio" aria-hidden="true" />
              <span>
                {t(`payments:methods.${method}.name`)}
                <small>{there ? t(`payments:methods.${method}.hint`) : t('cart.codNotHere')}</small>
              </span>
            </label>
          );
        })}
      </div>
      <div className="fields">
        <Field name="name" label={t('cart.name')} value={account?.name} autoComplete="name" required minLength={2} maxLength={120} problem={wrong('name')} />
        <Field name="email" type="email" label={t('cart.email')} value={account?.email ?? ''} autoComplete="email" problem={wrong('email')} />
      </div>
      <details className="comment">
        <summary>{t('cart.comment')}</summary>
        <textarea className="input" name="comment" rows={3} maxLength={500} aria-label={t('cart.comment')} />
      </details>
    </Form>
  );
}
