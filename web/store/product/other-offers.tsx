import { Link } from 'react-router';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import { OpenNow } from '../merchants/open-now.tsx';
import { useDays } from '../parts/days.ts';
import { Rating } from '../parts/rating.tsx';
import type { Choice, Offer } from './choose.ts';

/** Everybody who sells it, one line each. */
export function OtherOffers({ choice, params }: { choice: Choice; params: URLSearchParams }) {
  const t = useWords('store');
  if (choice.offers.length < 2) return null;
  return (
    <section className="offers" aria-label={t('product.offers')}>
      <h2>{t('product.offers')}</h2>
      <ul>
        {choice.offers.map((offer) => (
          <OfferLine key={offer.id} offer={offer} chosen={offer.id === choice.offer?.id} params={params} />
        ))}
      </ul>
    </section>
  );
}

function OfferLine({ offer, chosen, params }: { offer: Offer; chosen: boolean; params: URLSearchParams }) {
  const t = useWords('store');
  const f = useFormat();
  const { between, isSoon } = useDays();
  const next = new URLSearchParams(params);
  next.set('from', offer.merchant.id);
  const { promise } = offer;
  return (
    <li className={chosen ? 'is-chosen' : undefined}>
      <span>
        <Link to={`/merchants/${offer.merchant.id}`}>
          <b>{offer.merchant.name}</b>
        </Link>
        <small>
          <Rating rating={offer.merchant.rating} /> <OpenNow merchant={offer.merchant} />
        </small>
      </span>
      <span className={promise && isSoon(promise.from) ? 'is-free' : undefined}>
        {offer.inStock && promise ? `${between(promise.from, promise.to)}, ${promise.free ? t('delivery.free') : f.money(promise.cost)}` : t('product.soldOut')}
      </span>
      <span className="offer-price num">{f.money(offer.price)}</span>
      {chosen ? (
        <span className="offer-chosen">{t('product.chosen')}</span>
      ) : (
        <Link className="button button-small" replace preventScrollReset to={`?${next}`}>
          {t('product.pick')}
        </Link>
      )}
    </li>
  );
}
