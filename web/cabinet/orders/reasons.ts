import type { Localised } from '#kernel/language';

export type CancelReason = { code: string; title: Localised; fault?: string };

const notForPeople = ['NOT_TAKEN', 'NOT_PAID', 'SUSPECTED_FRAUD'];

/** Reasons that a merchant may give; what only the clock or the operator says is left out. */
export function reasonsFor(setting: unknown): CancelReason[] {
  const list = (setting as { cancel?: CancelReason[] } | undefined)?.cancel ?? [];
  return list.filter((reason) => !notForPeople.includes(reason.code));
}
