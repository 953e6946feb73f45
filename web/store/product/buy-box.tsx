import { Link } from 'react-router';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import { Price } from '../parts/price.tsx';
import { AddToCart } from './add-to-cart.tsx';
import type { Choice, Product } from './choose.ts';
import { DeliveryBox } from './delivery-box.tsx';
import { Variants } from './variants.tsx';

function Stock({ choice }: { choice: Choice }) {
  const t = useWords('store');
  const { offer } = choice;
  if (!offer || choice.missing) return null;
  if (!offer.inStock) return <p className="stock stock-out">{t('product.soldOut')}</p>;
  if (offer.stock !== null && offer.stock <= 5) return <p className="stock">{t('product.fewLeft', { count: offer.stock })}</p>;
  return null;
}

/** Price, then what it is exactly, then the button, then when it comes and from whom. */
export function BuyBox({ product, choice }: { product: Product; choice: Choice }) {
  const t = useWords('store');
  const f = useFormat();
  const { offer, offers } = choice;
  const off = offer?.oldPrice ? Math.round((1 - offer.price.amount / offer.oldPrice.amount) * 100) : 0;
  return (
    <div className="buy">
      <p className="buy-brand">
        <Link to={`/brands/${product.brand.slug}`}>{product.brand.name}</Link>
        <span>{t('product.art', { article: product.article })}</span>
      </p>
      <h1>{product.name}</h1>
      {offer ? (
        <p className="buy-price">
          <Price price={offer.price} oldPrice={offer.oldPrice} large />
          {off > 0 ? <span className="num">−{f.percent(off, 0)}</span> : null}
        </p>
      ) : (
        <p className="notice notice-amber">{t('product.notSold')}</p>
      )}
      <Variants product={product} choice={choice} />
      <Stock choice={choice} />
      <AddToCart product={product} choice={choice} />
      {offer ? <DeliveryBox offer={offer} others={offers.filter((one) => one.id !== offer.id)} /> : null}
    </div>
  );
}
