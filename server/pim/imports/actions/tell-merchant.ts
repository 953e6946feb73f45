import type { Ctx } from '#platform/ctx';
import * as notices from '#notices';
import type { Run } from '../tables/runs.ts';

type Outcome = Pick<Run, 'id' | 'merchantId' | 'mode' | 'fileName' | 'status' | 'feedId' | 'fresh' | 'changed' | 'invalid' | 'held' | 'problem'>;

/** What a merchant is told of, and how: a good end by the inbox only, whatever waits for a person by letter too. */
function wordsOf({ status, feedId, fileName, fresh, changed, invalid, held, problem, mode }: Outcome): notices.Notice['words'] | null {
  const file = { file: fileName };
  if (status === 'done') return { key: 'imports.done', values: { ...file, fresh, changed, invalid } };
  if (status === 'failed')
    return { key: 'imports.failed', values: { ...file, problem: problem ? { words: `imports.file.${problem.code}`, values: problem.data } : '' } };
  if (status === 'held' && held && held.reason !== 'paused')
    return { key: 'imports.held', values: { ...file, reason: { words: `imports.held.${held.reason}`, values: { ...held } } } };
  if (status === 'ready' && feedId) return { key: 'imports.ready', values: { ...file, fresh, changed, invalid } };
  return status === 'mapping' && (mode === 'apply' || feedId) ? { key: 'imports.mapping', values: file } : null;
}

/** Tells the merchant that an import ended, failed or waits for an answer. A file that a person brought for a preview is watched on its screen and says nothing. */
export async function tellMerchant(ctx: Ctx, run: Outcome): Promise<void> {
  const words = wordsOf(run);
  if (!words) return;
  await notices.tell(ctx, {
    to: { merchantId: run.merchantId },
    kind: 'products',
    subject: { kind: 'import', id: run.id, href: `/cabinet/imports/${run.id}` },
    words,
    channels: run.status === 'done' ? ['inbox'] : ['inbox', 'email'],
  });
}
