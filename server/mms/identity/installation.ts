/** What identity must know of the installation; set once at the start from the configuration. */
export type Installation = {
  /** A real market: the operator's money roles must have a second factor. */
  secondFactor: boolean;
};

let installation: Installation = { secondFactor: false };

export function setInstallation(value: Installation): void {
  installation = value;
}

export function secondFactorEnforced(): boolean {
  return installation.secondFactor;
}
