import { texts } from '../texts.ts';
import { colourList, noun, type Family } from './family.ts';

const sizes = ['36', '37', '38', '39', '40', '41'];

const heels: Family = {
  key: 'heels', merchant: 'shoes', category: 'women-heels', picture: 'heel', group: 'footwear', brand: 'Lirra', code: 'LR', country: 'UA', wearer: 'women', sizes, hasColour: true,
  noun: noun(['Туфлі на підборах', 'p'], ['Туфли на каблуке', 'p'], 'өкшелі туфлиі', 'heels'), weightGrams: [620, 880],
  openings: [
    texts('{{name}} — туфлі, у яких можна провести весь вечір, а не лише вийти з таксі.', '{{name}} — туфли, в которых можно провести весь вечер, а не только выйти из такси.', '{{name}} — таксиден түсуге ғана емес, бүкіл кешке киюге болатын туфли.', '{{name}} are heels for the whole evening, not only for the walk from the taxi.'),
    texts('{{name}} видовжують ногу і пасують як до костюма, так і до джинсів.', '{{name}} удлиняют ногу и подходят как к костюму, так и к джинсам.', '{{name}} аяқты ұзартып көрсетеді, костюмге де, джинсыға да жарасады.', '{{name}} lengthen the leg and go with a suit as well as with jeans.'),
    texts('Підбір {{name}} стоїть точно під пʼятою, тому нога не втомлюється.', 'Каблук {{name}} стоит точно под пяткой, поэтому нога не устаёт.', '{{name}} өкшесі дәл тілерсек астында тұрады, сондықтан аяқ шаршамайды.', 'The heel of {{name}} stands exactly under your own, so the foot does not tire.'),
  ],
  models: [
    { name: 'Opera', priceUah: 2899, colours: colourList('red black emerald'), material: 'leather', style: 'evening', season: 'all-season', technology: 'soft-heel', collection: 'core', numbers: { 'heel-cm': 9 } },
    { name: 'Nocturne', priceUah: 2649, colours: colourList('black navy burgundy'), material: 'suede', style: 'evening', season: 'demi', technology: 'memory-insole', collection: 'autumn-2026', numbers: { 'heel-cm': 8.5 } },
    { name: 'Bureau', priceUah: 2199, colours: colourList('black beige'), together: true, material: 'leather', style: 'classic', season: 'demi', technology: 'soft-heel', collection: 'core', numbers: { 'heel-cm': 6 } },
    { name: 'Aria', priceUah: 2399, colours: colourList('pink white beige'), material: 'leather', style: 'classic', season: 'summer', technology: 'memory-insole', collection: 'summer-2026', numbers: { 'heel-cm': 7 } },
    { name: 'Mimosa', priceUah: 1799, colours: colourList('emerald red pink'), material: 'velvet', style: 'evening', season: 'all-season', collection: 'winter-2026', numbers: { 'heel-cm': 10 } },
    { name: 'Terasa', priceUah: 2099, colours: colourList('white navy'), material: 'suede', style: 'casual', season: 'summer', technology: 'memory-insole', collection: 'summer-2026', numbers: { 'heel-cm': 5 } },
  ],
};

