import * as catalog from '#catalog';
import { inLanguage } from '#kernel/language';
import * as moderation from '#moderation';
import type { Ctx } from '#platform/ctx';
import { hasWord, wordsIn } from '#platform/words';
import type { Target } from '../rules/mapping.ts';
import { paceOf } from '../rules/pace.ts';
import { type Cause, type Problem, causesOf, firstProblems } from '../tables/problems.ts';
import type { Run } from '../tables/runs.ts';

type Words = ReturnType<typeof wordsIn>;

function since(ctx: Ctx, moment: Date | null): number {
  return moment ? Math.max(0, (ctx.now.getTime() - moment.getTime()) / 1000) : 0;
}

export function presentLine(ctx: Ctx, run: Run) {
  const t = wordsIn(ctx.language);
  const moving = ['receiving', 'checking', 'applying'].includes(run.status) && !run.waiting;
  const pace = moving ? paceOf({ done: run.done, total: run.total, seconds: since(ctx, run.stepAt) }) : { rowsPerSecond: null, secondsLeft: null };
  const ended = ['done', 'failed', 'undone'].includes(run.status);
  const { dialect = '' } = run.format ?? {};
  return {
    id: run.id,
    status: run.status,
    mode: run.mode,
    fileName: run.fileName,
    fileBytes: run.fileBytes,
    source: run.source,
    submit: run.submit,
    complete: run.complete,
    format: run.format ? { ...run.format, name: t(`imports.dialect.${dialect}`, { defaultValue: dialect }) } : null,
    rows: { total: run.total, new: run.fresh, changed: run.changed, unchanged: run.unchanged, invalid: run.invalid, vanished: run.vanished },
    products: run.products,
    done: run.done,
    ...pace,
    secondsTotal: ended || run.status === 'ready' || run.status === 'held' ? Math.round((run.workedSeconds + since(ctx, run.workingSince)) * 100) / 100 : null,
    waiting: run.waiting,
    undoable: run.status === 'done' && run.fresh + run.changed > 0,
    questions: run.categories.filter((category) => category.code === null).length + run.attributes.length + run.optionValues.length,
    problem: run.problem ? { code: run.problem.code, message: t(`imports.file.${run.problem.code}`, run.problem.data) } : null,
    createdAt: run.createdAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
  };
}

export async function presentImport(ctx: Ctx, run: Run) {
  const t = wordsIn(ctx.language);
  const names = new Map((await catalog.categories(ctx)).map((category) => [category.code, inLanguage(category.names, ctx.language)]));
  const attributes = new Map((await catalog.attributes(ctx)).map((attribute) => [attribute.code, inLanguage(attribute.names, ctx.language)]));
  const nameOf = (code: string) => names.get(code) ?? code;
  return {
    ...presentLine(ctx, run),
    errors: (await firstProblems(ctx, run.id, 100)).map((problem) => presentProblem(ctx, problem, t)),
    causes: (await causesOf(ctx, run.id)).map((cause) => presentCause(ctx, cause, t)),
    columns: run.columns.map((column) => ({ ...column, targetName: t(`imports.target.${column.target}`) })),
    columnsFrom: run.columnsFrom,
    missing: run.missing as Target[],
    notes: run.notes.map((note) => ({ code: note.code, message: t(`imports.note.${note.code}`, note) })),
    skipped: Object.entries(run.skipped).map(([code, rows]) => ({ code, message: t(`imports.skipped.${code}`, { defaultValue: code }), rows })),
    categories: run.categories.slice(0, 300).map((category) => ({
      ...category,
      name: category.code ? nameOf(category.code) : null,
      suggestions: category.suggestions.map((one) => ({ ...one, name: nameOf(one.code) })),
    })),
    attributes: run.attributes,
    values: run.optionValues.map((value) => ({ ...value, attributeName: attributes.get(value.attribute) ?? value.attribute })),
    held: run.held ? { ...run.held, message: t(`imports.held.${run.held.reason}`, { ...run.held }) } : null,
  };
}

function messageOf(ctx: Ctx, problem: Pick<Problem, 'code' | 'field' | 'severity' | 'data' | 'value'>, t: Words): string {
  if (problem.data === null) return t(`imports.problem.${problem.code}`, { value: problem.value ?? '' });
  const finding = { code: problem.code, field: problem.field, severity: problem.severity === 'block' ? 'block' : 'warn', data: problem.data } as Parameters<
    typeof moderation.presentFindings
  >[1][number];
  return moderation.presentFindings(ctx, [finding])[0]!.message;
}

/** A field of a finding is a path; its first step has a name of its own. */
function fieldName(ctx: Ctx, field: string, t: Words): string {
  const first = field.split(/[.[]/)[0]!;
  const last = field.split('.').at(-1)!;
  const key = [last, first].map((part) => `imports.target.${part}`).find((candidate) => hasWord(ctx.language, candidate));
  return key ? t(key) : field;
}

export function presentProblem(ctx: Ctx, problem: Problem, t: Words) {
  const { row, field, code, severity, value, externalId, name } = problem;
  return { row, field, code, severity, message: messageOf(ctx, problem, t), value, externalId, name };
}

function presentCause(ctx: Ctx, cause: Cause, t: Words) {
  const { field, code, severity, value, name, rows, firstRow } = cause;
  return { field, fieldName: fieldName(ctx, field, t), code, severity, message: messageOf(ctx, cause, t), value, name, rows, firstRow };
}

/** What the report says of each row, in the reader's words. */
export function reportNotes(ctx: Ctx, problems: readonly Problem[]): [row: number, text: string][] {
  const t = wordsIn(ctx.language);
  const notes = new Map<number, Set<string>>();
  for (const problem of problems) {
    const text = t('imports.report.line', { field: fieldName(ctx, problem.field, t), problem: messageOf(ctx, problem, t) });
    notes.set(problem.row, (notes.get(problem.row) ?? new Set()).add(text));
  }
  return [...notes].map(([row, texts]) => [row, [...texts].join('; ')]);
}
