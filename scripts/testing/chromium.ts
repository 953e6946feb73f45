import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

function installed(): string | undefined {
  const wished = process.env.CHROMIUM;
  if (wished) return existsSync(wished) ? wished : undefined;
  return usualPlaces.find((path) => existsSync(path));
}

const mayInstall = () => process.getuid?.() === 0 && existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

function install(): void {
  console.log('Installing Chromium for the browser tests …');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...options: string[]) => execFileSync('apt-get', ['-qq', ...options], { env: environment, stdio: ['ignore', 'pipe', 'pipe'], timeout: 300_000 });
  try {
    apt('update');
    apt('install', '--yes', '--no-install-recommends', 'chromium');
  } catch (error) {
    console.log(`Chromium could not be installed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The browser for the browser tests; on Debian root installs it when it is missing. */
export function findChromium(): string | undefined {
  const found = installed();
  if (found || process.env.CHROMIUM || !mayInstall()) return found;
  install();
  return installed();
}
