import * as catalog from '#catalog';
import * as history from '#history';
import { refuse } from '#kernel/refusal';
import { type Ctx, merchantOf } from '#platform/ctx';
import type { MappingInput } from '../contract.ts';
import { effectiveColumns, missingOf } from '../rules/effective-columns.ts';
import { headerKey } from '../rules/header-key.ts';
import type { Mapping } from '../rules/mapping.ts';
import { valueText } from '../rules/read-attributes.ts';
import { clearProblems } from '../tables/problems.ts';
import { type Decision, remember } from '../tables/decisions.ts';
import { type Run, lockRun } from '../tables/runs.ts';
import { goOn, waitForPerson } from './steps.ts';

/** The parts of an answer that say how the file is read; nothing when only its contents were explained. */
export function readingOf(answer: MappingInput, before: Mapping | null): Mapping | null {
  const { categories: _categories, attributes: _attributes, values: _values, ...reading } = answer;
  if (Object.keys(reading).length === 0) return before;
  const earlier = new Map((before?.columns ?? []).map((column) => [column.source, column]));
  for (const column of reading.columns ?? []) earlier.set(column.source, column as Mapping['columns'][number]);
  return { ...before, ...reading, columns: [...earlier.values()] } as Mapping;
}

/** Keeps what the merchant said of categories, attributes and values. Refuses codes that are not ours. */
export async function rememberAnswers(ctx: Ctx, merchantId: string, answer: MappingInput): Promise<void> {
  await checkCodes(ctx, answer);
  await remember(ctx, merchantId, [
    ...Object.entries(answer.categories ?? {}).map(([key, code]): Decision => ({ kind: 'category', scope: '', written: key, answer: code })),
    ...Object.entries(answer.attributes ?? {}).map(([name, code]): Decision => ({ kind: 'attribute', scope: '', written: headerKey(name), answer: code })),
    ...Object.entries(answer.values ?? {}).flatMap(([attribute, texts]) =>
      Object.entries(texts).map(([text, code]): Decision => ({ kind: 'value', scope: attribute, written: valueText(text), answer: code })),
    ),
  ]);
}

async function checkCodes(ctx: Ctx, { categories = {}, attributes = {}, values = {} }: MappingInput): Promise<void> {
  const leaves = new Set((await catalog.categories(ctx)).filter((category) => category.leaf).map((category) => category.code));
  for (const code of Object.values(categories)) if (code !== null && !leaves.has(code)) throw refuse('CATEGORY_UNKNOWN', { category: code });
  const known = new Map((await catalog.attributes(ctx)).map((attribute) => [attribute.code, new Set(attribute.options.map((option) => option.code))]));
  for (const code of [...Object.values(attributes), ...Object.keys(values)])
    if (code !== null && code !== 'ignore' && !known.has(code)) throw refuse('ATTRIBUTE_UNKNOWN', { attribute: code });
  for (const [attribute, texts] of Object.entries(values))
    for (const option of Object.values(texts)) if (option !== null && !known.get(attribute)!.has(option)) throw refuse('OPTION_UNKNOWN', { attribute, option });
}

const open = ['mapping', 'ready', 'held', 'done', 'failed'];

/** Takes the merchant's answers for one import and has its file read again with them. */
export async function answerImport(ctx: Ctx, id: string, answer: MappingInput): Promise<void> {
  const run = await ownImport(ctx, id);
  if (!open.includes(run.status)) throw refuse('IMPORT_STATUS', { status: run.status });
  const mapping = readingOf(answer, run.mapping);
  const sameRecords = !answer.recordElement && !answer.headerRow && !answer.delimiter;
  if (run.status === 'mapping' && sameRecords) {
    const missing = missingOf(effectiveColumns(run.columns, mapping));
    if (missing.length > 0)
      throw refuse(
        'MAPPING_INCOMPLETE',
        { missing },
        missing.map((target) => ({ path: 'columns', code: 'REQUIRED', message: target })),
      );
  }
  await rememberAnswers(ctx, run.merchantId, answer);
  const said = mapping ?? (run.status === 'mapping' ? { columns: run.columns } : null);
  const columns = run.status === 'mapping' && said && said.columns.length === 0 ? { ...said, columns: bare(run) } : said;
  if (columns && run.fingerprint && columns !== run.mapping)
    await remember(ctx, run.merchantId, [{ kind: 'columns', scope: '', written: run.fingerprint, answer: columns }]);
  await clearProblems(ctx, id);
  await goOn(ctx, run, {
    status: 'checking',
    waiting: false,
    mapping: columns,
    problem: null,
    held: null,
    checkpoint: 0,
    done: 0,
    fresh: 0,
    changed: 0,
    unchanged: 0,
    invalid: 0,
    failures: 0,
  });
}

/** Suggested columns that the merchant let stand. */
function bare(run: Run): Mapping['columns'] {
  return run.columns.map(({ confidence: _confidence, samples: _samples, ...column }) => column);
}

/** The merchant's own import, locked. Refuses with NOT_FOUND. */
export async function ownImport(ctx: Ctx, id: string): Promise<Run> {
  const run = await lockRun(ctx, id);
  if (!run || run.merchantId !== merchantOf(ctx)) throw refuse('NOT_FOUND');
  return run;
}

/** Applies a preview, or goes on with what was held: a person has looked at it. */
export async function confirmImport(ctx: Ctx, id: string, options: { submit?: boolean; complete?: boolean }): Promise<void> {
  const run = await ownImport(ctx, id);
  if (run.status !== 'ready' && run.status !== 'held') throw refuse('IMPORT_STATUS', { status: run.status });
  const first = run.checkpoint === 0;
  if (first) await clearProblems(ctx, id, 1000);
  await goOn(ctx, run, {
    status: 'checking',
    waiting: true,
    mode: 'apply',
    confirmed: true,
    held: null,
    ...options,
    ...(first ? { fresh: 0, changed: 0, unchanged: 0, done: 0 } : {}),
  });
  await history.record(ctx, {
    subjectKind: 'import',
    subjectId: id,
    merchantId: run.merchantId,
    action: 'imports.confirmed',
    after: { held: run.held?.reason ?? null },
  });
}

/** Stops before the next chunk; what is done stays done. */
export async function pauseImport(ctx: Ctx, id: string): Promise<void> {
  const run = await ownImport(ctx, id);
  if (run.status !== 'applying' && !run.waiting) throw refuse('IMPORT_STATUS', { status: run.status });
  const nothing = { vanished: 0, earlier: 0, pricesCompared: 0, pricesMoved: 0, pricesFallen: 0, examples: [] };
  await waitForPerson(ctx, run, { status: 'held', held: { reason: 'paused', ...nothing } });
}
