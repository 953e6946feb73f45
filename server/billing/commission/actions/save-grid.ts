import { refuse } from '#kernel/refusal';
import * as history from '#history';
import { type Ctx, actorName } from '#platform/ctx';
import { type GridRule, gridProblems } from '../rules/grid.ts';
import { type Grid, gridAt, gridVersions, insertGrid } from '../tables/grids.ts';

export type GridEdit = { baseVersion: number; reason: string; effectiveFrom?: Date; rules: Omit<GridRule, 'position'>[] };

/**
 * Saves the next version of the grid. Refuses a grid with a gap or a rule that can never win (GRID_PROBLEM, at the rule), and an edit
 * based on a version that is no longer the newest (EDIT_CONFLICT). Sales already placed keep their frozen fee.
 */
export async function saveGrid(ctx: Ctx, edit: GridEdit): Promise<Grid> {
  const newest = (await gridVersions(ctx))[0];
  if ((newest?.version ?? 0) !== edit.baseVersion) throw refuse('EDIT_CONFLICT', { version: newest?.version ?? 0, author: newest?.author ?? '' });
  const rules = edit.rules.map((rule, at) => ({ ...rule, position: at + 1 }));
  const problems = gridProblems(rules);
  if (problems.length > 0)
    throw refuse(
      'GRID_PROBLEM',
      {},
      problems.map((problem) => ({ path: `rules.${Math.max(problem.position - 1, 0)}`, code: problem.code })),
    );
  const version = edit.baseVersion + 1;
  const saved = await insertGrid(ctx, { version, effectiveFrom: edit.effectiveFrom ?? ctx.now, author: actorName(ctx.actor), reason: edit.reason, rules });
  if (!saved) throw refuse('EDIT_CONFLICT', { version, author: '' });
  await history.record(ctx, {
    subjectKind: 'commission_grid',
    subjectId: String(version),
    action: 'commission.gridSaved',
    before: newest ? { version: newest.version } : null,
    after: { version, rules: rules.length },
    reason: edit.reason,
  });
  return (await gridAt(ctx, ctx.now, version))!;
}
