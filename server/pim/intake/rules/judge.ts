import * as moderation from '#moderation';
import type { ProductDraft } from './draft.ts';
import { contentHash, draftHash } from './draft-hash.ts';

/** What follows from a draft alone, whatever is kept of it and wherever its pictures are: for a batch most of the thinking. */
export type Judgement = { draftHash: string; contentHash: string; said: readonly moderation.Found[] };

export function judge(draft: ProductDraft, context: moderation.CheckContext): Judgement {
  return { draftHash: draftHash(draft), contentHash: contentHash(draft), said: moderation.checkSaid(draft, context) };
}
