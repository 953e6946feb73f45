import { useState } from 'react';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import { Picture } from '../parts/picture.tsx';
import type { Product } from './choose.ts';

type GalleryProps = { product: Product; axes: Record<string, string>; discounted: boolean };

/** Pictures of what is chosen first; a picture that shows another colour is left out while there are own ones. */
function shownImages(product: Product, axes: Record<string, string>): Product['images'] {
  const fits = (image: Product['images'][number]) => Object.entries(image.axes).every(([code, value]) => axes[code] === undefined || axes[code] === value);
  const own = product.images.filter(fits);
  return own.length > 0 ? own : product.images;
}

/** Thumbnails and a large picture; on a phone one row to swipe. Plain links without scripts. */
export function Gallery({ product, axes, discounted }: GalleryProps) {
  const t = useWords('store');
  const f = useFormat();
  const images = shownImages(product, axes);
  const key = images[0]?.sha ?? '';
  const [chosen, choose] = useState({ key, at: 0 });
  const at = chosen.key === key ? chosen.at : 0;
  const offer = product.offers.find((one) => one.oldPrice);
  const off = offer?.oldPrice ? 1 - offer.price.amount / offer.oldPrice.amount : 0;
  if (images.length === 0)
    return (
      <div className="gallery">
        <div className="gallery-main">
          <Picture picture={null} sizes="1px" />
        </div>
      </div>
    );
  return (
    <div className="gallery">
      <div className="thumbs">
        {images.length > 1
          ? images.slice(0, 7).map((image, index) => (
              <a
                key={`${image.sha}-${index}`}
                href={`#picture-${index + 1}`}
                aria-label={t('product.picture', { number: index + 1 })}
                aria-current={index === at ? 'true' : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  choose({ key, at: index });
                }}
              >
                <Picture picture={image} sizes="76px" eager />
              </a>
            ))
          : null}
      </div>
      <div className="gallery-main">
        {images.map((image, index) => (
          <a
            key={`${image.sha}-${index}`}
            id={`picture-${index + 1}`}
            className={index === at ? 'gallery-picture is-shown' : 'gallery-picture'}
            href={`/media/${image.sha}/2000.jpeg`}
            target="_blank"
            rel="noreferrer"
            title={t('product.zoom')}
          >
            <Picture
              picture={image}
              alt={images.length > 1 ? `${image.alt}, ${index + 1}` : image.alt}
              sizes="(max-width: 760px) 100vw, 730px"
              first={index === 0}
            />
          </a>
        ))}
        {discounted && off > 0.01 ? <span className="tag tag-off num">−{f.percent(Math.round(off * 100), 0)}</span> : null}
        {images.length > 1 ? <span className="gallery-count num">{t('common:of', { part: at + 1, whole: images.length })}</span> : null}
      </div>
    </div>
  );
}
