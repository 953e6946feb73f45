import { data, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { askCode, getSession, verifyCode } from '#identity/contract';
import { problemOf } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { FoundBy } from '../../store/parts/found-by.tsx';
import { PhoneCode, type PhoneStep } from '../../store/parts/phone-code.tsx';
import { safeBack } from '../../safe-back.ts';
import { useWords } from '../../words.tsx';

export async function loader({ context, url }: LoaderFunctionArgs) {
  const { api, demo } = pageOf(context);
  const session = await api(getSession);
  const back = safeBack(url.searchParams.get('back'), '/account');
  if (session.account) throw redirect(back);
  return { demo };
}

export async function action({ context, request, url }: ActionFunctionArgs) {
  const { api } = pageOf(context);
  const form = await request.formData();
  const phone = String(form.get('phone') ?? '').trim();
  const asking = form.get('intent') === 'ask';
  try {
    if (asking) return { asked: true, phone, problem: null, resendAfterSeconds: (await api(askCode, { body: { phone } })).resendAfterSeconds };
    await api(verifyCode, { body: { phone, code: String(form.get('code') ?? '').replace(/\s/g, '') } });
  } catch (problem) {
    const told = problemOf(problem);
    return data({ asked: !asking, phone, problem: told, resendAfterSeconds: null }, { status: told.status });
  }
  return redirect(safeBack(url.searchParams.get('back'), '/account'));
}

export default function SignIn() {
  const { demo } = useLoaderData<typeof loader>();
  const step = useActionData<PhoneStep>() ?? null;
  const t = useWords('store');
  return (
    <div className="narrow sign-in">
      <FoundBy title={t('signIn.title')} path="/account/sign-in" hidden />
      <h1>{t('signIn.title')}</h1>
      <p className="muted">{t('signIn.lead')}</p>
      <PhoneCode step={step} why={t('signIn.why')} />
      {demo ? (
        <p className="notice">
          {t('signIn.demo')} <b className="num">+380 50 111 22 33</b>.{' '}
          <a className="link" href="/dev/inbox" target="_blank" rel="noreferrer">
            {t('signIn.inbox')}
          </a>
        </p>
      ) : null}
      <p className="muted">
        {t('signIn.merchant')}{' '}
        <a className="link" href="/cabinet/sign-in">
          {t('shell.cabinet')}
        </a>
      </p>
    </div>
  );
}
