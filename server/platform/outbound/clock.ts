import { OutsideRefused } from './refused.ts';

export type Limits = { connectMs: number; headersMs: number; totalMs: number; slowWindowMs: number };

const slowestBytesPerSecond = 1000;

/** The time limits of one call: a phase that takes too long ends the call through `stop`. */
export function startClock(limits: Limits, deadline: number, stop: (reason: OutsideRefused) => void) {
  const late = (phase: string) => () => stop(new OutsideRefused('TOO_SLOW', { phase }));
  const total = setTimeout(late('total'), Math.max(0, deadline - performance.now()));
  let phase = setTimeout(late('connect'), limits.connectMs);
  let window: NodeJS.Timeout | undefined;
  let received = 0;

  return {
    connected(): void {
      clearTimeout(phase);
      phase = setTimeout(late('headers'), limits.headersMs);
    },
    headersCame(): void {
      clearTimeout(phase);
      window = setInterval(() => {
        if (received < (slowestBytesPerSecond * limits.slowWindowMs) / 1000) late('body')();
        received = 0;
      }, limits.slowWindowMs);
    },
    bytesCame(count: number): void {
      received += count;
    },
    end(): void {
      clearTimeout(total);
      clearTimeout(phase);
      clearInterval(window);
    },
  };
}
