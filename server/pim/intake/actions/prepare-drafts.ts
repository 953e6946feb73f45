import { setImmediate as breathe } from 'node:timers/promises';
import * as media from '#media';
import { type Ctx, asSystem } from '#platform/ctx';
import type { ProductDraft } from '../rules/draft.ts';
import { judge, type Judgement } from '../rules/judge.ts';
import { makeChecker } from './check-context.ts';

export type PreparedDraft = { draft: ProductDraft; judgement: Judgement };

/**
 * What can be done for drafts before anything of them is saved, in a transaction of its own while others are written: their pictures are
 * sent for, their content is judged. Doing it twice, or for drafts that are never saved, changes nothing that anybody sees.
 */
export async function prepareDrafts(ctx: Ctx, merchantId: string, drafts: readonly ProductDraft[]): Promise<PreparedDraft[]> {
  return asSystem(ctx, async (system) => {
    const waited = drafts.flatMap((draft) => draft.media.flatMap((picture) => (picture.url && !picture.id ? [picture.url] : [])));
    const pictures = await media.fetchLater(system, { merchantId, urls: [...new Set(waited)] });
    const checker = await makeChecker(system);
    const prepared: PreparedDraft[] = [];
    for (const draft of drafts) {
      const found = { ...draft, media: draft.media.map((picture) => ({ ...picture, id: picture.id ?? pictures.get(picture.url ?? '') ?? null })) };
      prepared.push({ draft: found, judgement: judge(found, checker.contextFor(draft.categoryCode)) });
      // Judging thousands must not keep the process from answering others.
      if (prepared.length % 50 === 0) await breathe();
    }
    return prepared;
  });
}
