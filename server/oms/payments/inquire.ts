import type { Door } from '#platform/jobs';
import { acquirer } from './acquirer.ts';
import { noteSilence, stopInquiries } from './actions/inquiries.ts';
import { recordProof } from './actions/record-proof.ts';
import { AcquirerOutage } from './adapters/liqpay.ts';
import type { LiqpayProof } from './rules/liqpay-proof.ts';
import type { ProofSource } from './tables/payments.ts';

export type Heard = 'answered' | 'outage';

/** Asks the acquirer about one payment and records what it says: outside any transaction, then in one. */
export async function inquire(door: Pick<Door, 'transaction'>, payment: { id: string; providerKey: string }, source: ProofSource): Promise<Heard> {
  const client = acquirer();
  if (!client) return 'outage';
  let proof: LiqpayProof | null;
  try {
    proof = await client.status(payment.providerKey);
  } catch (problem) {
    if (!(problem instanceof AcquirerOutage)) throw problem;
    await door.transaction((ctx) => noteSilence(ctx, payment.id, 'outage'));
    return 'outage';
  }
  await door.transaction(async (ctx) => {
    await noteSilence(ctx, payment.id, 'no_news');
    if (proof) await recordProof(ctx, proof, source, payment.id);
    else await stopInquiries(ctx, payment.id);
  });
  return 'answered';
}
