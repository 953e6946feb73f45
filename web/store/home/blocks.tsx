import { IconArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { getHome } from '#content/contract';
import type { OutputOf } from '#kernel/contract';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import { MerchantCards } from '../merchants/merchant-card.tsx';
import { Picture } from '../parts/picture.tsx';
import { type TileProduct, Tiles } from '../parts/tile.tsx';

type Block = OutputOf<typeof getHome>['blocks'][number];
type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

export function HomeBlock({ block, first }: { block: Block; first: boolean }) {
  switch (block.kind) {
    case 'hero':
      return <Hero block={block} main={first} />;
    case 'categories':
      return <Circles block={block} />;
    case 'collection':
      return <Collection block={block} />;
    case 'merchants':
      return <Merchants block={block} />;
    case 'brands':
      return <Brands block={block} />;
    case 'text':
      return <TextBlock block={block} />;
  }
}

/** The two goods beside the words: of different kinds when there are any. */
function beside(products: readonly TileProduct[]): TileProduct[] {
  const pictured = products.filter((product) => product.image);
  const first = pictured[0];
  if (!first) return [];
  const other = pictured.find((product) => product.category !== first.category && product.brand !== first.brand) ?? pictured[1];
  return other ? [first, other] : [first];
}

function Hero({ block, main }: { block: BlockOf<'hero'>; main: boolean }) {
  const f = useFormat();
  const Title = main ? 'h1' : 'h2';
  return (
    <section className="hero">
      <div className="hero-words">
        <Title>{block.title}</Title>
        <p>{block.text}</p>
        <Link className="button" to={block.href}>
          {block.button}
          <IconArrowRight size={18} stroke={1.7} aria-hidden="true" />
        </Link>
      </div>
      {beside(block.products).map((product, at) => (
        <Link key={product.id} className="hero-tile" to={`/p/${product.slug}`}>
          <Picture picture={product.image} sizes="(max-width: 760px) 50vw, 430px" first={main && at === 0} eager={main} />
          <span className="hero-caption">
            <span>
              <b>{product.brand}</b>
              <span className="hero-name">{product.name}</span>
            </span>
            <span className="num">{f.money(product.price)}</span>
          </span>
        </Link>
      ))}
    </section>
  );
}

function Circles({ block }: { block: BlockOf<'categories'> }) {
  return (
    <nav className="circles" aria-label={block.title}>
      {block.categories.slice(0, 8).map((category) => (
        <Link key={category.code} to={`/c/${category.slug}`}>
          <Picture picture={category.image} sizes="(max-width: 760px) 25vw, 152px" eager />
          {category.name}
        </Link>
      ))}
    </nav>
  );
}

export function Head({ title, note, href, more }: { title: string; note?: string | undefined; href?: string; more?: string }) {
  return (
    <div className="head">
      <h2>{title}</h2>
      {note ? <p>{note}</p> : null}
      {href && more ? (
        <Link className="link" to={href}>
          {more}
        </Link>
      ) : null}
    </div>
  );
}

function Section({ label, children }: { label: string; children: ReactNode }) {
  return <section aria-label={label}>{children}</section>;
}

function Collection({ block }: { block: BlockOf<'collection'> }) {
  const t = useWords('store');
  return (
    <Section label={block.title}>
      <Head title={block.title} note={block.text} href={block.href} more={t('home.allOf', { count: block.total })} />
      <Tiles products={block.products} />
    </Section>
  );
}

function Merchants({ block }: { block: BlockOf<'merchants'> }) {
  const t = useWords('store');
  return (
    <Section label={block.title}>
      <Head title={block.title} href="/merchants" more={t('home.allMerchants')} />
      <MerchantCards merchants={block.merchants} />
    </Section>
  );
}

function Brands({ block }: { block: BlockOf<'brands'> }) {
  const t = useWords('store');
  return (
    <Section label={block.title}>
      <Head title={block.title} href="/brands" more={t('home.allOf', { count: block.total })} />
      <ul className="brand-grid">
        {block.brands.map((brand) => (
          <li key={brand.slug}>
            <Link to={`/brands/${brand.slug}`}>{brand.name}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function TextBlock({ block }: { block: BlockOf<'text'> }) {
  return (
    <section className="banner">
      <h2>{block.title}</h2>
      <p>{block.text}</p>
      {block.href && block.button ? (
        <Link className="button button-primary" to={block.href}>
          {block.button}
        </Link>
      ) : null}
    </section>
  );
}
