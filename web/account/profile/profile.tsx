import { data, Form, useActionData, useLoaderData, useNavigation, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { changeBuyerProfile, getBuyerProfile } from '#buyers/contract';
import { listCities } from '#delivery/contract';
import type { InputOf } from '#kernel/contract';
import { isLanguage, languages } from '#kernel/language';
import { type Api, type Problem, problemOf } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { FoundBy } from '../../store/parts/found-by.tsx';
import { Field } from '../../store/parts/field.tsx';
import { useWords } from '../../words.tsx';
import { Addresses, keyOf } from './addresses.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  return pageOf(context).api(getBuyerProfile);
}

type Change = NonNullable<InputOf<typeof changeBuyerProfile>['body']>;

type City = { ref: string; name: string };

/** The carrier's directory knows the city by its reference; a name that it does not know brings nothing anywhere. */
async function cityNamed(api: Api, name: string): Promise<City | undefined> {
  const { items } = await api(listCities, { query: { q: name, limit: 5 } });
  return items.find((city) => city.name.toLocaleLowerCase() === name.toLocaleLowerCase()) ?? items[0];
}

function changeOf(form: FormData, before: Awaited<ReturnType<typeof loader>>, city?: City): Change {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  if (form.has('drop')) return { addresses: before.addresses.filter((address) => keyOf(address) !== form.get('drop')) };
  if (city) return { addresses: [{ title: text('title'), cityRef: city.ref, city: city.name, address: text('address') }, ...before.addresses] };
  const language = text('language');
  return { name: text('name'), email: text('email') || null, ...(isLanguage(language) ? { language } : {}) };
}

type Result = { saved: boolean; problem: Problem | null; unknownCity: string | null };
const nothing: Result = { saved: false, problem: null, unknownCity: null };

export async function action({ context, request }: ActionFunctionArgs) {
  const { api } = pageOf(context);
  const form = await request.formData();
  const asked = String(form.get('city') ?? '').trim();
  const city = asked ? await cityNamed(api, asked) : undefined;
  if (form.has('city') && !city) return data({ ...nothing, unknownCity: asked }, { status: 400 });
  const change = changeOf(form, await api(getBuyerProfile), city);
  try {
    await api(changeBuyerProfile, { body: change });
    return data({ ...nothing, saved: !change.addresses });
  } catch (problem) {
    const told = problemOf(problem);
    return data({ ...nothing, problem: told }, { status: told.status });
  }
}

export default function Profile() {
  const buyer = useLoaderData<typeof loader>();
  const result = useActionData<Result>();
  const busy = useNavigation().state === 'submitting';
  const t = useWords('store');
  const wrong = (path: string) => result?.problem?.fields.find((field) => field.path === path)?.message;
  return (
    <>
      <FoundBy title={t('account.profile')} path="/account/profile" hidden />
      <div className="listing-top">
        <h1>{t('account.profile')}</h1>
      </div>
      <Form method="post" className="profile">
        <Field name="name" label={t('cart.name')} value={buyer.name} autoComplete="name" required maxLength={120} problem={wrong('name')} />
        <Field name="email" type="email" label={t('cart.email')} value={buyer.email ?? ''} autoComplete="email" problem={wrong('email')} />
        <Field name="phone" label={t('signIn.phone')} value={buyer.phone} readOnly />
        <div className="field">
          <label htmlFor="language">{t('account.language')}</label>
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
      <Addresses addresses={buyer.addresses} unknownCity={result?.unknownCity ?? null} />
    </>
  );
}
