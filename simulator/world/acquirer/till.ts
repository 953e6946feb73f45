import { randomBytes } from 'node:crypto';
import type { Book } from '../book.ts';
import type { PaymentRow, Rejection } from './payment.ts';
import { readCheckout } from './payment.ts';

export type RefundWish = { amountMinor: number; key: string };

/** The acquirer's till: every change of its book. */
export type Till = {
  payments: Book<PaymentRow>;
  clock: () => Date;
  setClock(clock: () => Date): void;
  open(parameters: Record<string, unknown>): PaymentRow | Rejection;
  byToken(token: string): PaymentRow | undefined;
  /** The buyer's decision, or the operator's on a payment in doubt. */
  decide(orderId: string, status: 'success' | 'failure' | 'processing', lie: PaymentRow['lie']): PaymentRow;
  refund(orderId: string, wish: RefundWish): PaymentRow | Rejection;
};

const isPaid = (row: PaymentRow): boolean => row.status === 'success' || row.status === 'reversed';

export function openTill(payments: Book<PaymentRow>): Till {
  let clock: () => Date = () => new Date();
  let lastStamp = 0;
  // Never twice the same: callbacks tell a newer state by it.
  const stamp = (): number => (lastStamp = Math.max(clock().getTime(), lastStamp + 1));
  const byToken = new Map(payments.all().map((row) => [row.token, row.orderId]));

  const current = (row: PaymentRow): PaymentRow => {
    const late = row.expiresAt !== null && clock().getTime() > row.expiresAt;
    return late && (row.status === 'prepared' || row.status === 'failure')
      ? payments.put({ ...row, status: 'expired', errorCode: 'expired', updatedAt: stamp() })
      : row;
  };

  function open(parameters: Record<string, unknown>): PaymentRow | Rejection {
    const wanted = readCheckout(parameters);
    if ('rejected' in wanted) return wanted;
    const known = payments.get(wanted.orderId);
    if (known && (known.amountMinor !== wanted.amountMinor || known.currency !== wanted.currency || known.publicKey !== wanted.publicKey)) {
      return { rejected: 'order_id_duplicate', words: 'order_id was used for another payment' };
    }
    if (known) return current(payments.put({ ...known, resultUrl: wanted.resultUrl, serverUrl: wanted.serverUrl, language: wanted.language }));
    const at = stamp();
    const row: PaymentRow = { ...wanted, paymentId: 2_600_000_000 + payments.size() + 1, token: randomBytes(16).toString('hex'), createdAt: at, updatedAt: at };
    byToken.set(row.token, row.orderId);
    return current(payments.put(row));
  }

  function decide(orderId: string, status: 'success' | 'failure' | 'processing', lie: PaymentRow['lie']): PaymentRow {
    const row = payments.get(orderId);
    if (!row) throw new Error(`no payment ${orderId}`);
    const now = current(row);
    if (isPaid(now) || now.status === 'expired') return now;
    return payments.put({ ...now, status, lie, errorCode: status === 'failure' ? 'limit' : '', callbackDue: status !== 'processing', updatedAt: stamp() });
  }

  function refund(orderId: string, wish: RefundWish): PaymentRow | Rejection {
    const row = payments.get(orderId);
    if (!row) return { rejected: 'payment_not_found', words: 'payment not found' };
    if (wish.key !== '' && row.refunds[wish.key] !== undefined) return row;
    if (row.status !== 'success') return { rejected: 'payment_err_status', words: 'this payment cannot be refunded' };
    if (!Number.isSafeInteger(wish.amountMinor) || wish.amountMinor <= 0 || wish.amountMinor > row.amountMinor - row.refundedMinor)
      return { rejected: 'invalid_amount', words: 'more than is left of the payment' };
    const refundedMinor = row.refundedMinor + wish.amountMinor;
    const key = wish.key || `refund-${Object.keys(row.refunds).length + 1}`;
    return payments.put({
      ...row,
      refundedMinor,
      refunds: { ...row.refunds, [key]: wish.amountMinor },
      status: refundedMinor === row.amountMinor ? 'reversed' : 'success',
      callbackDue: true,
      updatedAt: stamp(),
    });
  }

  return {
    payments,
    clock: () => clock(),
    setClock: (next) => {
      clock = next;
    },
    open,
    byToken: (token) => {
      const row = payments.get(byToken.get(token) ?? '');
      return row && current(row);
    },
    decide,
    refund,
  };
}
