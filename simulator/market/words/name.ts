import { languages } from '#kernel/language';
import type { Family, Model } from '../families/family.ts';
import type { Texts } from '../types.ts';
import { colours, type Colour } from './colours.ts';
import { agree } from './grammar.ts';
import { materials } from './materials.ts';

const latin: Record<string, string> = { Крок: 'Krok', 'Глина і дім': 'Hlyna i Dim' };
const quoted = (brand: string): string => (brand.includes(' ') && /[а-яі]/.test(brand) ? `«${brand}»` : brand);

/** Brand and model, as one says it in a sentence. */
export function shortName(brand: string, model: string): Texts {
  const local = `${quoted(brand)} ${model}`;
  return { uk: local, ru: local, kk: local, en: `${latin[brand] ?? brand} ${model}` };
}

const wearer = /^(women’s|men’s) /;

function englishNoun(noun: string, material: string): string {
  const whose = wearer.exec(noun)?.[0] ?? '';
  return whose + (material ? `${material} ` : '') + noun.slice(whose.length);
}

/** «Кросівки жіночі Крок Court шкіряні, смарагдові», «Krok Court women’s leather sneakers, emerald». */
export function productName(family: Family, model: Model, colour: Colour | null): Texts {
  const { noun } = family;
  const short = shortName(model.brand ?? family.brand, model.name);
  const named = model.material && family.materialInName !== false ? agree(materials[model.material].word, noun.genders) : null;
  const shade = colour ? agree(colours[colour], noun.genders) : null;
  const slavic = (language: 'uk' | 'ru'): string => {
    const extra = model.extra?.[language] ?? '';
    return `${noun[language]} ${short[language]}${named ? ` ${named[language]}` : ''}${extra ? `${/^\d/.test(extra) ? ',' : ''} ${extra}` : ''}`;
  };
  const listed = (language: 'kk' | 'en'): string => (model.extra ? `, ${model.extra[language]}` : '');
  const plain: Texts = {
    uk: slavic('uk'),
    ru: slavic('ru'),
    kk: `${short.kk} ${named ? `${named.kk} ` : ''}${noun.kk}${listed('kk')}`,
    en: `${short.en} ${englishNoun(noun.en, named?.en ?? '')}${listed('en')}`,
  };
  if (!shade) return plain;
  return Object.fromEntries(languages.map((language) => [language, `${plain[language]}, ${shade[language]}`])) as Texts;
}
