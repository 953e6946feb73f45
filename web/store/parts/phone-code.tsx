import { useEffect, useState } from 'react';
import { Form, useNavigation } from 'react-router';
import type { Problem } from '../../api.ts';
import { useWords } from '../../words.tsx';
import { Field } from './field.tsx';

export type PhoneStep = { asked: boolean; phone: string; problem: Problem | null; resendAfterSeconds: number | null };

/** Phone, then the code that came: two plain forms, one after the other. */
export function PhoneCode({ step, why }: { step: PhoneStep | null; why: string }) {
  const t = useWords('store');
  const [other, setOther] = useState(false);
  const busy = useNavigation().state !== 'idle';
  useEffect(() => setOther(false), [step]);
  if (!step?.asked || other) {
    return (
      <Form method="post" className="phone-code" preventScrollReset>
        <Field
          name="phone"
          type="tel"
          label={t('signIn.phone')}
          value={step?.phone || '+380 '}
          autoComplete="tel"
          inputMode="tel"
          required
          problem={step && !step.asked && step.problem ? (step.problem.fields[0]?.message ?? step.problem.title) : undefined}
        />
        <button className="button button-primary" type="submit" name="intent" value="ask" disabled={busy}>
          {t('signIn.getCode')}
        </button>
        <p className="muted">{why}</p>
      </Form>
    );
  }
  return (
    <div className="phone-code-step">
      <Form method="post" className="phone-code" preventScrollReset>
        <input type="hidden" name="phone" value={step.phone} />
        <Field
          name="code"
          label={t('signIn.code', { phone: step.phone })}
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={7}
          required
          autoFocus
          problem={step.problem ? step.problem.title : undefined}
        />
        <button className="button button-primary" type="submit" name="intent" value="verify" disabled={busy}>
          {t('signIn.confirm')}
        </button>
      </Form>
      <p className="phone-code-foot">
        <Again phone={step.phone} seconds={step.resendAfterSeconds} />
        <button type="button" className="link" onClick={() => setOther(true)}>
          {t('signIn.otherPhone')}
        </button>
      </p>
    </div>
  );
}

function Again({ phone, seconds }: { phone: string; seconds: number | null }) {
  const t = useWords('store');
  const [left, setLeft] = useState(seconds ?? 0);
  useEffect(() => {
    const second = setInterval(() => setLeft((before) => Math.max(0, before - 1)), 1000);
    return () => clearInterval(second);
  }, []);
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="phone" value={phone} />
      {left > 0 ? (
        <span className="muted num">{t('signIn.wait', { count: left })}</span>
      ) : (
        <button type="submit" className="link" name="intent" value="ask">
          {t('signIn.again')}
        </button>
      )}
    </Form>
  );
}
