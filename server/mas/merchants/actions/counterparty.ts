import type { Counterparty } from '#documents';
import type { Merchant } from '../tables/merchants.ts';

/** The merchant's side of an agreement, as it stands now. */
export function counterpartyOf(merchant: Merchant): Counterparty {
  const { number, name, legalName, taxNumber, country, legalAddress, bankAccount, email, phone, signatory } = merchant;
  return { number, name, legalName, taxNumber, country, address: legalAddress || merchant.city, bankAccount, email, phone, signatory };
}
