import { Select } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { importTargets } from '#imports/contract';
import { languages } from '#kernel/language';
import { Pill, Section, Two } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords, type Words } from '../../words.tsx';
import { type Answers, choiceOf, localisedTargets, readChoice } from './answers.ts';
import type { Import } from './types.ts';

type Props = { found: Import; answers: Answers; answer: (next: Partial<Answers>) => void; locked: boolean };

function choices(t: Words) {
  return importTargets.flatMap((target) =>
    localisedTargets.includes(target)
      ? [
          { value: target as string, label: t(`imports:target.${target}`) },
          ...languages.map((language) => ({ value: `${target}:${language}`, label: `${t(`imports:target.${target}`)} (${t(`languageShort.${language}`)})` })),
        ]
      : [{ value: target as string, label: target === 'ignore' ? t('columns.ignore') : t(`imports:target.${target}`) }],
  );
}

/** What stands in each column, and what it becomes here. */
export function ColumnsSection({ found, answers, answer, locked }: Props) {
  const t = useWords('cabinet-imports');
  const f = useFormat();
  const options = choices(t);
  const settled = found.columns.filter((column) => column.target !== 'ignore').length;
  const from = found.columnsFrom;
  return (
    <Section
      flush
      title={t('columns.title')}
      aside={
        <>
          <span className="num">{t('columns.settled', { part: settled, whole: found.columns.length })}</span>
          {from ? <Pill tone={from === 'suggestion' ? 'amber' : 'green'}>{t(`columns.from.${from}`)}</Pill> : null}
        </>
      }
    >
      <div className="table-scroll">
        <table className="plain-table mapping" aria-label={t('columns.title')}>
          <thead>
            <tr>
              <th>{t('columns.inFile')}</th>
              <th aria-hidden="true" />
              <th>{t('columns.here')}</th>
              <th>{t('columns.sure')}</th>
            </tr>
          </thead>
          <tbody>
            {found.columns.map((column) => {
              const chosen = answers.columns[column.source];
              const value = chosen ? choiceOf(chosen) : choiceOf(column);
              const unsure = !chosen && column.confidence < 0.9;
              const label =
                column.target === 'attribute' && value === 'attribute'
                  ? [{ value: 'attribute', label: `${t('imports:target.attribute')}: ${column.attribute ?? column.source}` }]
                  : [];
              return (
                <tr key={column.source}>
                  <td>
                    <Two first={column.source} second={<span className="mapping-sample">{column.samples.filter(Boolean).slice(0, 2).join(' / ')}</span>} />
                  </td>
                  <td>
                    <IconArrowRight size={16} stroke={1.7} aria-hidden="true" className="muted" />
                  </td>
                  <td>
                    <Select
                      aria-label={t('columns.meaning', { name: column.source })}
                      className={unsure ? 'unsure' : undefined}
                      disabled={locked}
                      searchable
                      allowDeselect={false}
                      comboboxProps={{ width: 260, position: 'bottom-start' }}
                      data={[...label, ...options.filter((one) => !label.some((own) => own.value === one.value))]}
                      value={value}
                      onChange={(next) => next && answer({ columns: { ...answers.columns, [column.source]: readChoice(next) } })}
                    />
                  </td>
                  <td className={unsure ? 'warn num' : 'secondary num'}>
                    {chosen ? t('columns.byYou') : column.samples.every((one) => !one) ? t('columns.empty') : f.percent(column.confidence * 100, 0)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
