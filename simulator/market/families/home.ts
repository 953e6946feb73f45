import { texts } from '../texts.ts';
import { colourList, noun, type Family, type Goods, type Model } from './family.ts';

type Four = [uk: string, ru: string, kk: string, en: string];
const millilitres = (value: number): Four => [`${value} мл`, `${value} мл`, `${value} мл`, `${value} ml`];
const centimetres = (wide: number, high: number): Four => [`${wide}×${high} см`, `${wide}×${high} см`, `${wide}×${high} см`, `${wide}×${high} cm`];

const lampOf = ([name, priceUah, codes]: Goods, watts: number, more: Partial<Model> = {}): Model => ({
  name, priceUah, colours: colourList(codes), material: 'steel', style: 'minimal', collection: 'core', numbers: { 'power-w': watts }, ...more,
});

const lamps: Family = {
  key: 'lamps', merchant: 'home', category: 'home-lamps', picture: 'lamp', group: 'home', brand: 'Svitlyk', code: 'HL', country: 'UA', hasColour: true,
  noun: noun(['Лампа настільна', 'f'], ['Лампа настольная', 'f'], 'үстел шамы', 'table lamp'), weightGrams: [1200, 2600],
  openings: [
    texts('{{name}} світить униз теплим колом і не сліпить тих, хто сидить навпроти.', '{{name}} светит вниз тёплым кругом и не слепит тех, кто сидит напротив.', '{{name}} төмен қарай жылы шеңбер болып жарық түсіреді, қарсы отырғанның көзін қарықтырмайды.', '{{name}} casts a warm circle downwards and does not dazzle whoever sits opposite.'),
    texts('{{name}} — лампа-гриб для приліжкової тумби, полиці або вікна взимку.', '{{name}} — лампа-гриб для прикроватной тумбы, полки или окна зимой.', '{{name}} — төсек жанындағы тумбаға, сөреге не қысқы терезеге арналған саңырауқұлақ шам.', '{{name}} is a mushroom lamp for the bedside, a shelf or a window in winter.'),
    texts('Шнур {{name}} у тканинному обплетенні, вимикач — під рукою.', 'Шнур {{name}} в тканевой оплётке, выключатель — под рукой.', '{{name}} бауы мата өрілген, ажыратқышы қол астында.', 'The cord of {{name}} is wrapped in cloth, the switch is at hand.'),
  ],
  models: [
    lampOf(['Hryb', 1899, 'terracotta white emerald'], 9, { technology: 'dimmer' }),
    lampOf(['Hryb Mini', 1299, 'white yellow'], 5, { together: true }),
    lampOf(['Vechir', 2299, 'yellow terracotta black'], 12, { technology: 'dimmer', style: 'retro', collection: 'autumn-2026' }),
    lampOf(['Kupol', 2799, 'emerald white black'], 15, { material: 'glass', style: 'retro', collection: 'autumn-2026' }),
    lampOf(['Kabinet', 3199, 'black emerald'], 12, { style: 'classic', technology: 'dimmer' }),
    lampOf(['Hlechyk', 1699, 'terracotta white yellow'], 9, { brand: 'Глина і дім', material: 'ceramic', style: 'boho' }),
    lampOf(['Misiats', 2099, 'white yellow emerald'], 9, { material: 'glass', collection: 'winter-2026' }),
    lampOf(['Stovp', 2499, 'black emerald terracotta'], 12, { style: 'minimal', technology: 'dimmer', collection: 'winter-2026' }),
  ],
};

const mugOf = ([name, priceUah, codes]: Goods, millilitre: number, more: Partial<Model> = {}): Model => ({
  name, priceUah, colours: colourList(codes), material: 'ceramic', style: 'boho', collection: 'core', extra: texts(...millilitres(millilitre)), numbers: { 'volume-ml': millilitre }, ...more,
});

