import type { Door, OutsideJob } from '#platform/jobs';
import { log } from '#platform/log';
import { acquirer } from './acquirer.ts';
import { type Expiring, expire, expiring } from './actions/expire.ts';
import { takeInquiries } from './actions/inquiries.ts';
import { takeRefunds } from './actions/refund-steps.ts';
import { inquire } from './inquire.ts';
import { sendRefund } from './send-refund.ts';

const sideBySide = 8;
/** For so long an acquirer that does not answer keeps a buyer's payment from being given up. */
const graceSeconds = 600;

/** Works through a list a few at a time; one that breaks is reported and harms only itself. */
async function each<Row>(rows: readonly Row[], work: (row: Row) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += sideBySide) {
    const results = await Promise.allSettled(rows.slice(from, from + sideBySide).map(work));
    for (const result of results) if (result.status === 'rejected') log('warn', 'payment work failed', { error: String(result.reason) });
  }
}

/** Who went to the acquirer may have paid in the last moment: it is asked first. */
async function giveUp(door: Door, payment: Expiring): Promise<void> {
  const heard = payment.opened ? await inquire(door, payment, 'inquiry') : 'answered';
  if (heard === 'answered' || payment.overdueSeconds > graceSeconds) await door.transaction((ctx) => expire(ctx, [payment.id]));
}

async function expireAll(door: Door): Promise<void> {
  for (let after = ''; !door.signal.aborted;) {
    const due = await door.transaction((ctx) => expiring(ctx, 100, after));
    if (due.length === 0) return;
    await each(due, (payment) => giveUp(door, payment));
    after = due.at(-1)!.id;
  }
}

async function reconcile(door: Door): Promise<void> {
  if (!acquirer()) return;
  while (!door.signal.aborted) {
    const due = await door.transaction((ctx) => takeInquiries(ctx, 50));
    await each(due, (payment) => inquire(door, payment, 'inquiry'));
    const refunds = await door.transaction((ctx) => takeRefunds(ctx, 50));
    await each(refunds, (refundId) => sendRefund(door, refundId));
    if (due.length === 0 && refunds.length === 0) return;
  }
}

export const jobs: OutsideJob[] = [
  { name: 'payments.refund', leaseSeconds: 120, run: (door, payload) => sendRefund(door, String(payload.refundId)) },
  { name: 'payments.expire', everyMinutes: 1, leaseSeconds: 300, run: expireAll },
  { name: 'payments.reconcile', everyMinutes: 1, leaseSeconds: 300, run: reconcile },
];
