import { Select } from '@mantine/core';
import { FormSection, useFieldError } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { FieldNotes } from './field-notes.tsx';
import type { SectionProps } from './texts-section.tsx';
import type { Category } from './types.ts';

/** The category by search through whole paths: what it requires appears below at once. */
export function CategorySection({
  editing,
  change,
  remarks,
  categories,
  ownPath,
}: SectionProps & { categories: readonly Category[]; ownPath: readonly string[] }) {
  const t = useWords('cabinet-products');
  const error = useFieldError('category');
  const chosen = categories.find((one) => one.code === editing.category);
  return (
    <div id="category">
      <FormSection title={t('category.title')} text={t('category.text')}>
        <div>
          <Select
            label={t('category.label')}
            required
            searchable
            clearable
            limit={60}
            error={error}
            placeholder={t('category.placeholder')}
            nothingFoundMessage={t('list.nothingFound.title')}
            data={categories.filter((one) => one.leaf).map((one) => ({ value: one.code, label: one.path.join(' › ') }))}
            value={editing.category}
            onChange={(category) => change({ category })}
            renderOption={({ option }) => <CategoryOption path={option.label.split(' › ')} />}
          />
          {ownPath.length > 0 ? <p className="muted small">{t('category.own', { path: ownPath.join(' › ') })}</p> : null}
          {chosen ? <p className="muted small">{t('category.requires', { count: chosen.required.length, recommended: chosen.recommended.length })}</p> : null}
          <FieldNotes remarks={remarks} path="category" />
        </div>
      </FormSection>
    </div>
  );
}

function CategoryOption({ path }: { path: readonly string[] }) {
  return (
    <span className="two">
      <span>{path.at(-1)}</span>
      <small>{path.slice(0, -1).join(' › ')}</small>
    </span>
  );
}
