import { texts } from '../texts.ts';
import { colourList, noun, type Family } from './family.ts';

const handbags: Family = {
  key: 'handbags', merchant: 'agora', category: 'bags-handbags', picture: 'bag', group: 'bags', brand: 'Torbyna', code: 'AB', country: 'UA', wearer: 'women', hasColour: true,
  noun: noun(['Сумка', 'f'], ['Сумка', 'f'], 'сөмкесі', 'handbag'), weightGrams: [640, 1100],
  openings: [
    texts('{{name}} вміщає документи А5, гаманець і невелику парасольку, але не виглядає великою.', '{{name}} вмещает документы А5, кошелёк и небольшой зонт, но не выглядит большой.', '{{name}} А5 құжатын, әмиянды және шағын қолшатырды сыйдырады, бірақ үлкен көрінбейді.', '{{name}} holds A5 papers, a purse and a small umbrella without looking big.'),
    texts('{{name}} стоїть на власних ніжках і не падає з крісла в кавʼярні.', '{{name}} стоит на собственных ножках и не падает с кресла в кофейне.', '{{name}} өз аяқшаларында тұрады, кофеханада орындықтан құламайды.', '{{name}} stands on its own feet and does not fall off the café chair.'),
    texts('Ремінь {{name}} знімається: носіть у руці, на лікті або через плече.', 'Ремень {{name}} снимается: носите в руке, на локте или через плечо.', '{{name}} бауы шешіледі: қолда, шынтақта не иықта тасыңыз.', 'The strap of {{name}} comes off: carry it in the hand, on the arm or across the body.'),
  ],
  models: [
    { name: 'Dama', priceUah: 3299, colours: colourList('tan emerald red'), material: 'leather', style: 'classic', collection: 'core', season: 'all-season' },
    { name: 'Sofiivka', priceUah: 2799, colours: colourList('black navy beige'), material: 'leather', style: 'minimal', collection: 'autumn-2026', season: 'all-season' },
    { name: 'Mini', priceUah: 1999, colours: colourList('pink red'), together: true, material: 'leather', style: 'evening', collection: 'summer-2026', season: 'summer' },
    { name: 'Kyiv', priceUah: 3899, colours: colourList('black tan'), material: 'suede', style: 'classic', collection: 'winter-2026', season: 'demi', country: 'IT' },
    { name: 'Pryhoda', priceUah: 2399, colours: colourList('beige emerald navy'), material: 'canvas', style: 'casual', collection: 'core', season: 'all-season' },
    { name: 'Vechirka', priceUah: 2199, colours: colourList('black red pink'), material: 'velvet', style: 'evening', collection: 'winter-2026', season: 'all-season' },
  ],
};

const backpacks: Family = {
  key: 'backpacks', merchant: 'agora', category: 'bags-backpacks', picture: 'backpack', group: 'bags', brand: 'Mandriv', code: 'AR', country: 'UA', wearer: 'unisex', hasColour: true,
  noun: noun(['Рюкзак', 'm'], ['Рюкзак', 'm'], 'рюкзагі', 'backpack'), weightGrams: [720, 1250],
  openings: [
    texts('У {{name}} окрема кишеня для ноутбука 15,6 дюйма, підвішена над дном.', 'В {{name}} отдельный карман для ноутбука 15,6 дюйма, подвешенный над дном.', '{{name}} ішінде 15,6 дюймдік ноутбукке түбінен көтерілген бөлек қалта бар.', '{{name}} has its own pocket for a 15.6-inch laptop, hung above the bottom.'),
    texts('Лямки {{name}} широкі й мʼякі, спинка дихає: зручно йти з повним.', 'Лямки {{name}} широкие и мягкие, спинка дышит: удобно идти с полным.', '{{name}} аспалары кең әрі жұмсақ, арқасы дем алады: толы болса да ыңғайлы.', 'The straps of {{name}} are broad and soft and the back breathes, even when it is full.'),
  ],
  models: [
    { name: 'Shkola 18', priceUah: 1499, colours: colourList('navy red yellow'), material: 'nylon', style: 'casual', collection: 'core', season: 'all-season', numbers: { 'capacity-l': 18 } },
    { name: 'Robota 22', priceUah: 2199, colours: colourList('black navy'), together: true, material: 'nylon', style: 'minimal', collection: 'core', season: 'all-season', numbers: { 'capacity-l': 22 } },
    { name: 'Hory 30', priceUah: 2899, colours: colourList('green grey'), material: 'canvas', style: 'outdoor', collection: 'autumn-2026', season: 'all-season', numbers: { 'capacity-l': 30 } },
    { name: 'Misto 16', priceUah: 1799, colours: colourList('grey black red'), material: 'canvas', style: 'casual', collection: 'autumn-2026', season: 'all-season', numbers: { 'capacity-l': 16 } },
    { name: 'Vokzal 35', priceUah: 3299, colours: colourList('black green'), material: 'canvas', style: 'outdoor', collection: 'winter-2026', season: 'all-season', numbers: { 'capacity-l': 35 } },
    { name: 'Velo 20', priceUah: 1999, colours: colourList('yellow red green'), material: 'nylon', style: 'sport', collection: 'core', season: 'all-season', numbers: { 'capacity-l': 20 } },
  ],
};

export const bagFamilies: Family[] = [handbags, backpacks];
