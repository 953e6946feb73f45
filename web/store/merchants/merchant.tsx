import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { getStoreMerchant } from '#content/contract';
import { pageOf } from '../../context.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import { ListingView } from '../listing/listing.tsx';
import { loadListing } from '../listing/load-listing.ts';
import { Crumbs } from '../parts/crumbs.tsx';
import { FoundBy } from '../parts/found-by.tsx';
import { Logo } from '../parts/logo.tsx';
import { Rating } from '../parts/rating.tsx';
import { cityOf } from '../shell/cookies.ts';
import { OpenNow } from './open-now.tsx';
import { Week } from './week.tsx';

export async function loader({ context, params, url, request }: LoaderFunctionArgs) {
  const { api } = pageOf(context);
  const { id = '' } = params;
  const city = cityOf(request)?.ref;
  const [{ popular: _, ...merchant }, listing] = await Promise.all([
    api(getStoreMerchant, { params: { id }, query: { city } }),
    loadListing(api, url.searchParams, { merchant: id, city }),
  ]);
  return { id, merchant, listing };
}

export default function Merchant() {
  const { id, merchant, listing } = useLoaderData<typeof loader>();
  const t = useWords('store');
  const f = useFormat();
  return (
    <>
      <FoundBy title={merchant.name} description={merchant.story || merchant.legalName} path={`/merchants/${id}`} />
      <Crumbs way={[{ name: t('shell.merchants'), href: '/merchants' }]} here={merchant.name} />
      <section className="merchant" aria-label={merchant.name}>
        <div className="merchant-head">
          <Logo logo={merchant.logo} size={72} />
          <div>
            <h1>{merchant.name}</h1>
            <p>
              <Rating rating={merchant.rating} /> {merchant.city} · <OpenNow merchant={merchant} />
            </p>
          </div>
        </div>
        <div className="merchant-story">
          {merchant.story
            .split(/\n+/)
            .filter(Boolean)
            .map((text) => (
              <p key={text}>{text}</p>
            ))}
          <dl className="attributes">
            <div>
              <dt>{t('merchant.legalName')}</dt>
              <dd>{merchant.legalName}</dd>
            </div>
            {merchant.since ? (
              <div>
                <dt>{t('merchant.since')}</dt>
                <dd>{f.date(merchant.since)}</dd>
              </div>
            ) : null}
            <div>
              <dt>{t('merchant.dispatchFrom')}</dt>
              <dd>{merchant.dispatchFrom}</dd>
            </div>
            <div>
              <dt>{t('merchant.delivery')}</dt>
              <dd>{merchant.deliveryMethods.map((method) => t(`delivery:methods.${method}.name`)).join(', ')}</dd>
            </div>
            <div>
              <dt>{t('merchant.returns')}</dt>
              <dd>{t('product.returns', { count: merchant.returnDays })}</dd>
            </div>
          </dl>
        </div>
        <Week hours={merchant.hours} daysOff={merchant.daysOff} />
      </section>
      <ListingView listing={{ ...listing, categories: [] }} title={t('merchant.goods')} hide={['merchant']} level="h2" />
    </>
  );
}
