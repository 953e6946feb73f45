/** What of a profile says where the merchant's money goes. */
export const payoutFields = ['bankAccount'] as const;

/** An account as history and letters show it: enough to know it again, too little to use it. */
export function maskAccount(account: string): string {
  const plain = account.replaceAll(/\s/g, '');
  if (plain === '') return '—';
  return plain.length < 12 ? '••••' : `${plain.slice(0, 4)} •••• ${plain.slice(-4)}`;
}
