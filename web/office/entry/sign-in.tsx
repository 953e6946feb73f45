import { redirect, useActionData, useLoaderData, useLocation, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useState } from 'react';
import { getSession, signIn, verifyCode, askCode } from '#identity/contract';
import { problemOf } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { Segments } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { CodeForms } from './code-forms.tsx';
import { DemoAccounts } from './demo-accounts.tsx';
import { EntryCard } from './entry-card.tsx';
import { Organisations } from './organisations.tsx';
import { wayIn } from './homes.ts';
import { PasswordForm } from './password-form.tsx';

/** Who is signed in already goes on; who is signed in elsewhere chooses the organisation. */
export async function loader({ context, url }: LoaderFunctionArgs) {
  const { api, demo } = pageOf(context);
  const session = await api(getSession);
  const surface = url.pathname.startsWith('/console') ? ('console' as const) : ('cabinet' as const);
  const kind = surface === 'console' ? 'operator' : 'merchant';
  if (session.account && session.current?.organisation.kind === kind) throw redirect(wayIn(session.current, url.searchParams.get('back')) ?? '/');
  return { surface, demo, person: session.account?.name ?? null, memberships: session.account ? session.memberships : [] };
}

export async function action({ context, request, url }: ActionFunctionArgs) {
  const { api } = pageOf(context);
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const [intent, phone] = [text('_intent'), text('phone')];
  try {
    if (intent === 'ask') {
      const { resendAfterSeconds } = await api(askCode, { body: { phone } });
      return { step: 'code' as const, phone, resendAfterSeconds, problem: null };
    }
    const body = intent === 'verify' ? { phone, code: text('code').replace(/\D/g, '') } : null;
    const session = body
      ? await api(verifyCode, { body })
      : await api(signIn, { body: { login: text('login'), password: String(form.get('password') ?? '') } });
    return redirect(wayIn(session.current, url.searchParams.get('back')) ?? url.pathname);
  } catch (error) {
    const step = intent === 'verify' ? ('code' as const) : intent === 'ask' ? ('phone' as const) : ('password' as const);
    return { step, phone, resendAfterSeconds: null, problem: problemOf(error) };
  }
}

export default function SignIn() {
  const { surface, demo, person, memberships } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const t = useWords('entry');
  const { search } = useLocation();
  const [way, setWay] = useState<'password' | 'code'>(result && result.step !== 'password' ? 'code' : 'password');
  const [filled, fill] = useState('');
  const codeResult = result && result.step !== 'password' ? { ...result, step: result.step } : null;
  if (person) return <Organisations person={person} memberships={memberships} surface={surface} />;
  return (
    <EntryCard
      title={t(`signIn.${surface}`)}
      text={t(`signIn.text.${surface}`)}
      below={
        <>
          {demo ? (
            <DemoAccounts
              surface={surface}
              onChoose={(login) => {
                setWay('password');
                fill(login);
              }}
            />
          ) : null}
          {surface === 'cabinet' ? (
            <p className="entry-foot">
              {t('signIn.new')}{' '}
              <a className="link" href="/cabinet/register">
                {t('signIn.apply')}
              </a>
            </p>
          ) : null}
        </>
      }
    >
      {surface === 'cabinet' ? (
        <Segments
          label={t('signIn.way')}
          value={way}
          options={[
            { value: 'password', label: t('signIn.byPassword') },
            { value: 'code', label: t('signIn.byCode') },
          ]}
          onChange={setWay}
        />
      ) : null}
      {way === 'password' || surface === 'console' ? (
        <PasswordForm key={filled} filled={filled} problem={result?.step === 'password' ? result.problem : null} forgot={`/${surface}/password${search}`} />
      ) : (
        <CodeForms result={codeResult} />
      )}
    </EntryCard>
  );
}
