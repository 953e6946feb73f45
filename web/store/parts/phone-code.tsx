import { useEffect, useState } from 'react';
import { Form, useNavigation } from 'react-router';
import type { Problem } from '../../api.ts';
import { useWords } from '../../words.tsx';
import { keepDraft, readDraft } from '../cart/draft.ts';
import { Field } from './field.tsx';

export type PhoneStep = { asked: boolean; phone: string; problem: Problem | null; resendAfterSeconds: number | null };

/** A code is good for five minutes; a reload within them still asks for it. */
const goodMillis = 5 * 60_000;

function keptStep(): PhoneStep | null {
  const { phone = '', askedAt, waitTill } = readDraft();
  if (!phone) return null;
  const asked = Number(askedAt) > Date.now() - goodMillis;
  return { asked, phone, problem: null, resendAfterSeconds: asked ? Math.max(0, Math.round((Number(waitTill) - Date.now()) / 1000)) : null };
}

/** What the server answered, else what this tab remembers of before a reload. */
function useStep(told: PhoneStep | null): PhoneStep | null {
  const [kept, setKept] = useState<PhoneStep | null>(null);
  useEffect(() => {
    if (!told) return setKept(keptStep());
    const { resendAfterSeconds: wait } = told;
    if (!told.asked) keepDraft({ phone: told.phone, askedAt: '' });
    else if (wait !== null) keepDraft({ phone: told.phone, askedAt: String(Date.now()), waitTill: String(Date.now() + wait * 1000) });
  }, [told]);
  return told ?? kept;
}

/** Phone, then the code that came: two plain forms, one after the other. */
export function PhoneCode({ step: told, why }: { step: PhoneStep | null; why: string }) {
  const t = useWords('store');
  const step = useStep(told);
  const [other, setOther] = useState(false);
  const busy = useNavigation().state !== 'idle';
  useEffect(() => setOther(false), [told]);
  if (!step?.asked || other) {
    return (
      <Form method="post" className="phone-code" preventScrollReset noValidate onInput={(event) => keepDraft({ phone: typedPhone(event.currentTarget) })}>
        <Field
          key={step?.phone}
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
  return <CodeStep step={step} busy={busy} onOther={() => setOther(true)} />;
}

const typedPhone = (form: HTMLFormElement): string => String(new FormData(form).get('phone') ?? '');

function CodeStep({ step, busy, onOther }: { step: PhoneStep; busy: boolean; onOther: () => void }) {
  const t = useWords('store');
  return (
    <div className="phone-code-step">
      <Form method="post" className="phone-code" preventScrollReset noValidate>
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
        <Again key={step.resendAfterSeconds} phone={step.phone} seconds={step.resendAfterSeconds} />
        <button type="button" className="link" onClick={onOther}>
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
