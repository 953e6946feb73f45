import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { Form, Link, useLocation, useSearchParams } from 'react-router';
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
    if (text.trim().length < 2) return setFound(null);
    let late = false;
    const timer = setTimeout(() => {
      browserApi(suggest, { query: { q: text.trim() } }).then(
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

/** A plain form that finds; with scripts it also suggests. */
export function SearchBox({ total }: { total: number }) {
  const t = useWords('store');
  const [params] = useSearchParams();
  const { key, pathname } = useLocation();
  const asked = pathname === '/search' ? (params.get('q') ?? '') : '';
  const [text, setText] = useState(asked);
  const [open, setOpen] = useState(false);
  const found = useSuggestions(open ? text : '');
  const box = useRef<HTMLFormElement>(null);
  const list = useId();
  useEffect(() => {
    setOpen(false);
    setText(asked);
  }, [key, asked]);
  return (
    <Form
      ref={box}
      className="search"
      action="/search"
      role="search"
      onBlur={(event) => {
        if (!box.current?.contains(event.relatedTarget)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      <IconSearch size={18} stroke={1.7} aria-hidden="true" />
      <input
        type="search"
        name="q"
        id="search"
        value={text}
        maxLength={120}
        autoComplete="off"
        aria-label={t('search.label')}
        aria-controls={list}
        placeholder={total > 0 ? t('search.among', { count: total }) : t('search.label')}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
      />
      <div id={list}>{open && found ? <Suggestions found={found} /> : null}</div>
    </Form>
  );
}

function Suggestions({ found }: { found: Suggested }) {
  const t = useWords('store');
  const f = useFormat();
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
