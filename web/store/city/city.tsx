import { IconSearch } from '@tabler/icons-react';
import { Form, redirect, useLoaderData, useSubmit, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { setCartDelivery } from '#checkout/contract';
import { listCities } from '#delivery/contract';
import { ApiProblem } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { useWords } from '../../words.tsx';
import { FoundBy, useShell } from '../parts/found-by.tsx';
import { safeBack } from '../../safe-back.ts';
import { cartCookieOf, cityCookie } from '../shell/cookies.ts';

export async function loader({ context, url }: LoaderFunctionArgs) {
  const q = url.searchParams.get('q')?.trim() ?? '';
  const { items } = await pageOf(context).api(listCities, { query: { q, limit: 24 } });
  return { q, back: safeBack(url.searchParams.get('back'), '/'), cities: items };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { api } = pageOf(context);
  const form = await request.formData();
  const [ref = '', name = ''] = String(form.get('city')).split('|');
  const { id } = cartCookieOf(request);
  if (id) await api(setCartDelivery, { params: { id }, body: { cityRef: ref, parts: [] } }).catch(ignoreRefusal);
  throw redirect(safeBack(form.get('back'), '/'), { headers: { 'set-cookie': cityCookie({ ref, name }) } });
}

/** A cart that is gone is no reason not to choose a city. */
function ignoreRefusal(problem: unknown): void {
  if (!(problem instanceof ApiProblem)) throw problem;
}

/** Where things are brought to: promises and prices of delivery are counted for it. */
export default function ChooseCity() {
  const { q, back, cities } = useLoaderData<typeof loader>();
  const { city } = useShell();
  const submit = useSubmit();
  const t = useWords('store');
  return (
    <div className="narrow">
      <FoundBy title={t('city.title')} path="/city" hidden />
      <h1>{t('city.title')}</h1>
      <p className="muted">{t('city.why')}</p>
      <Form method="get" className="city-search" onChange={(event) => void submit(event.currentTarget, { replace: true })}>
        <input type="hidden" name="back" value={back} />
        <IconSearch size={18} stroke={1.7} aria-hidden="true" />
        <input className="input" type="search" name="q" defaultValue={q} aria-label={t('city.search')} placeholder={t('city.search')} autoComplete="off" />
      </Form>
      <Form method="post" className="city-list">
        <input type="hidden" name="back" value={back} />
        {cities.map((one) => (
          <button key={one.ref} type="submit" name="city" value={`${one.ref}|${one.name}`} aria-current={one.ref === city?.ref ? 'true' : undefined}>
            <b>{one.name}</b>
            <small>{one.area}</small>
          </button>
        ))}
      </Form>
      {cities.length === 0 ? <p className="notice">{t('city.none', { text: q })}</p> : null}
    </div>
  );
}
