const active = new Set<string>();

/** Declares a way of working that the house is in now (`carrier:nova_poshta` = that carrier does not answer). Shown by `/status`. */
export function setMode(mode: string, on: boolean): void {
  if (on) active.add(mode);
  else active.delete(mode);
}

export function activeModes(): string[] {
  return [...active].sort();
}
