import { safeBack } from '../../safe-back.ts';

export const homes: Record<string, string> = { merchant: '/cabinet', operator: '/console', company: '/account' };

type Current = { organisation: { kind: string } } | null;

/** Where somebody goes who has just come in: back where he was sent from if that is his own office, else to its home. */
export function wayIn(current: Current, back: string | null): string | null {
  const home = current ? homes[current.organisation.kind] : undefined;
  if (!home) return null;
  const asked = safeBack(back, home);
  return asked === home || asked.startsWith(`${home}/`) || asked.startsWith(`${home}?`) ? asked : home;
}
