import type { AcquirerDouble } from './acquirer/server.ts';
import type { DoubleServer, Health } from './double.ts';
import type { MessagesDouble } from './messages/server.ts';
import { everyCode, stepAt, statusWords } from './nova-poshta/life.ts';
import type { NovaPoshtaDouble } from './nova-poshta/server.ts';

export type DoubleName = 'novaPoshta' | 'acquirer' | 'smtp' | 'sms' | 'images';

/** One double as the operator's page shows it. */
export type DoubleState = {
  name: DoubleName;
  address: string;
  fault: string;
  faults: readonly string[];
  requests: number;
  lastRequestAt: Date | null;
  /** Rows in its own book: waybills, payments, messages. */
  kept: number | null;
};

export type ParcelOnTheRoad = {
  number: string;
  code: string;
  words: string;
  orderNumber: string;
  cashOnDelivery: number;
  returnNumber: string;
  nextAt: Date | null;
};
export type PaymentInDoubt = { orderId: string; status: string; amountMinor: number; currency: string; description: string; callbackDue: boolean };

/** The operator's hand on the world. */
export type Control = {
  doubles(): DoubleState[];
  setFault(name: DoubleName, fault: string): void;
  /** All faults off. */
  heal(): void;
  /** Waybills, the newest first, with what comes next. */
  parcels(limit?: number): ParcelOnTheRoad[];
  parcelCodes: readonly { code: string; words: string }[];
  advance(number: string, code: string): { number: string; code: string; returnNumber: string };
  /** Payments, the newest first. */
  payments(limit?: number): PaymentInDoubt[];
  resolvePayment(orderId: string, status: 'success' | 'failure'): void;
};

type Doubles = { carrier: NovaPoshtaDouble; acquirer: AcquirerDouble; messages: MessagesDouble; images: DoubleServer };

function stateOf(name: DoubleName, address: string, health: Health, kept: number | null): DoubleState {
  return { name, address, fault: health.fault, faults: health.faults, requests: health.requests, lastRequestAt: health.lastRequestAt, kept };
}

export function openControl({ carrier, acquirer, messages, images }: Doubles): Control {
  const { desk } = carrier;
  const healths: Record<DoubleName, Health> = {
    novaPoshta: carrier.health,
    acquirer: acquirer.health,
    smtp: messages.smtp.health,
    sms: messages.sms.health,
    images: images.health,
  };
  return {
    doubles: () => [
      stateOf('novaPoshta', carrier.url, carrier.health, desk.waybills.size()),
      stateOf('acquirer', acquirer.url, acquirer.health, acquirer.till.payments.size()),
      stateOf('smtp', `smtp://127.0.0.1:${messages.smtp.port}`, messages.smtp.health, messages.messages.all().filter((one) => one.kind === 'mail').length),
      stateOf('sms', messages.sms.url, messages.sms.health, messages.messages.all().filter((one) => one.kind === 'sms').length),
      stateOf('images', images.url, images.health, null),
    ],
    setFault(name, fault) {
      const health = healths[name];
      if (!health?.faults.includes(fault)) throw new Error(`${name} knows no fault ${fault}`);
      health.fault = fault;
    },
    heal() {
      for (const health of Object.values(healths)) health.fault = 'none';
    },
    parcels(limit = 100) {
      const now = desk.clock().getTime();
      return desk.waybills
        .all()
        .toReversed()
        .slice(0, limit)
        .map((row) => {
          const step = stepAt(row, now);
          const next = row.steps.find((one) => one.at > now);
          const code = step?.code ?? '3';
          return {
            number: row.number,
            code,
            words: statusWords[code] ?? '',
            orderNumber: row.orderNumber,
            cashOnDelivery: row.cashOnDelivery,
            returnNumber: row.returnNumber,
            nextAt: next ? new Date(next.at) : null,
          };
        });
    },
    parcelCodes: everyCode.map((code) => ({ code, words: statusWords[code] ?? '' })),
    advance(number, code) {
      const row = desk.advance(number, code);
      return { number: row.number, code, returnNumber: row.returnNumber };
    },
    payments: (limit = 100) =>
      acquirer.till.payments
        .all()
        .toReversed()
        .slice(0, limit)
        .map((row) => ({
          orderId: row.orderId,
          status: row.status,
          amountMinor: row.amountMinor,
          currency: row.currency,
          description: row.description,
          callbackDue: row.callbackDue,
        })),
    resolvePayment(orderId, status) {
      acquirer.resolve(orderId, status);
    },
  };
}