const boots: Family = {
  key: 'women-boots', merchant: 'shoes', category: 'women-boots', picture: 'boot', group: 'footwear', brand: 'Stezhka', code: 'SW', country: 'UA', wearer: 'women', sizes, hasColour: true,
  noun: noun(['Черевики жіночі', 'p'], ['Ботинки женские', 'p'], 'әйелдер бәтеңкесі', 'women’s boots'), weightGrams: [980, 1450],
  openings: [
    texts('{{name}} взуваються за секунду: мʼяка гумка збоку й петля ззаду.', '{{name}} обуваются за секунду: мягкая резинка сбоку и петля сзади.', '{{name}} бір сәтте киіледі: бүйірінде жұмсақ резеңке, артында ілгек бар.', '{{name}} go on in a second: soft gores at the sides, a loop at the back.'),
    texts('{{name}} — пара на сльоту, бруківку й довгі прогулянки.', '{{name}} — пара на слякоть, брусчатку и долгие прогулки.', '{{name}} — лайсаңға, тас жолға және ұзақ серуенге арналған жұп.', '{{name}} are a pair for slush, cobbles and long walks.'),
    texts('Підошва {{name}} не ковзає на мокрому й не дубіє на морозі.', 'Подошва {{name}} не скользит на мокром и не дубеет на морозе.', '{{name}} табаны ылғалда таймайды, аязда қатпайды.', 'The sole of {{name}} grips on wet stone and stays soft in the frost.'),
  ],
  models: [
    { name: 'Yaremche', priceUah: 3499, colours: colourList('brown black burgundy'), material: 'leather', style: 'casual', season: 'demi', technology: 'memory-insole', collection: 'autumn-2026' },
    { name: 'Podil', priceUah: 2999, colours: colourList('black grey'), together: true, material: 'leather', style: 'minimal', season: 'demi', technology: 'light-foam', collection: 'core' },
    { name: 'Synevyr', priceUah: 3899, colours: colourList('tan green beige'), material: 'nubuck', style: 'outdoor', season: 'winter', technology: 'waterproof-membrane', collection: 'winter-2026', extra: texts('з хутром', 'с мехом', 'үлбірлі', 'fur-lined') },
    { name: 'Lypa', priceUah: 2749, colours: colourList('beige brown navy'), material: 'suede', style: 'casual', season: 'demi', collection: 'autumn-2026' },
    { name: 'Hoverla', priceUah: 4299, colours: colourList('burgundy navy green'), material: 'leather', style: 'outdoor', season: 'winter', technology: 'waterproof-membrane', collection: 'winter-2026', extra: texts('утеплені', 'утеплённые', 'жылы', 'insulated') },
    { name: 'Kontrast', priceUah: 2549, colours: colourList('black brown'), material: 'leather', style: 'classic', season: 'all-season', collection: 'core', country: 'PL' },
    { name: 'Bukovyna', priceUah: 3699, colours: colourList('grey tan brown'), material: 'nubuck', style: 'boho', season: 'winter', technology: 'memory-insole', collection: 'winter-2026' },
  ],
};

const sneakers: Family = {
  key: 'women-sneakers', merchant: 'shoes', category: 'women-sneakers', picture: 'sneaker', group: 'footwear', brand: 'Крок', code: 'KW', country: 'UA', wearer: 'women', sizes, hasColour: true,
  noun: noun(['Кросівки жіночі', 'p'], ['Кроссовки женские', 'p'], 'әйелдер кроссовкасы', 'women’s sneakers'), weightGrams: [520, 760],
  openings: [
    texts('{{name}} — легкі кросівки на кожен день: до джинсів, сукні й у дорогу.', '{{name}} — лёгкие кроссовки на каждый день: к джинсам, платью и в дорогу.', '{{name}} — күн сайынғы жеңіл кроссовка: джинсыға, көйлекке және сапарға.', '{{name}} are light everyday sneakers: for jeans, for a dress, for the road.'),
    texts('У {{name}} пружна підошва, яка помітно мʼякше ступає на плитку й асфальт.', 'У {{name}} упругая подошва, которая заметно мягче ступает на плитку и асфальт.', '{{name}} табаны серпімді, тақтатас пен асфальтта жұмсақ басады.', '{{name}} have a springy sole that is noticeably softer on paving and asphalt.'),
    texts('{{name}} тримають пʼяту й не натирають навіть без шкарпеток.', '{{name}} держат пятку и не натирают даже без носков.', '{{name}} өкшені ұстап тұрады, шұлықсыз да қажамайды.', '{{name}} hold the heel and do not rub, even without socks.'),
  ],
  models: [
    { name: 'Court', priceUah: 2799, colours: colourList('emerald white pink'), material: 'leather', style: 'casual', season: 'demi', technology: 'memory-insole', collection: 'core' },
    { name: 'Court Lite', priceUah: 1999, colours: colourList('white sage'), together: true, material: 'textile', style: 'casual', season: 'summer', technology: 'light-foam', collection: 'summer-2026' },
    { name: 'Retro 84', priceUah: 2499, colours: colourList('beige sage blue'), material: 'suede', style: 'retro', season: 'demi', technology: 'memory-insole', collection: 'autumn-2026' },
    { name: 'Vitryk', priceUah: 1849, colours: colourList('pink blue grey'), material: 'textile', style: 'sport', season: 'summer', technology: 'light-foam', collection: 'summer-2026' },
    { name: 'Polonyna', priceUah: 3199, colours: colourList('black orange navy'), material: 'nubuck', style: 'outdoor', season: 'demi', technology: 'waterproof-membrane', collection: 'autumn-2026' },
    { name: 'Zyma', priceUah: 3399, colours: colourList('white black red'), material: 'leather', style: 'casual', season: 'winter', technology: 'waterproof-membrane', collection: 'winter-2026', extra: texts('утеплені', 'утеплённые', 'жылы', 'insulated') },
    { name: 'Tempo', priceUah: 2299, colours: colourList('emerald orange red grey'), material: 'textile', style: 'sport', season: 'all-season', technology: 'light-foam', collection: 'core' },
  ],
};

export const womenShoes: Family[] = [heels, boots, sneakers];
