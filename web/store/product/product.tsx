import { useMemo } from 'react';
import { useLoaderData, useSearchParams, type LoaderFunctionArgs, type ShouldRevalidateFunctionArgs } from 'react-router';
import { getProduct } from '#search/contract';
import { pageOf } from '../../context.ts';
import { useWords } from '../../words.tsx';
import { Crumbs } from '../parts/crumbs.tsx';
import { FoundBy, Schema, useShell } from '../parts/found-by.tsx';
import { Tiles } from '../parts/tile.tsx';
import { cityOf } from '../shell/cookies.ts';
import { BuyBox } from './buy-box.tsx';
import { chooseFor, type Product } from './choose.ts';
import { Gallery } from './gallery.tsx';
import { OtherOffers } from './other-offers.tsx';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  return pageOf(context).api(getProduct, { params: { slug: params['slug'] ?? '' }, query: { city: cityOf(request)?.ref } });
}

/** Choosing a size asks nobody. */
export function shouldRevalidate({ currentUrl, nextUrl, formMethod }: ShouldRevalidateFunctionArgs): boolean {
  return Boolean(formMethod) || currentUrl.pathname !== nextUrl.pathname || currentUrl.href === nextUrl.href;
}

function schemaOf(product: Product, origin: string): object {
  const available = (inStock: boolean) => `https://schema.org/${inStock ? 'InStock' : 'OutOfStock'}`;
  return {
    '@type': 'Product',
    name: product.name,
    sku: product.article,
    description: product.description
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
    brand: { '@type': 'Brand', name: product.brand.name },
    image: product.images.slice(0, 4).map((image) => new URL(image.url, origin).href),
    ...(product.variants.find((variant) => variant.gtin) ? { gtin13: product.variants.find((variant) => variant.gtin)?.gtin } : {}),
    offers: product.offers.slice(0, 20).map((offer) => ({
      '@type': 'Offer',
      price: (offer.price.amount / 100).toFixed(2),
      priceCurrency: offer.price.currency,
      availability: available(offer.inStock),
      url: `${origin}/p/${product.slug}`,
      seller: { '@type': 'Organization', name: offer.merchant.name },
    })),
  };
}

export default function ProductPage() {
  const product = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const choice = useMemo(() => chooseFor(product, params), [product, params]);
  const { origin, nonce } = useShell();
  const t = useWords('store');
  const way = product.breadcrumb.map(({ name, slug }) => ({ name, href: `/c/${slug}` }));
  const words = product.description.replaceAll(/<[^>]+>/g, ' ').trim();
  return (
    <>
      <FoundBy title={product.name} description={words} path={`/p/${product.slug}`} picture={product.images[0]?.url} />
      <Schema nonce={nonce} facts={schemaOf(product, origin)} />
      <Crumbs way={way.slice(-3)} here={product.name} />
      <div className="product">
        <Gallery key={product.id} product={product} axes={choice.axes} discounted={Boolean(choice.offer?.oldPrice)} />
        <BuyBox product={product} choice={choice} />
      </div>
      <OtherOffers choice={choice} params={params} />
      <section className="about">
        <div>
          <h2>{t('product.description')}</h2>
          <div className="prose" dangerouslySetInnerHTML={{ __html: product.description || `<p>${t('product.noDescription')}</p>` }} />
        </div>
        <dl className="attributes">
          <div>
            <dt>{t('product.article')}</dt>
            <dd>{product.article}</dd>
          </div>
          {product.attributes.map((attribute) => (
            <div key={attribute.code}>
              <dt>{attribute.name}</dt>
              <dd>{attribute.text}</dd>
            </div>
          ))}
        </dl>
      </section>
      {product.similar.length > 0 ? (
        <section className="similar" aria-label={t('product.similar')}>
          <div className="head">
            <h2>{t('product.similar')}</h2>
          </div>
          <Tiles products={product.similar.slice(0, 8)} />
        </section>
      ) : null}
    </>
  );
}
