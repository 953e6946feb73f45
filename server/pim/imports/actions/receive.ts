import { newId } from '#kernel/ids';
import { type Ctx, actorName, merchantOf } from '#platform/ctx';
import { enqueue } from '#platform/jobs';
import type { Mapping } from '../rules/mapping.ts';
import { insertRun, nextSequence } from '../tables/runs.ts';

export type Received = {
  fileId: string;
  fileName: string;
  fileBytes: number;
  source: string;
  mode: 'preview' | 'apply';
  submit: boolean;
  complete: boolean;
  mapping: Mapping | null;
  /** Set for a file that no person brings: whose it is and which feed it came from. */
  merchantId?: string;
  createdBy?: string;
  feedId?: string;
};

/** Opens an import for a file that is kept already, and has it read. */
export async function receiveFile(ctx: Ctx, received: Received): Promise<string> {
  const id = newId('imp');
  const { merchantId = merchantOf(ctx), createdBy = actorName(ctx.actor), feedId = null, ...file } = received;
  const sequence = await nextSequence(ctx, merchantId);
  await insertRun(ctx, { id, merchantId, sequence, createdBy, feedId, ...file });
  await enqueue(ctx, 'imports.work', { id }, { dedupeKey: id });
  return id;
}
