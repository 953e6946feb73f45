import { renditionUrl, usefulWidths } from '#kernel/picture';

/** Whose market this is: what the operator set in «theme». */
export type Brand = { name: string; letters: string; colour: string; radius: Radius; logo: BrandPicture | null; logoDark: BrandPicture | null };
/** A picture of the store: the name of its content and its own size. */
export type BrandPicture = { sha: string; width: number; height: number };
type Radius = 'none' | 'small' | 'medium' | 'large';

export const standardBrand: Brand = { name: 'Agora', letters: 'A', colour: '#0f5f5a', radius: 'medium', logo: null, logoDark: null };

const scales: Record<Radius, number> = { none: 0, small: 0.6, medium: 1, large: 1.5 };
const lightGround: Rgb = [255, 255, 255];
const darkGround: Rgb = [0x1c, 0x1b, 0x18];
const readable = 4.5;

type Rgb = [red: number, green: number, blue: number];

function readPicture(kept: unknown): BrandPicture | null {
  const { sha, width, height } = (kept ?? {}) as Partial<BrandPicture>;
  return sha && /^[0-9a-f]{64}$/.test(sha) && Number(width) > 0 && Number(height) > 0 ? { sha, width: Number(width), height: Number(height) } : null;
}

/** The operator's «theme» setting as it came over the API; what it lacks is the standard. */
export function readBrand(theme: unknown): Brand {
  const { name, logoLetters, colour, radius, logo, logoDark } = (theme ?? {}) as Record<string, string | undefined> & { logo?: unknown; logoDark?: unknown };
  return {
    name: name || standardBrand.name,
    letters: logoLetters || standardBrand.letters,
    colour: /^#[0-9a-f]{6}$/i.test(colour ?? '') ? colour!.toLowerCase() : standardBrand.colour,
    radius: radius && Object.hasOwn(scales, radius) ? (radius as Radius) : standardBrand.radius,
    logo: readPicture(logo),
    logoDark: readPicture(logoDark),
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
export function hasOwnSign({ name, letters, logo }: Brand): boolean {
  return logo !== null || name !== standardBrand.name || letters !== standardBrand.letters;
}

/** A picture so wide holds the market's name itself; a narrower one is a sign beside the name. */
const wordRatio = 1.8;
const signRatio = 1.25;

export type ShownLogo = {
  src: string;
  width: number;
  height: number;
  /** The name stands in the picture. */ isWord: boolean;
  /** Made for a light ground, shown on a dark one. */ onPlate: boolean;
};

/** The market's picture as tall and at most as wide as there is room, in one of the looks; null where it is known by letters. */
export function logoIn({ logo, logoDark }: Brand, theme: 'light' | 'dark', room: { height: number; width: number }): ShownLogo | null {
  const picture = theme === 'dark' ? (logoDark ?? logo) : logo;
  if (!picture) return null;
  const ratio = picture.width / picture.height;
  const width = Math.round(Math.min(room.width, room.height * ratio));
  const rendition = usefulWidths(picture.width).find((wide) => wide >= width * 2) ?? usefulWidths(picture.width).at(-1)!;
  return {
    src: renditionUrl(picture.sha, rendition, 'webp'),
    width,
    height: Math.round(width / ratio),
    isWord: ratio >= wordRatio,
    onPlate: theme === 'dark' && !logoDark,
  };
}

/** The tab's little picture: the market's own where it is about square, ours, or the market's letters on its colour. */
export function iconOf(brand: Brand): string {
  const { logo } = brand;
  if (logo && Math.max(logo.width / logo.height, logo.height / logo.width) <= signRatio) return renditionUrl(logo.sha, 160, 'webp');
  if (!hasOwnSign(brand) && brand.colour === standardBrand.colour) return '/favicon.svg';
  const letters = brand.letters.replace(/[<>&"']/g, '');
  const size = letters.length > 2 ? 12 : letters.length > 1 ? 15 : 20;
  const text = `<text x="16" y="17" font-family="system-ui,sans-serif" font-weight="700" font-size="${size}" fill="#fff" text-anchor="middle" dominant-baseline="middle">${letters}</text>`;
  const ground = `<rect width="32" height="32" rx="8" fill="${readableOn(brand.colour, 'light')}"/>`;
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${ground}${text}</svg>`)}`;
}

/** The brand as attributes of `<html>`, where the browser finds again what the server rendered with. */
export function brandAttributes({ name, letters, colour, radius, logo, logoDark }: Brand) {
  const picture = (one: BrandPicture | null) => (one ? JSON.stringify(one) : undefined);
  return {
    'data-market': name,
    'data-letters': letters,
    'data-colour': colour,
    'data-radius': radius,
    'data-logo': picture(logo),
    'data-logo-dark': picture(logoDark),
  };
}

export function brandFromDocument({ dataset }: HTMLElement): Brand {
  const picture = (text: string | undefined): unknown => (text ? JSON.parse(text) : null);
  return readBrand({
    name: dataset['market'],
    logoLetters: dataset['letters'],
    colour: dataset['colour'],
    radius: dataset['radius'],
    logo: picture(dataset['logo']),
    logoDark: picture(dataset['logoDark']),
  });
}
