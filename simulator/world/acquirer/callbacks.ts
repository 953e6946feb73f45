import type { Book } from '../book.ts';
import { asParameters } from './payment.ts';
import type { PaymentRow } from './payment.ts';
import { signed } from './signature.ts';
import type { Shop } from './signature.ts';

export type Callbacks = {
  /** One attempt now; answers whether the shop took it. */
  attempt(orderId: string): Promise<boolean>;
  /** Attempts until the shop takes it or the pauses end. */
  send(orderId: string): void;
  /** Takes up what an earlier run left unsent. */
  resume(): void;
  stop(): void;
};

async function post(url: string, form: { data: string; signature: string }): Promise<boolean> {
  try {
    const response = await fetch(url, { method: 'POST', body: new URLSearchParams(form), signal: AbortSignal.timeout(10_000), redirect: 'manual' });
    await response.body?.cancel();
    return response.ok;
  } catch {
    // The shop is away: that is what the next attempt is for.
    return false;
  }
}

/** Delivers signed callbacks at least once. `pauses` are milliseconds before each attempt. */
export function openCallbacks(payments: Book<PaymentRow>, shops: readonly Shop[], pauses: readonly number[]): Callbacks {
  const timers = new Set<NodeJS.Timeout>();

  async function attempt(orderId: string): Promise<boolean> {
    const row = payments.get(orderId);
    const shop = shops.find((one) => one.publicKey === row?.publicKey);
    if (!row || !shop || row.serverUrl === '') return true;
    const taken = await post(row.serverUrl, signed(shop, asParameters(row)));
    const latest = payments.get(orderId);
    if (latest && taken) payments.put({ ...latest, callbackDue: latest.updatedAt !== row.updatedAt, callbacksAccepted: latest.callbacksAccepted + 1 });
    return taken;
  }

  function schedule(orderId: string, at: number): void {
    const pause = pauses[at];
    if (pause === undefined) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      void attempt(orderId).then((taken) => (taken ? undefined : schedule(orderId, at + 1)));
    }, pause);
    timer.unref();
    timers.add(timer);
  }

  return {
    attempt,
    send: (orderId) => schedule(orderId, 0),
    resume() {
      for (const row of payments.all()) if (row.callbackDue) schedule(row.orderId, 0);
    },
    stop() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
