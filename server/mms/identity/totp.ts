import { toSVG } from 'bwip-js/node';
import { generateSecret, generateURI, verifySync } from 'otplib';

const periodSeconds = 30;

export const newTotpSecret = (): string => generateSecret({ length: 20 });

/** What a telephone scans: the secret under the market's name and the account's. */
export function totpAddress(secret: string, { market, account }: { market: string; account: string }): string {
  return generateURI({ issuer: market, label: account, secret });
}

/** The address as a picture: an SVG of black paths with its own quiet margin. */
export function totpPicture(address: string): string {
  return toSVG({ bcid: 'qrcode', text: address, scale: 4, padding: 4, backgroundcolor: 'ffffff' });
}

/** The half-minute whose code this is, one to either side of now; null when it is nobody's. */
export function stepOfCode(secret: string, code: string): number | null {
  const result = verifySync({ secret, token: code, period: periodSeconds, epochTolerance: periodSeconds });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}
