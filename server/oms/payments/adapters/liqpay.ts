import { classifyLiqpayStatus } from '../rules/liqpay-status.ts';
import type { LiqpayProof } from '../rules/liqpay-proof.ts';
import { encodeLiqpay, isSigned, liqpaySignature } from './liqpay-signature.ts';
import type { LiqpayAlgorithm } from './liqpay-signature.ts';

export type LiqpaySettings = {
  baseUrl: string;
  publicKey: string;
  privateKey: string;
  testMode?: boolean;
  algorithm?: LiqpayAlgorithm;
  deadlineMillis?: number;
};

/** The acquirer cannot be reached or its answer says nothing: what happened to the money is unknown until it is asked again. */
export class AcquirerOutage extends Error {
  readonly reason: 'unreachable' | 'timeout' | 'http' | 'garbled' | 'refused';

  constructor(reason: AcquirerOutage['reason'], detail: string) {
    super(`acquirer: ${reason}: ${detail}`);
    this.name = 'AcquirerOutage';
    this.reason = reason;
  }
}

/** A callback that the acquirer did not sign: no effect, ever. */
export class UnsignedCallback extends Error {
  constructor() {
    super('the callback is not signed by the acquirer');
    this.name = 'UnsignedCallback';
  }
}

export type CheckoutOrder = {
  /** Stable and unique for one payment: the acquirer refuses a second payment under it. */
  providerKey: string;
  amountMinor: number;
  currency: string;
  description: string;
  resultUrl: string;
  callbackUrl: string;
  language: 'uk' | 'en';
  expiresAt?: Date;
};

export type CheckoutForm = { url: string; fields: { data: string; signature: string }; redirectUrl: string };
export type RefundAnswer = { outcome: 'done' | 'delayed' } | { outcome: 'refused'; errorCode: string; words: string };

type Parameters = Record<string, unknown>;
const text = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '');
const orNull = (value: unknown): string | null => text(value) || null;
const notFound = new Set(['payment_not_found', 'order_not_found']);

/** An amount in major units, number or text, as minor units; null when it is none or finer than a kopeck. */
export function toMinor(amount: unknown): number | null {
  const written = text(amount).trim().replace(',', '.');
  if (!/^\d+(\.\d+)?$/.test(written)) return null;
  const minor = Math.round(Number(written) * 100);
  return Number.isSafeInteger(minor) && Math.abs(Number(written) * 100 - minor) < 1e-4 ? minor : null;
}

export function readProof(answer: Parameters, testMode: boolean): LiqpayProof {
  const status = text(answer.status);
  return {
    status,
    orderId: text(answer.order_id),
    publicKey: text(answer.public_key),
    paymentId: text(answer.payment_id),
    class: classifyLiqpayStatus(status, { testMode }),
    amountMinor: toMinor(answer.amount),
    currency: text(answer.currency),
    refundedMinor: toMinor(answer.refund_amount),
    errorCode: orNull(answer.err_code),
    cardMask: orNull(answer.sender_card_mask2),
    cardType: orNull(answer.sender_card_type),
    testPayment: status === 'sandbox',
  };
}

function sign(settings: LiqpaySettings, parameters: Parameters): { data: string; signature: string } {
  const data = encodeLiqpay({ version: settings.algorithm === 'sha3-256' ? 7 : 3, public_key: settings.publicKey, ...parameters });
  return { data, signature: liqpaySignature(settings.privateKey, data, settings.algorithm) };
}

async function request(settings: LiqpaySettings, parameters: Parameters): Promise<Parameters> {
  const deadline = AbortSignal.timeout(settings.deadlineMillis ?? 10_000);
  try {
    const response = await fetch(`${settings.baseUrl.replace(/\/+$/, '')}/api/request`, {
      method: 'POST',
      body: new URLSearchParams(sign(settings, parameters)),
      signal: deadline,
      redirect: 'error',
    });
    const body = await response.text();
    if (!response.ok) throw new AcquirerOutage('http', `HTTP ${response.status}`);
    return readJson(body);
  } catch (problem) {
    if (problem instanceof AcquirerOutage) throw problem;
    throw new AcquirerOutage(deadline.aborted ? 'timeout' : 'unreachable', String(problem));
  }
}

