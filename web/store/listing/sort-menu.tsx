import { sorts } from '#search/contract';
import { useWords } from '../../words.tsx';

/** Part of the filters' form, wherever it stands. */
export function SortMenu({ sort, hasWords }: { sort: (typeof sorts)[number]; hasWords: boolean }) {
  const t = useWords('store');
  const offered = sorts.filter((one) => hasWords || one !== 'relevance');
  return (
    <label className="sort">
      <span>{t('listing.sort')}</span>
      <select key={sort} name="sort" form="filters" defaultValue={sort} onChange={(event) => event.currentTarget.form?.requestSubmit()}>
        {offered.map((one) => (
          <option key={one} value={one}>
            {t(`listing.sorts.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
