import { normalisePhone } from '#kernel/phone';
import { type FieldProblem, refuse } from '#kernel/refusal';
import { readTaxNumber } from '#kernel/tax-number';

type Typed = { kind: 'company' | 'person'; taxNumber: string; country: 'UA' | 'KZ'; email: string; phone: string };

/** Tax number with its check digit, phone in E.164, e-mail in lower case. Refuses at the fields: TAX_NUMBER_INVALID, PHONE_INVALID. */
export function readApplication<A extends Typed>(application: A): A {
  const tax = readTaxNumber(application.taxNumber, application.country);
  const phone = normalisePhone(application.phone, application.country);
  const problems: FieldProblem[] = [];
  if (!tax || tax.holder !== application.kind) problems.push({ path: 'taxNumber', code: 'TAX_NUMBER_INVALID' });
  if (!phone) problems.push({ path: 'phone', code: 'PHONE_INVALID' });
  if (!tax || !phone || problems.length > 0) throw refuse('INVALID_INPUT', {}, problems);
  return { ...application, taxNumber: tax.number, phone, email: application.email.trim().toLowerCase() };
}
