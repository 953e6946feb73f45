import { IconCircleCheckFilled } from '@tabler/icons-react';
import { Form } from 'react-router';
import { useWords } from '../../words.tsx';
import { PhoneCode } from '../parts/phone-code.tsx';
import type { CartResult } from './act.ts';
import { keepDraft } from './draft.ts';

/** The phone, proved by a code where it stands. */
export function Contact({ verified, result }: { verified: string | null; result: CartResult | null }) {
  const t = useWords('store');
  if (verified) {
    return (
      <Form method="post" action="/account/sign-out" className="proved" onSubmit={() => keepDraft({ phone: '', askedAt: '' })}>
        <span>
          <span className="proved-label">{t('signIn.phone')}</span>
          <b className="num">{verified}</b>
        </span>
        <span className="is-free">
          <IconCircleCheckFilled size={18} aria-hidden="true" />
          {t('cart.proved')}
        </span>
        <input type="hidden" name="back" value="/cart" />
        <button className="link" type="submit">
          {t('cart.otherPhone')}
        </button>
      </Form>
    );
  }
  const step = result && (result.intent === 'code' || result.intent === 'ask') ? result : null;
  return (
    <PhoneCode
      step={step && { asked: step.intent === 'code', phone: step.phone ?? '', problem: step.problem, resendAfterSeconds: step.resendAfterSeconds }}
      why={t('cart.whyPhone')}
    />
  );
}
