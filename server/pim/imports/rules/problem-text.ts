import type { TFunction } from 'i18next';
import type { RowProblem } from './feed-row.ts';

/** One problem in the reader's words: `Ціна: ціну не зрозуміло: «abc»`. */
export function problemText(problem: RowProblem, t: TFunction): string {
  const field = t(`imports.target.${problem.field}`);
  return t('imports.report.line', { field, problem: t(`imports.problem.${problem.code}`, { value: problem.value ?? '' }) });
}

/** What a report says of a row: its problems, errors first. */
export function rowText(problems: readonly RowProblem[], t: TFunction): string {
  const errorsFirst = [...problems].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  return [...new Set(errorsFirst.map((problem) => problemText(problem, t)))].join('; ');
}
