import { refuse } from '#kernel/refusal';
import * as history from '#history';
import type { Ctx } from '#platform/ctx';
import * as search from '#search';
import { addHomeVersion, type Block } from '../tables/home.ts';

/** Puts a new version of the home page in force. Refuses with INVALID_INPUT (a category nobody knows), EDIT_CONFLICT. */
export async function changeHome(ctx: Ctx, change: { version: number; blocks: Block[]; reason: string }): Promise<{ version: number }> {
  const directory = await search.directoryOf(ctx);
  const unknown = change.blocks.flatMap((block, at) => {
    const named = block.kind === 'categories' ? block.categories : block.kind === 'collection' && block.rule.category ? [block.rule.category] : [];
    return named.filter((code) => !directory.category(code)).map(() => ({ path: `blocks.${at}`, code: 'INVALID' }));
  });
  if (unknown.length > 0) throw refuse('INVALID_INPUT', {}, unknown);
  if (!(await addHomeVersion(ctx, change.version, change.blocks, change.reason))) throw refuse('EDIT_CONFLICT');
  await history.record(ctx, {
    subjectKind: 'home',
    subjectId: 'home',
    action: 'content.homeChanged',
    before: { version: change.version },
    after: { version: change.version + 1 },
    reason: change.reason,
  });
  return { version: change.version + 1 };
}
