import { texts } from '../texts.ts';
import { colourList, noun, type Family } from './family.ts';

const sizes = ['40', '41', '42', '43', '44', '45', '46'];

const boots: Family = {
  key: 'men-boots', merchant: 'shoes', category: 'men-boots', picture: 'boot', group: 'footwear', brand: 'Stezhka', code: 'SM', country: 'UA', wearer: 'men', sizes, hasColour: true,
  noun: noun(['Черевики чоловічі', 'p'], ['Ботинки мужские', 'p'], 'ерлер бәтеңкесі', 'men’s boots'), weightGrams: [1250, 1780],
  openings: [
    texts('{{name}} збудовано навколо підошви: глибокий протектор, широка опора, жодного зайвого грама.', '{{name}} построены вокруг подошвы: глубокий протектор, широкая опора, ни одного лишнего грамма.', '{{name}} табанынан басталады: терең протектор, кең тірек, артық салмақ жоқ.', '{{name}} are built around the sole: deep tread, a broad base, not a gram too many.'),
    texts('{{name}} однаково впевнено почуваються в офісі та на дачі.', '{{name}} одинаково уверенно чувствуют себя в офисе и на даче.', '{{name}} кеңседе де, саяжайда да өзін сенімді сезінеді.', '{{name}} are equally at home in the office and at the cottage.'),
    texts('Ранти {{name}} прошито двічі, тому пара переживе не одну зиму.', 'Ранты {{name}} прошиты дважды, поэтому пара переживёт не одну зиму.', '{{name}} ранты екі рет тігілген, сондықтан талай қысқа шыдайды.', 'The welts of {{name}} are sewn twice, so the pair will see many winters.'),
  ],
  models: [
    { name: 'Karpaty', priceUah: 4199, colours: colourList('tan green brown'), material: 'nubuck', style: 'outdoor', season: 'winter', technology: 'waterproof-membrane', collection: 'winter-2026', extra: texts('на хутрі', 'на меху', 'үлбірлі', 'fur-lined') },
    { name: 'Desna', priceUah: 3299, colours: colourList('black brown'), together: true, material: 'leather', style: 'classic', season: 'demi', technology: 'memory-insole', collection: 'core' },
    { name: 'Zavod', priceUah: 3599, colours: colourList('black tan navy'), material: 'leather', style: 'casual', season: 'demi', technology: 'light-foam', collection: 'autumn-2026' },
    { name: 'Chelsea 2', priceUah: 3099, colours: colourList('brown black burgundy grey'), material: 'suede', style: 'minimal', season: 'demi', collection: 'autumn-2026' },
    { name: 'Skela', priceUah: 4599, colours: colourList('green black beige'), material: 'leather', style: 'outdoor', season: 'winter', technology: 'waterproof-membrane', collection: 'winter-2026', country: 'PL' },
    { name: 'Vartovyi', priceUah: 3799, colours: colourList('brown navy black'), material: 'nubuck', style: 'casual', season: 'demi', technology: 'memory-insole', collection: 'core' },
  ],
};

const sneakers: Family = {
  key: 'men-sneakers', merchant: 'shoes', category: 'men-sneakers', picture: 'sneaker', group: 'footwear', brand: 'Крок', code: 'KM', country: 'UA', wearer: 'men', sizes, hasColour: true,
  noun: noun(['Кросівки чоловічі', 'p'], ['Кроссовки мужские', 'p'], 'ерлер кроссовкасы', 'men’s sneakers'), weightGrams: [680, 960],
  openings: [
    texts('{{name}} — кросівки для міста, у яких зручно пройти і три, і тринадцять кілометрів.', '{{name}} — кроссовки для города, в которых удобно пройти и три, и тринадцать километров.', '{{name}} — қалаға арналған кроссовка: үш шақырымға да, он үш шақырымға да ыңғайлы.', '{{name}} are city sneakers, comfortable for three kilometres or for thirteen.'),
    texts('У {{name}} проста форма без кричущих логотипів: пасують майже до всього.', 'У {{name}} простая форма без кричащих логотипов: подходят почти ко всему.', '{{name}} пішіні қарапайым, көзге ұратын логотипі жоқ: барлығына дерлік жарасады.', '{{name}} have a plain shape without loud logos and go with almost everything.'),
    texts('Носок {{name}} посилено, а пʼята не складається, навіть якщо взувати поспіхом.', 'Носок {{name}} усилен, а пятка не складывается, даже если обувать второпях.', '{{name}} тұмсығы күшейтілген, асығыс кисеңіз де өкшесі бүгілмейді.', 'The toe of {{name}} is reinforced, and the heel does not fold even when you are in a hurry.'),
  ],
  models: [
    { name: 'Court', priceUah: 2899, colours: colourList('emerald black white navy'), material: 'leather', style: 'casual', season: 'demi', technology: 'memory-insole', collection: 'core' },
    { name: 'Sprint', priceUah: 2099, colours: colourList('black red'), together: true, material: 'textile', style: 'sport', season: 'summer', technology: 'light-foam', collection: 'summer-2026' },
    { name: 'Retro 84', priceUah: 2599, colours: colourList('beige navy grey'), material: 'suede', style: 'retro', season: 'demi', technology: 'memory-insole', collection: 'autumn-2026' },
    { name: 'Stadion', priceUah: 1749, colours: colourList('red blue orange grey'), material: 'textile', style: 'sport', season: 'all-season', technology: 'light-foam', collection: 'core', country: 'TR' },
    { name: 'Lis', priceUah: 3299, colours: colourList('black navy orange'), material: 'nubuck', style: 'outdoor', season: 'winter', technology: 'waterproof-membrane', collection: 'winter-2026' },
    { name: 'Tempo', priceUah: 2399, colours: colourList('emerald sage white'), material: 'textile', style: 'sport', season: 'summer', technology: 'light-foam', collection: 'summer-2026' },
  ],
};

export const menShoes: Family[] = [boots, sneakers];
