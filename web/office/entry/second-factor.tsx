import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { confirmFactor, dropFactor, enrolFactor, getSession, renewRecoveryCodes, secondFactor, showFactor } from '#identity/contract';
import type { Problem } from '../../api.ts';
import { problemOf } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { AskForCode, BeginEnrolment, type Enrolment, FactorOn, KeepCodes, ScanAndConfirm } from './factor-steps.tsx';
import { isShopPage, wayIn } from './homes.ts';

/** Who is not signed in signs in first; who waits for a code, enrols or looks after the own second step stays here. */
export async function loader({ context, url }: LoaderFunctionArgs) {
  const { api } = pageOf(context);
  const session = await api(getSession);
  const wanted = url.searchParams.get('back');
  const office = url.pathname.startsWith('/console') ? ('console' as const) : ('cabinet' as const);
  const surface = isShopPage(wanted) ? ('account' as const) : office;
  if (!session.account) throw redirect(`/${surface}/sign-in${url.search}`);
  const back = wayIn(session.current, wanted) ?? `/${surface}`;
  return { state: session.secondFactor, factor: await api(secondFactor), back, surface };
}

type Result = { problem?: Problem; enrolment?: Enrolment; recoveryCodes?: string[] };

export async function action({ context, request, url }: ActionFunctionArgs): Promise<Result | Response> {
  const { api } = pageOf(context);
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const enrolment = text('secret') ? { secret: text('secret'), picture: text('picture') } : undefined;
  const body = { code: text('code').trim() };
  try {
    switch (text('_intent')) {
      case 'begin':
        return { enrolment: await api(enrolFactor) };
      case 'confirm':
        return { recoveryCodes: (await api(confirmFactor, { body })).recoveryCodes };
      case 'renew':
        return { recoveryCodes: (await api(renewRecoveryCodes)).recoveryCodes };
      case 'drop':
        await api(dropFactor);
        return {};
      default: {
        const session = await api(showFactor, { body });
        return text('_intent') === 'again' ? {} : redirect(wayIn(session.current, url.searchParams.get('back')) ?? '/');
      }
    }
  } catch (error) {
    return { problem: problemOf(error), ...(enrolment ? { enrolment } : {}) };
  }
}

/** The second step of signing in: asked for, set up, looked after. */
export default function SecondFactor() {
  const { state, factor, back, surface } = useLoaderData<typeof loader>();
  const result: Result = useActionData<typeof action>() ?? {};
  if (result.recoveryCodes) return <KeepCodes codes={result.recoveryCodes} next={back} />;
  if (result.enrolment) return <ScanAndConfirm enrolment={result.enrolment} problem={result.problem} />;
  if (state === 'code') return <AskForCode problem={result.problem} surface={surface} />;
  if (factor.active && (state === 'shown' || result.problem?.code === 'STEP_UP_NEEDED'))
    return <AskForCode problem={result.problem?.code === 'STEP_UP_NEEDED' ? undefined : result.problem} surface={surface} again />;
  if (factor.active) return <FactorOn left={factor.recoveryCodesLeft} required={factor.required} back={back} problem={result.problem} />;
  return <BeginEnrolment required={factor.required} problem={result.problem} surface={surface} back={back} />;
}
