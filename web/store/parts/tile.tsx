import { Link } from 'react-router';
import type { OutputOf } from '#kernel/contract';
import type { listProducts } from '#search/contract';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import { Picture } from './picture.tsx';
import { Price } from './price.tsx';
import { PromiseLine } from './promise.tsx';
import { Rating } from './rating.tsx';
import { Swatch } from './swatch.tsx';

export type TileProduct = OutputOf<typeof listProducts>['items'][number];
const shownSwatches = 4;

function Tag({ product }: { product: TileProduct }) {
  const t = useWords('store');
  const f = useFormat();
  if (!product.inStock) return <span className="tag">{t('tile.soldOut')}</span>;
  if (product.discountPercent) return <span className="tag tag-off num">−{f.percent(product.discountPercent, 0)}</span>;
  return product.isNew ? <span className="tag">{t('tile.new')}</span> : null;
}

export function Tile({ product, first = false, eager = false }: { product: TileProduct; first?: boolean; eager?: boolean }) {
  const more = product.swatches.length - shownSwatches;
  return (
    <li className={product.inStock ? 'tile' : 'tile tile-out'}>
      <Link to={`/p/${product.slug}`} prefetch="intent">
        <span className="tile-picture">
          <Picture picture={product.image} sizes="(max-width: 760px) 50vw, 316px" first={first} eager={eager} />
          <Tag product={product} />
        </span>
        <span className="tile-text">
          <span className="tile-brand">
            {product.brand}
            <Rating rating={product.rating} />
          </span>
          <span className="tile-name">{product.name}</span>
          <span className="tile-swatches">
            {product.swatches.slice(0, shownSwatches).map((swatch) => (
              <Swatch key={swatch.value} hex={swatch.hex} />
            ))}
            {more > 0 ? <small>+{more}</small> : null}
          </span>
          <Price price={product.price} oldPrice={product.oldPrice} />
          <PromiseLine promise={product.promise} />
        </span>
      </Link>
    </li>
  );
}

/** The grid of goods. The first row is fetched at once, the rest when it is scrolled to. */
export function Tiles({ products, eager = 0 }: { products: readonly TileProduct[]; eager?: number }) {
  return (
    <ul className="tiles">
      {products.map((product, at) => (
        <Tile key={product.id} product={product} first={at < Math.min(eager, 2)} eager={at < eager} />
      ))}
    </ul>
  );
}
