/** A payment in the acquirer's own book. Sums in kopecks; the protocol's form is made at its edge. */
export type PaymentRow = {
  orderId: string;
  publicKey: string;
  paymentId: number;
  /** The secret in the page's address. */
  token: string;
  amountMinor: number;
  currency: string;
  description: string;
  resultUrl: string;
  serverUrl: string;
  language: 'uk' | 'en';
  sandbox: boolean;
  expiresAt: number | null;
  status: 'prepared' | 'processing' | 'success' | 'failure' | 'reversed' | 'expired';
  refundedMinor: number;
  /** Refunds by the shop's key. */
  refunds: Record<string, number>;
  errorCode: string;
  createdAt: number;
  updatedAt: number;
  /** A callback that the shop has not accepted yet. */
  callbackDue: boolean;
  callbacksAccepted: number;
  /** A lie that a fault put into callbacks and answers. */
  lie: 'wrongAmount' | 'wrongCurrency' | 'foreignOrder' | null;
};

export const hryvnias = (minor: number): number => Number((minor / 100).toFixed(2));

const text = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '');

/** The acquirer's no: its error code and words. */
export type Rejection = { rejected: string; words: string };

function expiry(written: string): number | null {
  const parsed = Date.parse(`${written.trim().replace(' ', 'T')}Z`);
  return Number.isNaN(parsed) ? null : parsed;
}

/** Checks a checkout's parameters. */
export function readCheckout(parameters: Record<string, unknown>): Rejection | Omit<PaymentRow, 'paymentId' | 'token' | 'createdAt' | 'updatedAt'> {
  const amountMinor = Math.round(Number(text(parameters.amount)) * 100);
  const orderId = text(parameters.order_id);
  const currency = text(parameters.currency);
  if (orderId === '') return { rejected: 'order_id_empty', words: 'order_id is empty' };
  if (orderId.length > 255) return { rejected: 'order_id_long', words: 'order_id is longer than 255' };
  if (!Number.isSafeInteger(amountMinor) || amountMinor <= 0) return { rejected: 'invalid_amount', words: 'invalid amount' };
  if (!['UAH', 'USD', 'EUR'].includes(currency)) return { rejected: 'wrong_amount_currency', words: 'wrong currency' };
  if (text(parameters.action) !== 'pay') return { rejected: 'err_action', words: 'this shop may only pay' };
  return {
    orderId,
    publicKey: text(parameters.public_key),
    amountMinor,
    currency,
    description: text(parameters.description),
    resultUrl: text(parameters.result_url),
    serverUrl: text(parameters.server_url),
    language: text(parameters.language) === 'en' ? 'en' : 'uk',
    sandbox: text(parameters.sandbox) === '1',
    expiresAt: expiry(text(parameters.expired_date)),
    status: 'prepared',
    refundedMinor: 0,
    refunds: {},
    errorCode: '',
    callbackDue: false,
    callbacksAccepted: 0,
    lie: null,
  };
}

/** The status as the protocol shows it: a test payment succeeds as `sandbox`. */
function shownStatus(row: PaymentRow): string {
  return row.sandbox && row.status === 'success' ? 'sandbox' : row.status;
}

/** What the acquirer tells about a payment, in a callback and in answers. */
export function asParameters(row: PaymentRow): Record<string, unknown> {
  const amount = hryvnias(row.lie === 'wrongAmount' ? row.amountMinor - 100 : row.amountMinor);
  const currency = row.lie === 'wrongCurrency' ? 'USD' : row.currency;
  const paid = row.status === 'success' || row.status === 'reversed';
  return {
    action: 'pay',
    payment_id: row.paymentId,
    status: shownStatus(row),
    version: 3,
    type: 'buy',
    paytype: 'card',
    public_key: row.publicKey,
    acq_id: 414963,
    order_id: row.lie === 'foreignOrder' ? `${row.orderId}-foreign` : row.orderId,
    liqpay_order_id: `W${row.token.slice(0, 16).toUpperCase()}`,
    description: row.description,
    ...(paid ? { sender_card_mask2: '473118*97', sender_card_bank: 'pb', sender_card_type: 'visa', sender_card_country: 804 } : {}),
    amount,
    currency,
    sender_commission: 0,
    receiver_commission: hryvnias(Math.round(row.amountMinor * 0.015)),
    agent_commission: 0,
    amount_debit: amount,
    amount_credit: amount,
    currency_debit: currency,
    currency_credit: currency,
    mpi_eci: '7',
    is_3ds: false,
    language: row.language,
    create_date: row.createdAt,
    end_date: row.updatedAt,
    transaction_id: row.paymentId,
    ...(row.errorCode ? { err_code: row.errorCode, err_description: row.errorCode } : {}),
    ...(row.refundedMinor > 0 ? { refund_amount: hryvnias(row.refundedMinor), refund_date_last: row.updatedAt } : {}),
  };
}