const mugs: Family = {
  key: 'mugs', merchant: 'home', category: 'home-mugs', picture: 'mug', group: 'home', brand: 'Глина і дім', code: 'HM', country: 'UA', hasColour: true,
  noun: noun(['Кухоль', 'm'], ['Кружка', 'f'], 'саптыаяғы', 'mug'), weightGrams: [320, 520],
  openings: [
    texts('{{name}} зліплено на крузі в Полтаві: товсте дно довго тримає тепло.', '{{name}} слеплена на круге в Полтаве: толстое дно долго держит тепло.', '{{name}} Полтавада көзе шарығында жасалған: қалың түбі жылуды ұзақ ұстайды.', '{{name}} is thrown on a wheel in Poltava; the thick base keeps the heat.'),
    texts('Ручка {{name}} — на три пальці, тож чай не обпече.', 'Ручка {{name}} — на три пальца, так что чай не обожжёт.', '{{name}} тұтқасы үш саусаққа арналған, шай қолды күйдірмейді.', 'The handle of {{name}} takes three fingers, so the tea does not burn.'),
    texts('Полива {{name}} стікає щоразу інакше: двох однакових не буває.', 'Глазурь {{name}} стекает каждый раз иначе: двух одинаковых не бывает.', '{{name}} жылтыр бояуы әр жолы басқаша ағады: бірдей екеуі болмайды.', 'The glaze of {{name}} runs differently every time: no two are alike.'),
  ],
  models: [
    mugOf(['Dnipro', 449, 'blue green terracotta'], 350),
    mugOf(['Ranok', 389, 'white sage black'], 300),
    mugOf(['Espreso', 249, 'black white'], 90, { together: true, style: 'minimal' }),
    mugOf(['Poltava', 499, 'terracotta green blue'], 400, { collection: 'autumn-2026' }),
    mugOf(['Step', 429, 'sage terracotta'], 350, { collection: 'autumn-2026' }),
    mugOf(['Velykyi', 599, 'blue black green white'], 550),
    mugOf(['Zymovyi', 549, 'white green blue'], 450, { collection: 'winter-2026' }),
    mugOf(['Duo', 359, 'sage white'], 250, { style: 'minimal' }),
    mugOf(['Svitanok', 419, 'terracotta black sage'], 330),
  ],
};

const pillowOf = ([name, priceUah, codes]: Goods, size: [number, number], more: Partial<Model> = {}): Model => ({
  name, priceUah, colours: colourList(codes), material: 'linen', style: 'boho', collection: 'core', extra: texts(...centimetres(...size)), ...more,
});

const pillows: Family = {
  key: 'pillows', merchant: 'home', category: 'home-pillows', picture: 'pillow', group: 'home', brand: 'Lanok', code: 'HP', country: 'UA', hasColour: true,
  noun: noun(['Подушка декоративна', 'f'], ['Подушка декоративная', 'f'], 'сәндік жастығы', 'cushion'), weightGrams: [420, 760],
  openings: [
    texts('{{name}} тримає форму завдяки внутрішній подушці, щільно набитій кульками з переробленого волокна.', '{{name}} держит форму благодаря внутренней подушке, плотно набитой шариками из переработанного волокна.', '{{name}} қайта өңделген талшық түйіршіктері тығыз салынған ішкі жастық арқасында пішінін сақтайды.', '{{name}} keeps its shape thanks to an inner pillow packed with recycled fibre.'),
    texts('Чохол {{name}} знімається: блискавка схована в нижньому шві.', 'Чехол {{name}} снимается: молния спрятана в нижнем шве.', '{{name}} тысы шешіледі: сыдырма төменгі тігіске жасырылған.', 'The cover of {{name}} comes off: the zip hides in the lower seam.'),
    texts('{{name}} збирає диван докупи й не просить перестановки.', '{{name}} собирает диван воедино и не требует перестановки.', '{{name}} диванға сән береді, жиһазды жылжытуды қажет етпейді.', '{{name}} pulls a sofa together without moving the furniture.'),
  ],
  models: [
    pillowOf(['Lon', 599, 'yellow beige pink'], [45, 45]),
    pillowOf(['Lon XL', 849, 'beige yellow'], [60, 60], { together: true }),
    pillowOf(['Viazanka', 749, 'sage grey'], [45, 45], { material: 'wool', collection: 'winter-2026' }),
    pillowOf(['Viazanka Long', 699, 'grey sage'], [30, 60], { material: 'wool', collection: 'winter-2026' }),
    pillowOf(['Smuha', 649, 'navy terracotta'], [45, 45], { material: 'cotton', style: 'minimal' }),
    pillowOf(['Bavovna', 499, 'pink navy beige terracotta'], [50, 50], { material: 'cotton', style: 'minimal', collection: 'summer-2026' }),
    pillowOf(['Oksamyt', 799, 'pink yellow'], [45, 45], { material: 'velvet', style: 'classic', collection: 'autumn-2026' }),
  ],
};

export const homeFamilies: Family[] = [lamps, mugs, pillows];
