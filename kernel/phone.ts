type Plan = { code: string; trunk: string; national: number; mobile: RegExp; groups: readonly number[] };

/** The numbering plans that people type without a country code. */
const plans: Record<string, Plan> = {
  UA: { code: '380', trunk: '0', national: 9, mobile: /^(39|50|6[3678]|7[357]|9[1-9])/, groups: [2, 3, 2, 2] },
  KZ: { code: '7', trunk: '8', national: 10, mobile: /^7\d\d/, groups: [3, 3, 2, 2] },
};

function national(digits: string, plan: Plan): string | null {
  const { code, trunk, national: length } = plan;
  if (digits.length === code.length + length && digits.startsWith(code)) return digits.slice(code.length);
  if (digits.length === trunk.length + length && digits.startsWith(trunk)) return digits.slice(trunk.length);
  // "8 050 …": the old Soviet long-distance eight before the trunk zero.
  if (plan === plans['UA'] && digits.length === 11 && digits.startsWith('80')) return digits.slice(2);
  return digits.length === length ? digits : null;
}

/**
 * A phone as people type it → E.164 (`+380501112233`), or null.
 * Without a country code the number is read in `country`'s plan; `+` and `00` always mean an international number.
 */
export function normalisePhone(text: string | null | undefined, country = 'UA'): string | null {
  const raw = (text ?? '').trim().replace(/^tel:/i, '');
  if (!/^\+?[\d\s\u00a0().\-–/]+$/.test(raw)) return null;
  let digits = raw.replace(/\D/g, '');
  const international = raw.startsWith('+') || digits.startsWith('00');
  if (international && !raw.startsWith('+')) digits = digits.slice(2);
  const plan = plans[country];
  if (!international && plan) {
    const rest = national(digits, plan);
    if (rest !== null) return checked(plan.code + rest);
  }
  return international || plan === undefined ? checked(digits) : recognised(digits);
}

/** A number with a foreign country code typed without the plus: taken only when it fits a plan that we know. */
function recognised(digits: string): string | null {
  const fits = Object.values(plans).some((plan) => digits.startsWith(plan.code) && digits.length === plan.code.length + plan.national);
  return fits ? checked(digits) : null;
}

function checked(digits: string): string | null {
  if (!/^[1-9]\d{7,14}$/.test(digits)) return null;
  if (digits.startsWith('380') && !/^380[1-9]\d{8}$/.test(digits)) return null;
  if (digits.startsWith('7') && !/^7[1-9]\d{9}$/.test(digits)) return null;
  return `+${digits}`;
}

function planOf(e164: string): Plan | undefined {
  return Object.values(plans).find((plan) => e164.startsWith(`+${plan.code}`) && e164.length === 1 + plan.code.length + plan.national);
}

/** Can it receive a text message, as far as the numbering plan tells? Unknown countries: yes. */
export function isMobilePhone(e164: string): boolean {
  const plan = planOf(e164);
  return plan === undefined || plan.mobile.test(e164.slice(1 + plan.code.length));
}

/** For people: `+380 50 111 22 33`. */
export function formatPhone(e164: string): string {
  const plan = planOf(e164);
  if (!plan) return e164;
  let at = 1 + plan.code.length;
  const parts = plan.groups.map((length) => e164.slice(at, (at += length)));
  return `+${plan.code} ${parts.join(' ')}`;
}

/** For screens that must not show the number: the last two digits stay. */
export function maskPhone(e164: string): string {
  const plan = planOf(e164);
  const kept = plan ? 1 + plan.code.length + plan.groups[0]! : 3;
  return e164.slice(0, kept) + '•'.repeat(Math.max(0, e164.length - kept - 2)) + e164.slice(-2);
}

/** Every way this number is usually written, for looking it up in foreign lists. The first is E.164. */
export function phoneSpellings(e164: string): string[] {
  const plan = planOf(e164);
  const digits = e164.slice(1);
  if (!plan) return [e164, digits, `00${digits}`];
  const rest = digits.slice(plan.code.length);
  const spellings = [e164, digits, `00${digits}`, plan.trunk + rest, formatPhone(e164)];
  if (plan.code === '380') spellings.push(`80${rest}`);
  return spellings;
}
