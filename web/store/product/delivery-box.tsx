import { IconBuildingStore, IconMapPin, IconMoon, IconRefresh, IconTruckDelivery } from '@tabler/icons-react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import { OpenNow } from '../merchants/open-now.tsx';
import { useDays } from '../parts/days.ts';
import { useShell } from '../parts/found-by.tsx';
import { Logo } from '../parts/logo.tsx';
import { Rating } from '../parts/rating.tsx';
import type { Offer } from './choose.ts';

/** When it comes to the buyer's city, from whom, and how it goes back. */
export function DeliveryBox({ offer, others }: { offer: Offer; others: readonly Offer[] }) {
  const t = useWords('store');
  return (
    <div className="box">
      <Ways offer={offer} />
      <MerchantBlock offer={offer} others={others} />
      <p className="box-line">
        <IconRefresh size={17} stroke={1.7} aria-hidden="true" />
        {t('product.returns', { count: offer.merchant.returnDays })}
      </p>
    </div>
  );
}

const places = new Set<string>(['nova_poshta_branch', 'ukrposhta', 'meest']);

function WayLine({ way }: { way: Offer['ways'][number] }) {
  const t = useWords('store');
  const f = useFormat();
  const { between } = useDays();
  const Icon = way.method === 'pickup' ? IconBuildingStore : places.has(way.method) ? IconMapPin : IconTruckDelivery;
  return (
    <li className="way">
      <Icon size={20} stroke={1.6} aria-hidden="true" />
      <span>
        {t(`delivery:methods.${way.method}.name`)}
        <b>{between(way.from, way.to)}</b>
      </span>
      <span className={way.free ? 'num is-free' : 'num'}>{way.free ? t('delivery.free') : f.money(way.cost)}</span>
    </li>
  );
}

function Ways({ offer }: { offer: Offer }) {
  const t = useWords('store');
  const f = useFormat();
  const { between } = useDays();
  const { city } = useShell();
  const { pathname, search } = useLocation();
  const { promise, ways } = offer;
  return (
    <div>
      <p className="box-head">
        <span>{t('delivery.to')}</span> <b>{city?.name ?? t('city.unknown')}</b>
        <Link className="link" to={`/city?back=${encodeURIComponent(pathname + search)}`}>
          {t('city.change')}
        </Link>
      </p>
      {ways.length > 0 ? (
        <ul className="way-list">
          {ways.map((way) => (
            <WayLine key={way.method} way={way} />
          ))}
        </ul>
      ) : (
        <p className="way">
          <IconTruckDelivery size={20} stroke={1.6} aria-hidden="true" />
          <span>{t('delivery.inCart')}</span>
        </p>
      )}
      {promise ? (
        <small className="way-note">
          {t('delivery.sentBy', { day: between(promise.dispatchBy, promise.dispatchBy) })}
          {promise.leftToFree ? ` · ${t('delivery.leftToFree', { money: f.money(promise.leftToFree) })}` : ''}
        </small>
      ) : null}
    </div>
  );
}

function MerchantBlock({ offer, others }: { offer: Offer; others: readonly Offer[] }) {
  const t = useWords('store');
  const { between, until, date } = useDays();
  const [params] = useSearchParams();
  const { merchant, promise } = offer;
  const quicker = others
    .filter((one) => one.inStock && one.promise && (!promise || one.promise.from < promise.from))
    .toSorted((a, b) => a.promise!.from.localeCompare(b.promise!.from))[0];
  const next = new URLSearchParams(params);
  if (quicker) next.set('from', quicker.merchant.id);
  return (
    <div>
      <Link className="seller" to={`/merchants/${merchant.id}`}>
        <Logo logo={merchant.logo} size={44} />
        <span>
          <span className="merchant-name">
            <b>{merchant.name}</b>
            <Rating rating={merchant.rating} />
          </span>
          <small>
            <IconBuildingStore size={14} stroke={1.7} aria-hidden="true" /> {merchant.dispatchFrom} · <OpenNow merchant={merchant} />
          </small>
        </span>
      </Link>
      {merchant.closedUntil ? (
        <p className="notice notice-amber">
          <IconMoon size={17} stroke={1.7} aria-hidden="true" />
          <span>
            <b>{t('merchant.closedUntilLong', { day: until(merchant.closedUntil) })}</b>{' '}
            {t('merchant.sendsAfter', { date: date(promise?.dispatchBy ?? merchant.closedUntil) })}
          </span>
        </p>
      ) : null}
      {quicker?.promise ? (
        <p className="quicker">
          {t('product.quicker')}{' '}
          <Link className="link" replace preventScrollReset to={`?${next}`}>
            {t('product.quickerFrom', { name: quicker.merchant.name, day: between(quicker.promise.from, quicker.promise.from) })}
          </Link>
        </p>
      ) : null}
    </div>
  );
}