function readJson(body: string): Parameters {
  try {
    const parsed: unknown = JSON.parse(body);
    if (parsed !== null && typeof parsed === 'object' && !Array.isArray(parsed)) return parsed as Parameters;
  } catch {
    // Falls to the same outage: the answer says nothing about the money.
  }
  throw new AcquirerOutage('garbled', body.slice(0, 120));
}

const amountOf = (minor: number): number => Number((minor / 100).toFixed(2));

/** A client of LiqPay's checkout and API, version 3. */
export function liqpay(settings: LiqpaySettings) {
  const testMode = settings.testMode ?? false;
  return {
    publicKey: settings.publicKey,

    /** Where the buyer pays: a form to post, or the same as one address to go to. */
    checkout(order: CheckoutOrder): CheckoutForm {
      const fields = sign(settings, {
        action: 'pay',
        amount: amountOf(order.amountMinor),
        currency: order.currency,
        description: order.description,
        order_id: order.providerKey,
        result_url: order.resultUrl,
        server_url: order.callbackUrl,
        language: order.language,
        ...(order.expiresAt ? { expired_date: order.expiresAt.toISOString().slice(0, 19).replace('T', ' ') } : {}),
        ...(testMode ? { sandbox: 1 } : {}),
      });
      const url = `${settings.baseUrl.replace(/\/+$/, '')}/api/3/checkout`;
      return { url, fields, redirectUrl: `${url}?${new URLSearchParams(fields)}` };
    },

    /** What a callback proves. Throws `UnsignedCallback` unless the acquirer signed exactly this text. */
    callback(form: { data?: unknown; signature?: unknown }): LiqpayProof {
      const { data, signature } = form;
      if (typeof data !== 'string' || typeof signature !== 'string' || !isSigned(settings.privateKey, data, signature, settings.algorithm))
        throw new UnsignedCallback();
      return readProof(readJson(Buffer.from(data, 'base64').toString('utf8')), testMode);
    },

    /** What the acquirer's book says about a payment; null when it never heard of it. Throws `AcquirerOutage`. */
    async status(providerKey: string): Promise<LiqpayProof | null> {
      const answer = await request(settings, { action: 'status', order_id: providerKey });
      if (notFound.has(text(answer.err_code))) return null;
      // An error about our question (a bad key, a closed shop) is no news about the payment.
      if (text(answer.result) === 'error' && text(answer.payment_id) === '')
        throw new AcquirerOutage('refused', text(answer.err_code) || text(answer.err_description));
      return readProof({ public_key: settings.publicKey, order_id: providerKey, ...answer }, testMode);
    },

    /**
     * Gives money back, wholly or in part. `refundKey` is stable over retries and travels as `info`; an acquirer that
     * does not heed it may refund twice, so after `AcquirerOutage` ask `status` and judge by `lostRefund` first.
     */
    async refund(refund: { providerKey: string; amountMinor: number; currency: string; refundKey: string }): Promise<RefundAnswer> {
      const answer = await request(settings, {
        action: 'refund',
        order_id: refund.providerKey,
        amount: amountOf(refund.amountMinor),
        currency: refund.currency,
        info: refund.refundKey,
      });
      if (text(answer.result) === 'error' || answer.status === 'error' || answer.status === 'failure') {
        return { outcome: 'refused', errorCode: text(answer.err_code), words: text(answer.err_description) };
      }
      return { outcome: answer.wait_amount === true || answer.wait_amount === 'true' ? 'delayed' : 'done' };
    },
  };
}

export type Liqpay = ReturnType<typeof liqpay>;
