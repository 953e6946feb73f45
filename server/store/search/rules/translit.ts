import type { Language } from '#kernel/language';
import { isCyrillic } from './tokens.ts';

type Letters = readonly (readonly [latin: string, cyrillic: string])[];

function table(pairs: string): Letters {
  const list = pairs.split(' ').map((pair) => pair.split('=') as [string, string]);
  return list.sort((a, b) => b[0].length - a[0].length);
}

const common = 'shch=щ sch=щ zh=ж kh=х tz=ц ch=ч sh=ш ph=ф ck=к a=а b=б v=в w=в d=д z=з k=к l=л m=м n=н o=о p=п r=р s=с t=т u=у f=ф c=к q=к x=кс';

const intoCyrillic: Record<'uk' | 'ru' | 'kk', readonly Letters[]> = {
  uk: [
    table(`${common} ts=ц zgh=зг ya=я ia=я ja=я yu=ю iu=ю ju=ю ye=є ie=є je=є yi=ї ji=ї ii=ії h=г g=г e=е i=і y=и j=й`),
    table(`${common} ya=я ia=я ja=я yu=ю iu=ю ju=ю ye=є ie=є h=х g=г e=е i=и y=и j=ж`),
  ],
  ru: [
    table(`${common} ts=ц ya=я ia=я ja=я yu=ю iu=ю ju=ю yo=е jo=е ye=е iy=ий yy=ый y=ы h=х g=г e=е i=и j=й`),
    table(`${common} ya=я ja=я yu=ю ju=ю yo=е e=е h=г g=г i=и y=й j=ж`),
    table(`${common} ya=я ia=я yu=ю iu=ю iy=ий y=ы h=х g=г e=е i=и j=й`),
  ],
  kk: [table(`${common} ya=я yu=ю y=ы i=і e=е h=х g=г j=ж ae=ә oe=ө ue=ү gh=ғ ng=ң`)],
};

const intoLatin = new Map(
  Object.entries({
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    д: 'd',
    е: 'e',
    є: 'ie',
    ж: 'zh',
    з: 'z',
    и: 'i',
    і: 'i',
    ї: 'i',
    й: 'i',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'h',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'shch',
    ъ: '',
    ы: 'y',
    ь: '',
    э: 'e',
    ю: 'iu',
    я: 'ia',
    ә: 'a',
    ғ: 'g',
    қ: 'k',
    ң: 'n',
    ө: 'o',
    ұ: 'u',
    ү: 'u',
    һ: 'h',
  }),
);

function rewrite(word: string, letters: Letters): string {
  let out = '';
  for (let at = 0; at < word.length;) {
    const found = letters.find(([latin]) => word.startsWith(latin, at));
    out += found ? found[1] : word[at]!;
    at += found ? found[0].length : 1;
  }
  return out;
}

/** A doubled vowel sign at a word's end is й: `sinij`, `zymovyi`, `detskiy`. */
function withShortI(word: string): string {
  return word.replace(/(?<=[аеиіїоуыя])[іиы]$/, 'й');
}

/** A Latin word in Cyrillic letters, as people of each language would have meant it; spelling slips are left to the typo search. */
export function toCyrillic(word: string, languages: readonly Language[] = ['uk', 'ru', 'kk']): string[] {
  if (isCyrillic(word) || !/[a-z]/.test(word)) return [];
  const tables = languages.flatMap((language) => (language === 'en' ? [] : intoCyrillic[language]));
  return [
    ...new Set(
      tables.flatMap((letters) => {
        const plain = rewrite(word, letters);
        return [withShortI(plain), plain];
      }),
    ),
  ];
}

/** A Cyrillic word in Latin letters: brands are often typed by ear (`адідас`). */
export function toLatinLetters(word: string): string {
  return Array.from(word, (letter) => intoLatin.get(letter) ?? letter).join('');
}
