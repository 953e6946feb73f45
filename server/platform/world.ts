import type { Config } from './config.ts';

/** Partners outside and where we are seen from there. What is missing is not configured: its service is not offered. */
export type World = {
  novaPoshta?: { url: string; key: string };
  acquirer?: { url: string; publicKey: string; privateKey: string; testMode: boolean };
  publicUrl: () => string;
};

let current: World = { publicUrl: () => 'http://localhost:3000' };

/** Fills in partners; what is not named stays as it is. The start calls it, the demo and tests with the addresses of the doubles. */
export function setWorld(part: Partial<World>): void {
  current = { ...current, ...part };
}

/** Read at each call, never kept: the demo may move a partner. */
export function world(): World {
  return current;
}

const novaPoshtaUrl = 'https://api.novaposhta.ua';
const liqpayUrl = 'https://www.liqpay.ua';

/** The partners that the environment names. */
export function worldOf(config: Config): Partial<World> {
  const { novaPoshta, liqpay } = config;
  return {
    ...(novaPoshta ? { novaPoshta: { url: novaPoshta.url ?? novaPoshtaUrl, key: novaPoshta.key } } : {}),
    ...(liqpay
      ? {
          acquirer: {
            url: liqpay.url ?? liqpayUrl,
            publicKey: liqpay.publicKey,
            privateKey: liqpay.privateKey,
            testMode: liqpay.publicKey.startsWith('sandbox_'),
          },
        }
      : {}),
  };
}
