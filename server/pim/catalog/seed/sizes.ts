import { names, type OptionSeed } from './seed.ts';

function same(code: string, shown: string, synonyms: string[] = []): OptionSeed {
  return { code, names: names(`${shown}|${shown}|${shown}|${shown}`), synonyms };
}

const letters = [
  same('xxs', 'XXS', ['2XS']), same('xs', 'XS'), same('s', 'S', ['small']), same('m', 'M', ['medium']), same('l', 'L', ['large']), same('xl', 'XL', ['1XL', 'extra large']),
  same('xxl', 'XXL', ['2XL']), same('3xl', '3XL', ['XXXL']), same('4xl', '4XL', ['XXXXL']), same('5xl', '5XL', ['XXXXXL']), same('6xl', '6XL'), same('7xl', '7XL'), same('8xl', '8XL'),
];
const doubles = ['xxs/xs', 'xs/s', 's/m', 'm/l', 'l/xl', 'xl/xxl', 'xxl/3xl'].map((pair) => same(pair.replace('/', '-'), pair.toUpperCase(), [pair.replace('/', '-').toUpperCase()]));

/** Shoes and clothes by number, in halves up to 50; then whole numbers. */
const numbers = Array.from({ length: 73 }, (_, at) => 14 + at / 2).map((size) => same(String(size).replace('.', '-'), String(size).replace('.', ','), [String(size)]));
const large = [52, 54, 56, 58, 60, 62, 64, 66, 68, 70, 72, 74, 76].map((size) => same(String(size), String(size)));
const pairs = Array.from({ length: 24 }, (_, at) => 18 + at * 2).map((size) => same(`${size}-${size + 2}`, `${size}/${size + 2}`, [`${size}-${size + 2}`]));
const neighbours = Array.from({ length: 32 }, (_, at) => 16 + at).map((size) => same(`${size}-${size + 1}`, `${size}/${size + 1}`, [`${size}-${size + 1}`]));
const heights = [80, 86, 90, 92, 98, 100, 104, 110, 116, 120, 122, 128, 130, 134, 140, 146, 150, 152, 158, 160, 164, 170, 176, 182].map((size) => same(String(size), String(size)));
const heightPairs = [50, 56, 62, 68, 74, 80, 86, 92, 98, 104, 110, 116, 122, 128, 134, 140, 146, 152, 158, 164, 170].map((size) => same(`${size}-${size + 6}`, `${size}/${size + 6}`, [`${size}-${size + 6}`]));
const bras = [65, 70, 75, 80, 85, 90, 95].flatMap((band) => ['A', 'B', 'C', 'D', 'E', 'F'].map((cup) => same(`${band}${cup.toLowerCase()}`, `${band}${cup}`)));

const oneSize: OptionSeed = {
  code: 'one-size',
  names: names('один розмір|один размер|бір өлшем|one size'),
  synonyms: ['універсальний', 'універсальний розмір', 'универсальный', 'універс', 'единый', 'единый размер', 'єдиний розмір', 'безрозмірний', 'безразмерный', 'OS', 'onesize', 'free size', 'uni'],
};

export const sizes: OptionSeed[] = [...letters, ...doubles, ...numbers, ...large, ...heights, ...pairs, ...neighbours, ...heightPairs, ...bras, oneSize];
