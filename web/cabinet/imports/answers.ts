import type { InputOf } from '#kernel/contract';
import type { mapImport } from '#imports/contract';
import type { Import } from './types.ts';

type Body = NonNullable<InputOf<typeof mapImport>['body']>;
export type ColumnChoice = NonNullable<Body['columns']>[number];
/** What a person has answered and not sent yet. */
export type Answers = {
  columns: Record<string, { target: ColumnChoice['target']; language?: ColumnChoice['language'] }>;
  categories: Record<string, string>;
  attributes: Record<string, string>;
  values: Record<string, Record<string, string>>;
};

export const noAnswers: Answers = { columns: {}, categories: {}, attributes: {}, values: {} };

export function countAnswers({ columns, categories, attributes, values }: Answers): number {
  return [columns, categories, attributes, ...Object.values(values)].reduce((sum, group) => sum + Object.keys(group).length, 0);
}

/** Meanings whose text stands in one language. */
export const localisedTargets: readonly string[] = ['name', 'description'];

/** A column's meaning as one value of a select: `name:uk`, `price`. */
export const choiceOf = (column: { target: string; language?: string | undefined }) =>
  column.language && localisedTargets.includes(column.target) ? `${column.target}:${column.language}` : column.target;

export function readChoice(choice: string): Answers['columns'][string] {
  const [target, language] = choice.split(':');
  return { target: target as ColumnChoice['target'], ...(language ? { language: language as 'uk' } : {}) };
}

/** The body for the API. Columns go all together, so that what was settled before stays as it is. */
export function bodyOf(answers: Answers, found: Pick<Import, 'columns'>): Body {
  const columns = found.columns.map((column): ColumnChoice => {
    const chosen = answers.columns[column.source];
    const unit = column.unit ? { unit: column.unit } : {};
    if (chosen)
      return {
        source: column.source,
        ...chosen,
        ...(chosen.target === column.target ? unit : {}),
        ...(chosen.target === 'attribute' && column.attribute ? { attribute: column.attribute } : {}),
      };
    return {
      source: column.source,
      target: column.target,
      ...(column.language ? { language: column.language as 'uk' } : {}),
      ...(column.attribute ? { attribute: column.attribute } : {}),
      ...unit,
    };
  });
  const some = (group: object) => Object.keys(group).length > 0;
  return {
    ...(some(answers.columns) ? { columns } : {}),
    ...(some(answers.categories) ? { categories: answers.categories } : {}),
    ...(some(answers.attributes) ? { attributes: answers.attributes } : {}),
    ...(some(answers.values) ? { values: answers.values } : {}),
  };
}
