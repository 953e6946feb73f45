import { Link } from 'react-router';
import { useWords } from '../../words.tsx';
import { useShell } from '../parts/found-by.tsx';
import { type Chip, useCleared } from './chips.tsx';

/** Nothing here: drop the narrowest filter, or go where there is something. */
export function NothingFound({ chips, keep }: { chips: readonly Chip[]; keep: Record<string, string> }) {
  const t = useWords('store');
  const cleared = useCleared(keep);
  const { categories } = useShell();
  const narrowest = chips.toSorted((a, b) => a.count - b.count)[0];
  return (
    <div className="nothing">
      <h2>{chips.length > 0 ? t('nothing.withFilters') : t('nothing.title')}</h2>
      <p>{chips.length > 0 ? t('nothing.tryDrop') : t('nothing.text')}</p>
      <p className="row">
        {narrowest ? (
          <Link className="button button-primary" to={narrowest.href}>
            {t('nothing.drop', { name: narrowest.text })}
          </Link>
        ) : null}
        {chips.length > 1 ? (
          <Link className="button" to={cleared}>
            {t('listing.clear')}
          </Link>
        ) : null}
      </p>
      {chips.length === 0 ? (
        <p className="row">
          {categories.slice(0, 8).map((category) => (
            <Link key={category.slug} className="chip" to={`/c/${category.slug}`}>
              {category.name}
            </Link>
          ))}
        </p>
      ) : null}
    </div>
  );
}
