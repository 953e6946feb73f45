/** What an acquirer's status means for money. `ignored`: says nothing about a single payment (subscriptions). */
export type ProofClass = 'captured' | 'authorised' | 'pending' | 'failed' | 'reversed' | 'ignored' | 'unknown';

const classes: Readonly<Record<string, ProofClass>> = {
  success: 'captured',
  wait_compensation: 'captured',
  hold_wait: 'authorised',
  failure: 'failed',
  error: 'failed',
  try_again: 'failed',
  expired: 'failed',
  reversed: 'reversed',
  subscribed: 'ignored',
  unsubscribed: 'ignored',
};

const pending = new Set([
  'wait_accept',
  'wait_secure',
  'wait_card',
  'wait_lc',
  'wait_reserve',
  'processing',
  'prepared',
  'cash_wait',
  'invoice_wait',
  '3ds_verify',
  'captcha_verify',
  'cvv_verify',
  'ivr_verify',
  'otp_verify',
  'password_verify',
  'phone_verify',
  'pin_verify',
  'receiver_verify',
  'sender_verify',
  'senderapp_verify',
  'wait_qr',
  'wait_sender',
]);

/** `sandbox` counts as captured only in test mode; in production it proves nothing. */
export function classifyLiqpayStatus(status: string, mode: { testMode: boolean }): ProofClass {
  if (status === 'sandbox') return mode.testMode ? 'captured' : 'unknown';
  return classes[status] ?? (pending.has(status) ? 'pending' : 'unknown');
}
