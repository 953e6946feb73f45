import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Form } from 'react-router';
import type { Problem } from '../../api.ts';
import { TextField } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { EntryForm } from './entry-form.tsx';

export type CodeResult = { step: 'phone' | 'code'; phone: string; resendAfterSeconds: number | null; problem: Problem | null };

/** Phone first, then the code that came. */
export function CodeForms({ result }: { result: CodeResult | null }) {
  const t = useWords('entry');
  const [again, setAgain] = useState(false);
  useEffect(() => setAgain(false), [result]);
  if (result?.step !== 'code' || again) {
    return (
      <EntryForm
        problem={result?.step === 'phone' ? result.problem : null}
        submit={t('code.send')}
        intent="ask"
        after={<p className="entry-small">{t('code.whom')}</p>}
      >
        <TextField name="phone" type="tel" label={t('fields.phone')} required autoComplete="tel" placeholder="+380 …" value={result?.phone ?? ''} />
      </EntryForm>
    );
  }
  return (
    <>
      <EntryForm problem={result.problem} submit={t('signIn.submit')} intent="verify">
        <input type="hidden" name="phone" value={result.phone} />
        <TextInput
          name="code"
          label={t('code.label', { phone: result.phone })}
          required
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          data-autofocus
          autoFocus
        />
      </EntryForm>
      <div className="entry-line">
        <button type="button" className="link" onClick={() => setAgain(true)}>
          {t('code.otherPhone')}
        </button>
        <SendAgain phone={result.phone} seconds={result.resendAfterSeconds} />
      </div>
    </>
  );
}

function SendAgain({ phone, seconds }: { phone: string; seconds: number | null }) {
  const t = useWords('entry');
  const [left, setLeft] = useState(seconds ?? 0);
  useEffect(() => {
    if (seconds !== null) setLeft(seconds);
  }, [seconds]);
  useEffect(() => {
    const second = setInterval(() => setLeft((before) => Math.max(0, before - 1)), 1000);
    return () => clearInterval(second);
  }, []);
  return (
    <Form method="post">
      <input type="hidden" name="_intent" value="ask" />
      <input type="hidden" name="phone" value={phone} />
      {left > 0 ? (
        <span className="muted num">{t('code.wait', { seconds: left })}</span>
      ) : (
        <button type="submit" className="link">
          {t('code.again')}
        </button>
      )}
    </Form>
  );
}
