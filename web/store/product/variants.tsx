import { Link, useSearchParams } from 'react-router';
import { useWords } from '../../words.tsx';
import { Picture } from '../parts/picture.tsx';
import { Swatch } from '../parts/swatch.tsx';
import { type Choice, isThere, type Product } from './choose.ts';

type Axis = Product['axes'][number];

function useHref() {
  const [params] = useSearchParams();
  return (code: string, value: string) => {
    const next = new URLSearchParams(params);
    next.set(code, value);
    return `?${next}`;
  };
}

/** Colours by their pictures, sizes as things to press; what is gone is shown and crossed out. */
export function Variants({ product, choice }: { product: Product; choice: Choice }) {
  const colourFirst = product.axes.toSorted((a, b) => Number(b.kind === 'colour') - Number(a.kind === 'colour'));
  return colourFirst.map((axis) => (
    <section className="option" key={axis.code} id={`choose-${axis.code}`} aria-label={axis.name}>
      <p className="option-name">
        <span>{axis.name}</span> <b>{axis.values.find((value) => value.value === choice.axes[axis.code])?.name ?? ''}</b>
      </p>
      {axis.kind === 'colour' ? <Colours product={product} axis={axis} choice={choice} /> : <Values product={product} axis={axis} choice={choice} />}
    </section>
  ));
}

type AxisProps = { product: Product; axis: Axis; choice: Choice };

function Colours({ product, axis, choice }: AxisProps) {
  const href = useHref();
  const t = useWords('store');
  return (
    <div className="option-colours">
      {axis.values.map((value) => {
        const picture = product.images.find((image) => image.axes[axis.code] === value.value);
        const there = isThere(product, axis.values.length > 1 ? {} : choice.axes, axis.code, value.value);
        return (
          <Link
            key={value.value}
            replace
            preventScrollReset
            to={href(axis.code, value.value)}
            title={value.name}
            aria-label={there ? value.name : t('product.valueGone', { name: value.name })}
            aria-current={choice.axes[axis.code] === value.value ? 'true' : undefined}
            className={there ? undefined : 'is-gone'}
          >
            {picture ? <Picture picture={picture} sizes="68px" eager /> : <Swatch hex={value.hex} size={40} />}
          </Link>
        );
      })}
    </div>
  );
}

function Values({ product, axis, choice }: AxisProps) {
  const href = useHref();
  const t = useWords('store');
  const wide = axis.values.some((value) => value.name.length > 6);
  return (
    <div className={wide ? 'option-values option-wide' : 'option-values num'}>
      {axis.values.map((value) => {
        const there = isThere(product, choice.axes, axis.code, value.value);
        return (
          <Link
            key={value.value}
            replace
            preventScrollReset
            to={href(axis.code, value.value)}
            aria-current={choice.axes[axis.code] === value.value ? 'true' : undefined}
            className={there ? undefined : 'is-gone'}
            aria-label={there ? undefined : t('product.valueGone', { name: value.name })}
          >
            {value.name}
          </Link>
        );
      })}
    </div>
  );
}
