import { Link } from 'react-router';
import type { getHome } from '#content/contract';
import type { OutputOf } from '#kernel/contract';
import { useWords } from '../../words.tsx';
import { Picture } from '../parts/picture.tsx';
import { Logo } from '../parts/logo.tsx';
import { Rating } from '../parts/rating.tsx';
import { OpenNow } from './open-now.tsx';

type Shown = Extract<OutputOf<typeof getHome>['blocks'][number], { kind: 'merchants' }>['merchants'][number];
type Card = Omit<Shown, 'images'> & { images?: Shown['images'] };

export function MerchantCards({ merchants }: { merchants: readonly Card[] }) {
  const t = useWords('store');
  return (
    <ul className="merchant-cards">
      {merchants.map((merchant) => (
        <li key={merchant.id}>
          <Link className="merchant-card" to={`/merchants/${merchant.id}`}>
            {merchant.images?.length ? (
              <span className="merchant-goods">
                {merchant.images.map((image) => (
                  <Picture key={image.sha} picture={image} sizes="(max-width: 760px) 33vw, 142px" />
                ))}
              </span>
            ) : null}
            <Logo logo={merchant.logo} size={44} />
            <span>
              <span className="merchant-name">
                <b>{merchant.name}</b>
                <Rating rating={merchant.rating} />
              </span>
              <small>
                {[
                  merchant.categories
                    .slice(0, 2)
                    .map((category) => category.name)
                    .join(', '),
                  merchant.city,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
              <small>
                <OpenNow merchant={merchant} /> · {t('count.products', { count: merchant.products })}
              </small>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
