import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { OutputOf } from '#kernel/contract';
import { suggest } from '#search/contract';
import { browserApi } from '../../api.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import { Picture } from '../parts/picture.tsx';

type Suggested = OutputOf<typeof suggest>;
const pauseMillis = 160;

/** What the typed text may become, a moment after the last key. */
function useSuggestions(text: string): Suggested | null {
  const [found, setFound] = useState<Suggested | null>(null);
  useEffect(() => {
    let late = false;
    const timer = setTimeout(() => {
      browserApi(suggest, { query: { q: text } }).then(
        (answer) => (late ? undefined : setFound(answer)),
        () => undefined,
      );
    }, pauseMillis);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [text]);
  return found;
}

/** Categories, brands and goods that the typed text may mean. */
export default function Suggestions({ text }: { text: string }) {
  const found = useSuggestions(text);
  const t = useWords('store');
  const f = useFormat();
  if (!found) return null;
  const nothing = found.products.length + found.categories.length + found.brands.length === 0;
  return (
    <div className="suggestions">
      {nothing ? <p className="muted">{t('search.noSuggestion')}</p> : null}
      {found.correction ? <p className="muted">{t('search.corrected', { text: found.correction })}</p> : null}
      {found.categories.map((category) => (
        <Link key={category.code} to={`/c/${category.slug}`}>
          <b>{category.name}</b>
          <small>{category.path.join(' › ')}</small>
        </Link>
      ))}
      {found.brands.map((brand) => (
        <Link key={brand.slug} to={`/brands/${brand.slug}`}>
          <b>{brand.name}</b>
          <small>{t('count.products', { count: brand.count })}</small>
        </Link>
      ))}
      {found.products.map((product) => (
        <Link key={product.id} to={`/p/${product.slug}`} className="suggestion">
          <Picture picture={product.image} sizes="40px" />
          <span>{product.name}</span>
          <span className="num">{f.money(product.price)}</span>
        </Link>
      ))}
    </div>
  );
}
