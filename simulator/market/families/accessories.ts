import { texts } from '../texts.ts';
import { colourList, noun, type Family } from './family.ts';

const strap = texts('на шкіряному ремінці', 'на кожаном ремешке', 'былғары баулы', 'on a leather strap');

const watches: Family = {
  key: 'watches', merchant: 'agora', category: 'accessories-watches', picture: 'watch', group: 'accessories', brand: 'Khvylyna', code: 'AW', country: 'UA', wearer: 'unisex', hasColour: true, materialInName: false,
  noun: noun(['Годинник', 'm'], ['Часы', 'p'], 'қол сағаты', 'watch'), weightGrams: [62, 110],
  openings: [
    texts('{{name}} — чистий циферблат, тонкі стрілки й секундна внизу, як на кишенькових годинниках.', '{{name}} — чистый циферблат, тонкие стрелки и секундная внизу, как на карманных часах.', '{{name}} — таза циферблат, жіңішке тілдер, секунд тілі қалта сағатындағыдай төменде.', '{{name}}: a clean dial, thin hands and the seconds below, as on a pocket watch.'),
    texts('Корпус {{name}} 40 мм завтовшки 8 мм ховається під манжету.', 'Корпус {{name}} 40 мм толщиной 8 мм прячется под манжету.', '{{name}} корпусы 40 мм, қалыңдығы 8 мм, манжет астына сыяды.', 'The 40 mm case of {{name}} is 8 mm thick and slips under a cuff.'),
    texts('Скло {{name}} сапфірове, вода до 50 метрів їм не страшна.', 'Стекло {{name}} сапфировое, вода до 50 метров им не страшна.', '{{name}} шынысы сапфир, 50 метрге дейінгі су қауіпсіз.', 'The crystal of {{name}} is sapphire; water down to fifty metres does not matter.'),
  ],
  models: [
    { name: 'Akademik', priceUah: 3499, colours: colourList('brown navy'), material: 'leather', extra: strap, style: 'classic', technology: 'quartz', collection: 'core' },
    { name: 'Pivnich', priceUah: 4299, colours: colourList('black brown'), material: 'leather', extra: strap, style: 'minimal', technology: 'quartz', collection: 'winter-2026' },
    { name: 'Avtomat', priceUah: 8999, colours: colourList('tan black burgundy'), material: 'leather', extra: strap, style: 'retro', technology: 'automatic', collection: 'autumn-2026' },
    { name: 'Den', priceUah: 2799, colours: colourList('navy tan'), together: true, material: 'leather', extra: strap, style: 'casual', technology: 'quartz', collection: 'core' },
    { name: 'Vokzalnyi', priceUah: 3199, colours: colourList('burgundy navy tan'), material: 'leather', extra: strap, style: 'retro', technology: 'quartz', collection: 'autumn-2026' },
  ],
};

const sunglasses: Family = {
  key: 'sunglasses', merchant: 'agora', category: 'accessories-sunglasses', picture: 'sunglasses', group: 'accessories', brand: 'Promin', code: 'AG', country: 'IT', wearer: 'unisex', hasColour: true,
  noun: noun(['Окуляри сонцезахисні', 'p'], ['Очки солнцезащитные', 'p'], 'күннен қорғайтын көзілдірігі', 'sunglasses'), weightGrams: [110, 160],
  openings: [
    texts('{{name}} захищають від ультрафіолету повністю: UV400 по всій лінзі.', '{{name}} защищают от ультрафиолета полностью: UV400 по всей линзе.', '{{name}} ультракүлгіннен толық қорғайды: бүкіл линзасы UV400.', '{{name}} keep out all ultraviolet: UV400 over the whole lens.'),
    texts('У {{name}} пружинні завушники: не тиснуть на скронях і не сповзають.', 'В {{name}} пружинные заушники: не давят на висках и не сползают.', '{{name}} құлақшасы серіппелі: самайды қыспайды, сырғымайды.', '{{name}} have sprung temples that neither press nor slip.'),
  ],
  models: [
    { name: 'Odesa', priceUah: 1499, colours: colourList('brown burgundy'), material: 'acetate', style: 'retro', season: 'summer', technology: 'polarised', collection: 'summer-2026' },
    { name: 'Kolo', priceUah: 1299, colours: colourList('black green'), together: true, material: 'acetate', style: 'minimal', season: 'summer', collection: 'core' },
    { name: 'Liman', priceUah: 1799, colours: colourList('green black'), material: 'acetate', style: 'boho', season: 'summer', technology: 'polarised', collection: 'summer-2026' },
    { name: 'Doroha', priceUah: 1999, colours: colourList('brown burgundy black'), material: 'acetate', style: 'classic', season: 'all-season', technology: 'polarised', collection: 'core' },
    { name: 'Sonyk', priceUah: 899, colours: colourList('green burgundy'), style: 'casual', season: 'summer', collection: 'summer-2026', country: 'TR' },
  ],
};

export const accessoryFamilies: Family[] = [watches, sunglasses];
