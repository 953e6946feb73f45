/** Whose market this is: what the operator set in «theme». */
export type Brand = { name: string; letters: string; colour: string; radius: Radius };
type Radius = 'none' | 'small' | 'medium' | 'large';

export const standardBrand: Brand = { name: 'Agora', letters: 'A', colour: '#0f5f5a', radius: 'medium' };

const scales: Record<Radius, number> = { none: 0, small: 0.6, medium: 1, large: 1.5 };
const lightGround: Rgb = [255, 255, 255];
const darkGround: Rgb = [0x1c, 0x1b, 0x18];
const readable = 4.5;

type Rgb = [red: number, green: number, blue: number];

/** The operator's «theme» setting as it came over the API; what it lacks is the standard. */
export function readBrand(theme: unknown): Brand {
  const { name, logoLetters, colour, radius } = (theme ?? {}) as { name?: string; logoLetters?: string; colour?: string; radius?: string };
  return {
    name: name || standardBrand.name,
    letters: logoLetters || standardBrand.letters,
    colour: /^#[0-9a-f]{6}$/i.test(colour ?? '') ? colour!.toLowerCase() : standardBrand.colour,
    radius: radius && Object.hasOwn(scales, radius) ? (radius as Radius) : standardBrand.radius,
  };
}

function rgbOf(colour: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as Rgb;
}

function hexOf(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((part) => (part / 255 <= 0.040_45 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The same colour, moved towards black or white just as far as text in it needs to be read on this ground. */
export function readableOn(colour: string, ground: 'light' | 'dark'): string {
  const [behind, towards] = ground === 'light' ? [lightGround, 0] : [darkGround, 255];
  const own = rgbOf(colour);
  for (let share = 0; share <= 1; share += 0.04) {
    const moved = own.map((part) => part + (towards - part) * share) as Rgb;
    if (contrast(moved, behind) >= readable) return hexOf(moved);
  }
  return hexOf([towards, towards, towards]);
}

/** The tokens that differ from the standard look; empty for a market that has not been dressed. */
export function brandStyle({ colour, radius }: Brand): string {
  const tokens = [
    ...(colour === standardBrand.colour ? [] : [`--brand:${readableOn(colour, 'light')}`, `--brand-dark:${readableOn(colour, 'dark')}`]),
    ...(radius === standardBrand.radius ? [] : [`--radius-scale:${scales[radius]}`]),
  ];
  return tokens.length > 0 ? `:root{${tokens.join(';')}}` : '';
}

/** A market without a picture of its own is known by its letters; ours keeps its sign. */
export function hasOwnSign({ name, letters }: Brand): boolean {
  return name !== standardBrand.name || letters !== standardBrand.letters;
}

/** The tab's little picture: ours, or the market's letters on its colour. */
export function iconOf(brand: Brand): string {
  if (!hasOwnSign(brand) && brand.colour === standardBrand.colour) return '/favicon.svg';
  const letters = brand.letters.replace(/[<>&"']/g, '');
  const size = letters.length > 2 ? 12 : letters.length > 1 ? 15 : 20;
  const text = `<text x="16" y="17" font-family="system-ui,sans-serif" font-weight="700" font-size="${size}" fill="#fff" text-anchor="middle" dominant-baseline="middle">${letters}</text>`;
  const ground = `<rect width="32" height="32" rx="8" fill="${readableOn(brand.colour, 'light')}"/>`;
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${ground}${text}</svg>`)}`;
}

/** The brand as attributes of `<html>`, where the browser finds again what the server rendered with. */
export function brandAttributes({ name, letters, colour, radius }: Brand) {
  return { 'data-market': name, 'data-letters': letters, 'data-colour': colour, 'data-radius': radius };
}

export function brandFromDocument({ dataset }: HTMLElement): Brand {
  return readBrand({ name: dataset['market'], logoLetters: dataset['letters'], colour: dataset['colour'], radius: dataset['radius'] });
}
