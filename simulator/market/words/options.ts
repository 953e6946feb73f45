import { families } from '../families/index.ts';
import { texts } from '../texts.ts';
import type { Texts } from '../types.ts';
import { colours } from './colours.ts';
import { capitalised, label } from './grammar.ts';
import { materials } from './materials.ts';

const labels = (words: Record<string, Texts>): Record<string, Texts> => Object.fromEntries(Object.entries(words).map(([code, word]) => [code, label(word)]));

export const seasons = {
  summer: texts('Літо', 'Лето', 'Жаз', 'Summer'),
  winter: texts('Зима', 'Зима', 'Қыс', 'Winter'),
  demi: texts('Весна та осінь', 'Весна и осень', 'Көктем мен күз', 'Spring and autumn'),
  'all-season': texts('Усі сезони', 'Все сезоны', 'Барлық маусым', 'All seasons'),
};
export type Season = keyof typeof seasons;

export const styles = {
  casual: texts('Повсякденний', 'Повседневный', 'Күнделікті', 'Casual'),
  classic: texts('Класичний', 'Классический', 'Классикалық', 'Classic'),
  sport: texts('Спортивний', 'Спортивный', 'Спорттық', 'Sport'),
  outdoor: texts('Для міста й гір', 'Для города и гор', 'Қала мен тауға', 'Outdoor'),
  evening: texts('Вечірній', 'Вечерний', 'Кешкі', 'Evening'),
  minimal: texts('Мінімалізм', 'Минимализм', 'Минимализм', 'Minimal'),
  boho: texts('Бохо', 'Бохо', 'Бохо', 'Boho'),
  retro: texts('Ретро', 'Ретро', 'Ретро', 'Retro'),
};
export type Style = keyof typeof styles;

export const technologies = {
  'memory-insole': texts('Устілка з памʼяттю форми', 'Стелька с памятью формы', 'Пішінді есте сақтайтын ұлтарақ', 'Memory insole'),
  'waterproof-membrane': texts('Водонепроникна мембрана', 'Водонепроницаемая мембрана', 'Су өткізбейтін мембрана', 'Waterproof membrane'),
  'light-foam': texts('Легка спінена підошва', 'Лёгкая вспененная подошва', 'Жеңіл көбік табан', 'Light foam sole'),
  'soft-heel': texts('Стійкий підбір', 'Устойчивый каблук', 'Орнықты өкше', 'Steady heel'),
  'warm-fill': texts('Легкий утеплювач', 'Лёгкий утеплитель', 'Жеңіл жылытқыш', 'Light insulation'),
  brushless: texts('Безщітковий двигун', 'Бесщёточный двигатель', 'Щеткасыз қозғалтқыш', 'Brushless motor'),
  impact: texts('Ударний режим', 'Ударный режим', 'Соққы режимі', 'Impact mode'),
  'anti-shock': texts('Гасіння вібрації', 'Гашение вибрации', 'Дірілді бәсеңдету', 'Shock damping'),
  'magnetic-tip': texts('Магнітні наконечники', 'Магнитные наконечники', 'Магнитті ұштар', 'Magnetic tips'),
  dimmer: texts('Плавне регулювання світла', 'Плавная регулировка света', 'Жарықты біртіндеп реттеу', 'Dimmer'),
  quartz: texts('Кварцовий механізм', 'Кварцевый механизм', 'Кварц механизмі', 'Quartz movement'),
  automatic: texts('Автоматичний підзавод', 'Автоматический подзавод', 'Автоматты бұрау', 'Automatic movement'),
  polarised: texts('Поляризація', 'Поляризация', 'Поляризация', 'Polarised lenses'),
};
export type Technology = keyof typeof technologies;

const genders = {
  women: texts('Жінкам', 'Женщинам', 'Әйелдерге', 'Women'),
  men: texts('Чоловікам', 'Мужчинам', 'Ерлерге', 'Men'),
  unisex: texts('Унісекс', 'Унисекс', 'Унисекс', 'Unisex'),
};
export type Wearer = keyof typeof genders;

const collections = {
  'autumn-2026': texts('Осінь 2026', 'Осень 2026', '2026 күз', 'Autumn 2026'),
  'winter-2026': texts('Зима 2026/27', 'Зима 2026/27', '2026/27 қыс', 'Winter 2026/27'),
  'summer-2026': texts('Літо 2026', 'Лето 2026', '2026 жаз', 'Summer 2026'),
  core: texts('Постійна колекція', 'Постоянная коллекция', 'Тұрақты топтама', 'Core collection'),
};
export type Collection = keyof typeof collections;

const countries = {
  UA: texts('Україна', 'Украина', 'Украина', 'Ukraine'),
  KZ: texts('Казахстан', 'Казахстан', 'Қазақстан', 'Kazakhstan'),
  PL: texts('Польща', 'Польша', 'Польша', 'Poland'),
  IT: texts('Італія', 'Италия', 'Италия', 'Italy'),
  TR: texts('Туреччина', 'Турция', 'Түркия', 'Türkiye'),
};
export type Country = keyof typeof countries;

/** Kazakh nouns stand alone in a filter; in a name they belong to their brand. */
const kazakhTypes: Record<string, string> = {
  heels: 'Өкшелі туфли', 'women-boots': 'Әйелдер бәтеңкелері', 'women-sneakers': 'Әйелдер кроссовкалары', 'men-boots': 'Ерлер бәтеңкелері',
  'men-sneakers': 'Ерлер кроссовкалары', dresses: 'Көйлек', 'women-jackets': 'Әйелдер күртелері', 'women-shirts': 'Әйелдер жейделері',
  'men-jackets': 'Ерлер күртелері', 'men-shirts': 'Ерлер жейделері', drills: 'Бұрғы-бұрауыш', hammers: 'Балға', screwdrivers: 'Бұрауыш жинағы',
  serums: 'Бет сарысуы', lipsticks: 'Ерін далабы', lamps: 'Үстел шамы', mugs: 'Саптыаяқ', pillows: 'Сәндік жастық', handbags: 'Сөмке', backpacks: 'Рюкзак',
  watches: 'Қол сағаты', sunglasses: 'Күннен қорғайтын көзілдірік',
};

const productTypes = Object.fromEntries(
  families.map(({ key, noun: { uk, ru, kk, en } }) => [key, capitalised({ uk, ru, kk: kazakhTypes[key] ?? kk, en })]),
);

/** The words of every option code that the demo products use, by attribute; `size` codes are their own words. */
export const optionWords: Record<string, Record<string, Texts>> = {
  colour: labels(colours),
  material: labels(Object.fromEntries(Object.entries(materials).map(([code, { word }]) => [code, word]))),
  season: seasons, style: styles, technology: technologies, gender: genders, collection: collections, country: countries,
  'product-type': productTypes,
};
