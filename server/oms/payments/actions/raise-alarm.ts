import type { Ctx } from '#platform/ctx';
import * as tasks from '#tasks';

/** A matter of money that no rule can settle: the operator's finance looks. */
export async function raiseAlarm(ctx: Ctx, payment: { id: string; orderNumber: string }, alarm: string): Promise<void> {
  await tasks.open(ctx, {
    kind: 'payment_alarm',
    subjectKind: 'payment',
    subjectId: payment.id,
    side: 'operator',
    permission: 'payments.read',
    dueAt: new Date(ctx.now.getTime() + 4 * 3_600_000),
    words: { key: `paymentAlarm.${alarm}`, values: { number: payment.orderNumber } },
    href: `/console/payments/${payment.id}`,
  });
}
