/** What identity must know of the installation; set once at the start from the configuration. */
export type Installation = { secureCookies: () => boolean };

let installation: Installation = { secureCookies: () => false };

export function setInstallation(value: Installation): void {
  installation = value;
}

export function secureCookies(): boolean {
  return installation.secureCookies();
}
