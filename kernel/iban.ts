/** Lengths of accounts where our merchants' banks are, from the IBAN registry (ISO 13616); of other countries only the frame is known. */
const lengths: Readonly<Record<string, number>> = { UA: 29, KZ: 20 };

/** The remainder by 97 of ISO 13616: the first four characters go to the end, letters count from A = 10. A right account leaves 1. */
export function ibanRest(account: string): number {
  const digits = (account.slice(4) + account.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return Number(BigInt(digits) % 97n);
}

/** An account as the standard writes it, whatever spaces and letters it was typed with; null when it can be no account. */
export function readIban(typed: string): string | null {
  const account = typed.replace(/\s/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(account)) return null;
  const length = lengths[account.slice(0, 2)];
  if (length !== undefined && account.length !== length) return null;
  return ibanRest(account) === 1 ? account : null;
}
