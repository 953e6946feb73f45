import type { Ctx } from '#platform/ctx';
import { effectiveColumns, missingOf } from '../rules/effective-columns.ts';
import type { FileFormat } from '../rules/findings-of-file.ts';
import type { Mapping } from '../rules/mapping.ts';
import { rememberedColumns } from '../tables/decisions.ts';
import { type Run, type ShownColumn, changeRun } from '../tables/runs.ts';
import { tellProgress, waitForPerson } from './steps.ts';

export type Described = { format: FileFormat; columns: ShownColumn[]; fingerprint: string; guessed: boolean; rowCount: number };
/** What the columns mean, and who said so; null = nobody yet. */
export type Meant = { mapping: Mapping | null; from: 'person' | 'remembered' | null };
export type Settled = { mapping: Mapping | null; goesOn: boolean };

/** What an earlier file of this form was told to mean; only asked while nobody said anything of this one. */
export function earlierAnswer(ctx: Ctx, run: Run, fingerprint: string): Promise<Mapping | undefined> {
  return run.mapping?.columns.length ? Promise.resolve(undefined) : rememberedColumns<Mapping>(ctx, run.merchantId, fingerprint);
}

/** Notes what a file is. It goes on by itself when its dialect is known, or somebody has said what its columns mean. */
export async function settleDescription(ctx: Ctx, run: Run, described: Described, { mapping, from }: Meant): Promise<Settled> {
  const columns = effectiveColumns(described.columns, mapping);
  const missing = described.guessed || from ? missingOf(columns) : [];
  const goesOn = missing.length === 0 && (from !== null || !described.guessed);
  const change: Partial<Run> = {
    format: described.format,
    fingerprint: run.fingerprint ?? described.fingerprint,
    columns,
    columnsFrom: from ?? (described.guessed ? 'suggestion' : 'format'),
    missing,
    mapping,
  };
  if (!goesOn) await waitForPerson(ctx, run, { ...change, status: 'mapping', total: described.rowCount });
  else {
    await changeRun(ctx, run.id, {
      ...change,
      ...(run.status === 'applying' ? {} : { status: 'checking' as const, total: described.rowCount, done: 0, stepAt: ctx.now }),
    });
    await tellProgress(ctx, run.id);
  }
  return { mapping, goesOn };
}
