import { useEffect, useRef } from 'react';
import { Form } from 'react-router';
import { useWords } from '../../words.tsx';
import { Field } from '../parts/field.tsx';
import type { Cart, CartResult } from './act.ts';
import { keepTyped, restoreDraft } from './draft.ts';
import type { CartPage } from './load.ts';
import { useWrongField } from './use-wrong-field.ts';

type PlaceFormProps = { cart: Cart; phone: string | null; account: CartPage['account']; result: CartResult | null };

/** Who receives, then how it is paid: one form, so that nothing of it is sent alone. Its button stands beside the total. */
export function PlaceForm({ cart, phone, account, result }: PlaceFormProps) {
  const t = useWords('store');
  const form = useRef<HTMLFormElement>(null);
  const isWrong = (path: string) => result?.problem?.fields.some((field) => field.path.endsWith(path)) ?? false;
  useEffect(() => {
    if (form.current) restoreDraft(form.current);
  }, []);
  useWrongField(form, result?.problem ?? null);
  return (
    <Form ref={form} method="post" id="place" className="place" noValidate onInput={(event) => keepTyped(event.currentTarget)}>
      <input type="hidden" name="intent" value="place" />
      <input type="hidden" name="phone" value={phone ?? ''} />
      <input type="hidden" name="total" value={cart.total.amount} />
      <input type="hidden" name="currency" value={cart.total.currency} />
      <div className="fields place-who">
        <Field
          name="name"
          label={t('cart.name')}
          value={account?.name}
          autoComplete="name"
          required
          minLength={2}
          maxLength={120}
          problem={isWrong('name') ? t('cart.nameWrong') : undefined}
        />
        <Field
          name="email"
          type="email"
          label={t('cart.email')}
          value={account?.email ?? ''}
          autoComplete="email"
          problem={isWrong('email') ? t('cart.emailWrong') : undefined}
        />
      </div>
      <div className="step place-step">
        <span className="step-number">3</span>
        <h2>{t('cart.payment')}</h2>
      </div>
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
      <details className="comment">
        <summary>{t('cart.comment')}</summary>
        <textarea className="input" name="comment" rows={3} maxLength={500} aria-label={t('cart.comment')} />
      </details>
    </Form>
  );
}
