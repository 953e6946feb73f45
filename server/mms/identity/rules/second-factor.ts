import type { FactorState } from '#kernel/contract';

/** Whoever may do one of these moves money, or makes somebody who does. */
const money = new Set(['finance.write', 'refunds.write', 'payments.write', 'commission.write', 'users.write']);

/** For so long after a code was shown money may be moved; then it is asked for again. */
export const freshSeconds = 300;

export type Standing = { kind: string | null; permissions: Iterable<string>; hasFactor: boolean; shownSecondsAgo: number | null };

/** In a real market (`enforced`) the operator's money roles must have a second factor. */
export function mustHaveFactor({ kind, permissions }: Pick<Standing, 'kind' | 'permissions'>, enforced: boolean): boolean {
  return enforced && kind === 'operator' && [...permissions].some((permission) => money.has(permission));
}

/** It is asked of those who must have one, and everywhere of those who have. */
export function factorState(standing: Standing, enforced: boolean): FactorState {
  const { hasFactor, shownSecondsAgo } = standing;
  if (!hasFactor) return mustHaveFactor(standing, enforced) ? 'enrolment' : 'off';
  if (shownSecondsAgo === null) return 'code';
  return shownSecondsAgo < freshSeconds ? 'fresh' : 'shown';
}

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Eighty bits as a person copies them: four groups of four, no letters that look alike. */
export function recoveryText(bytes: Uint8Array): string {
  const text = [...bytes.subarray(0, 16)].map((byte) => letters[byte & 31]).join('');
  return text.replace(/(.{4})(?=.)/g, '$1-');
}

/** A recovery code in whatever spelling; null for what is none. */
export function readRecoveryText(text: string): string | null {
  const plain = text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  return plain.length === 16 && [...plain].every((letter) => letters.includes(letter)) ? plain.replace(/(.{4})(?=.)/g, '$1-') : null;
}
