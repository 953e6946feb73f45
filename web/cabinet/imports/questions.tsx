import { Select } from '@mantine/core';
import { Pill, Section } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import { Swatch } from '../products/attribute-field.tsx';
import type { Answers } from './answers.ts';
import type { Attribute, Category, Import } from './types.ts';

type Props = { found: Import; answers: Answers; answer: (next: Partial<Answers>) => void; locked: boolean };
const shownAtFirst = 40;

/** Categories of the file with what became of them: asked once for the whole file. */
export function CategoriesSection({ found, answers, answer, locked, categories }: Props & { categories: readonly Category[] }) {
  const t = useWords('cabinet-imports');
  const f = useFormat();
  if (found.categories.length === 0) return null;
  const data = categories.filter((one) => one.leaf).map((one) => ({ value: one.code, label: one.path.join(' › ') }));
  const open = found.categories.filter((one) => one.code === null).length;
  return (
    <Section
      flush
      title={t('categories.title')}
      aside={
        <>
          <span className="num">{t('once', { count: found.categories.length })}</span>
          {open > 0 ? <Pill tone="amber">{t('categories.open', { count: open })}</Pill> : <Pill tone="green">{t('categories.all')}</Pill>}
        </>
      }
    >
      <ul className="questions">
        {found.categories.slice(0, shownAtFirst).map((one) => {
          const suggested = one.suggestions.map((suggestion) => ({
            value: suggestion.code,
            label: `${suggestion.name} · ${f.percent(suggestion.confidence * 100, 0)}`,
          }));
          const value = answers.categories[one.key] ?? one.code ?? null;
          return (
            <li key={one.key}>
              <span className="question-what">
                <b>{one.path.at(-1) ?? one.key}</b>
                <small>{[one.path.slice(0, -1).join(' › '), t('rowsOf', { count: one.rows, rows: f.number(one.rows) })].filter(Boolean).join(' · ')}</small>
              </span>
              <Select
                aria-label={one.path.join(' › ')}
                className={value === null || (one.by === 'suggestion' && !answers.categories[one.key] && (one.confidence ?? 1) < 0.8) ? 'unsure' : undefined}
                disabled={locked}
                searchable
                limit={60}
                allowDeselect={false}
                placeholder={t('categories.choose')}
                comboboxProps={{ width: 360, position: 'bottom-end' }}
                data={
                  suggested.length > 0
                    ? [
                        { group: t('categories.suggested'), items: suggested },
                        { group: t('categories.others'), items: data.filter((option) => !suggested.some((own) => own.value === option.value)) },
                      ]
                    : data
                }
                value={value}
                onChange={(next) => next && answer({ categories: { ...answers.categories, [one.key]: next } })}
              />
            </li>
          );
        })}
      </ul>
      {found.categories.length > shownAtFirst ? (
        <p className="muted small question-more">{t('categories.more', { count: found.categories.length - shownAtFirst })}</p>
      ) : null}
    </Section>
  );
}

/** Names of attributes that are none of ours. */
export function AttributesSection({ found, answers, answer, locked, attributes }: Props & { attributes: readonly Attribute[] }) {
  const t = useWords('cabinet-imports');
  const f = useFormat();
  if (found.attributes.length === 0) return null;
  const data = [{ value: 'ignore', label: t('columns.ignore') }, ...attributes.map((one) => ({ value: one.code, label: one.name }))];
  return (
    <Section flush title={t('attributes.title')} aside={<span className="num">{t('once', { count: found.attributes.length })}</span>}>
      <ul className="questions">
        {found.attributes.slice(0, shownAtFirst).map((one) => (
          <li key={one.name}>
            <span className="question-what">
              <b>{one.name}</b>
              <small>{[one.samples.slice(0, 3).join(', '), t('rowsOf', { count: one.rows, rows: f.number(one.rows) })].filter(Boolean).join(' · ')}</small>
            </span>
            <Select
              aria-label={one.name}
              className={answers.attributes[one.name] ? undefined : 'unsure'}
              disabled={locked}
              searchable
              limit={80}
              allowDeselect={false}
              placeholder={t('attributes.choose')}
              data={data}
              value={answers.attributes[one.name] ?? null}
              onChange={(next) => next && answer({ attributes: { ...answers.attributes, [one.name]: next } })}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Values that are in no directory. */
export function ValuesSection({ found, answers, answer, locked, attributes }: Props & { attributes: readonly Attribute[] }) {
  const t = useWords('cabinet-imports');
  const f = useFormat();
  if (found.values.length === 0) return null;
  const put = (attribute: string, text: string, code: string) =>
    answer({ values: { ...answers.values, [attribute]: { ...answers.values[attribute], [text]: code } } });
  return (
    <Section flush title={t('values.title')} aside={<span className="num">{t('once', { count: found.values.length })}</span>}>
      <ul className="questions">
        {found.values.slice(0, shownAtFirst).map((one) => {
          const options = attributes.find((attribute) => attribute.code === one.attribute)?.options ?? [];
          const value = answers.values[one.attribute]?.[one.text] ?? null;
          const hexOf = (code: string | null) => options.find((option) => option.code === code)?.hex;
          return (
            <li key={`${one.attribute} ${one.text}`}>
              <span className="question-what">
                <b>
                  <Swatch hex={hexOf(value)} /> {one.text}
                </b>
                <small>{[one.attributeName, t('rowsOf', { count: one.rows, rows: f.number(one.rows) })].join(' · ')}</small>
              </span>
              <Select
                aria-label={`${one.attributeName}: ${one.text}`}
                className={value ? undefined : 'unsure'}
                disabled={locked}
                searchable
                limit={80}
                allowDeselect={false}
                placeholder={t('values.choose')}
                data={options.map((option) => ({ value: option.code, label: option.name }))}
                value={value}
                onChange={(next) => next && put(one.attribute, one.text, next)}
                renderOption={({ option }) => (
                  <span className="swatch-option">
                    <Swatch hex={hexOf(option.value)} />
                    {option.label}
                  </span>
                )}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
