import type { LiveFeed } from '#platform/live';

/** The ways out of the house, set once at the start from the configuration. In a sandbox letters stay readable. */
export type Transport = { smtpUrl?: string; smsUrl?: string; publicUrl: () => string; sandbox: boolean; live?: LiveFeed };

let transport: Transport = { publicUrl: () => 'http://localhost:3000', sandbox: false };

export function setTransport(value: Transport): void {
  transport = value;
}

export function theTransport(): Transport {
  return transport;
}

export function hasTransport(channel: 'email' | 'sms'): boolean {
  return Boolean(channel === 'sms' ? transport.smsUrl : transport.smtpUrl);
}
