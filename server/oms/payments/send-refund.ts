import type { Door } from '#platform/jobs';
import { theAcquirer } from './acquirer.ts';
import { type Prepared, type RefundOutcome, prepareRefund, recordRefund } from './actions/refund-steps.ts';
import { AcquirerOutage, type Liqpay } from './adapters/liqpay.ts';
import { lostRefund } from './rules/refund.ts';

/** Whether a refund whose answer was lost took effect, by the acquirer's own count. */
async function findLost(client: Liqpay, { refund, payment }: Prepared): Promise<'done' | 'not_done' | 'unclear'> {
  const proof = await client.status(payment.providerKey);
  if (!proof) return 'unclear';
  const counted = proof.class === 'reversed' && proof.refundedMinor === null ? payment.capturedMinor : proof.refundedMinor;
  return lostRefund({ ...proof, refundedMinor: counted }, refund.amountMinor, { confirmedMinor: payment.refundedMinor, inDoubtMinor: 0 });
}

async function ask(client: Liqpay, prepared: Prepared): Promise<RefundOutcome> {
  const { refund, payment, doubtful } = prepared;
  try {
    const found = doubtful ? await findLost(client, prepared) : 'not_done';
    if (found !== 'not_done') return { kind: found === 'done' ? 'done' : 'unknown' };
    const answer = await client.refund({ providerKey: payment.providerKey, amountMinor: refund.amountMinor, currency: refund.currency, refundKey: refund.id });
    return answer.outcome === 'refused' ? { kind: 'refused', reason: answer.errorCode || answer.words || 'refused' } : { kind: 'done' };
  } catch (problem) {
    if (problem instanceof AcquirerOutage) return { kind: 'unknown' };
    throw problem;
  }
}

/** Prepare → outside → record for one refund. A lost answer leaves it `unknown`; the reconciler comes back to it. */
export async function sendRefund(door: Pick<Door, 'transaction'>, refundId: string): Promise<void> {
  const client = theAcquirer();
  const prepared = await door.transaction((ctx) => prepareRefund(ctx, refundId));
  if (!prepared) return;
  const outcome = await ask(client, prepared);
  await door.transaction((ctx) => recordRefund(ctx, refundId, outcome));
}
