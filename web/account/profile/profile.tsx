import { data, Form, useActionData, useLoaderData, useNavigation, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { changeBuyerProfile, getBuyerProfile } from '#buyers/contract';
import type { InputOf } from '#kernel/contract';
import { isLanguage, languages } from '#kernel/language';
import { type Problem, problemOf } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { preferenceCookie } from '../../reader.ts';
import { FoundBy } from '../../store/parts/found-by.tsx';
import { Field } from '../../store/parts/field.tsx';
import { useWords } from '../../words.tsx';
import { Addresses } from './addresses.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  return pageOf(context).api(getBuyerProfile);
}

type Change = NonNullable<InputOf<typeof changeBuyerProfile>['body']>;

function changeOf(form: FormData, before: Awaited<ReturnType<typeof loader>>): Change {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  if (form.has('drop')) return { addresses: before.addresses.filter((_, at) => at !== Number(form.get('drop'))) };
  if (form.has('city')) return { addresses: [...before.addresses, { title: text('title'), cityRef: '', city: text('city'), address: text('address') }] };
  const language = text('language');
  return { name: text('name'), email: text('email') || null, ...(isLanguage(language) ? { language } : {}) };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { api } = pageOf(context);
  const form = await request.formData();
  const change = changeOf(form, await api(getBuyerProfile));
  try {
    await api(changeBuyerProfile, { body: change });
    const headers = change.language ? { 'set-cookie': preferenceCookie('lang', change.language) } : undefined;
    return data({ saved: true, problem: null }, headers ? { headers } : {});
  } catch (problem) {
    return data({ saved: false, problem: problemOf(problem) });
  }
}

export default function Profile() {
  const buyer = useLoaderData<typeof loader>();
  const result = useActionData<{ saved: boolean; problem: Problem | null }>();
  const busy = useNavigation().state === 'submitting';
  const t = useWords('store');
  const wrong = (path: string) => result?.problem?.fields.find((field) => field.path === path)?.message;
  return (
    <>
      <FoundBy title={t('account.profile')} path="/account/profile" hidden />
      <div className="listing-top">
        <h1>{t('account.profile')}</h1>
      </div>
      <Form method="post" className="profile" reloadDocument>
        <Field name="name" label={t('cart.name')} value={buyer.name} autoComplete="name" required maxLength={120} problem={wrong('name')} />
        <Field name="email" type="email" label={t('cart.email')} value={buyer.email ?? ''} autoComplete="email" problem={wrong('email')} />
        <Field name="phone" label={t('signIn.phone')} value={buyer.phone} readOnly />
        <div className="field">
          <label htmlFor="language">{t('common:language')}</label>
          <select id="language" className="input" name="language" defaultValue={buyer.language}>
            {languages.map((language) => (
              <option key={language} value={language}>
                {t(`common:languages.${language}`)}
              </option>
            ))}
          </select>
        </div>
        <p className="row">
          <button className="button button-primary" type="submit" disabled={busy}>
            {t('common:save')}
          </button>
          {result?.saved ? (
            <span className="is-free" role="status">
              {t('account.saved')}
            </span>
          ) : null}
        </p>
        {result?.problem ? (
          <p className="notice notice-red" role="alert">
            {result.problem.title}
          </p>
        ) : null}
      </Form>
      <Addresses addresses={buyer.addresses} />
    </>
  );
}
