import { texts } from '../texts.ts';
import { colourList, noun, type Family } from './family.ts';

const sizes = ['XS', 'S', 'M', 'L', 'XL', 'XXL'];

const dresses: Family = {
  key: 'dresses', merchant: 'clothes', category: 'women-dresses', picture: 'dress', group: 'clothing', brand: 'Dala', code: 'DD', country: 'KZ', wearer: 'women', sizes, hasColour: true,
  noun: noun(['Сукня', 'f'], ['Платье', 'n'], 'көйлегі', 'dress'), weightGrams: [280, 520],
  openings: [
    texts('{{name}} — сукня на запах із мʼяким поясом, яка сидить добре на різних фігурах.', '{{name}} — платье на запах с мягким поясом, которое хорошо сидит на разных фигурах.', '{{name}} — жұмсақ белбеулі орама көйлек, түрлі мүсінге жарасады.', '{{name}} is a wrap dress with a soft belt that sits well on different figures.'),
    texts('{{name}} легко перевдягнути з дня у вечір: досить змінити взуття.', '{{name}} легко превратить из дневного в вечернее: достаточно сменить обувь.', '{{name}} күндізгіден кешкіге оңай ауысады: аяқ киімді ауыстырса болды.', '{{name}} turns from day to evening: only the shoes need changing.'),
    texts('У {{name}} глибокі кишені в бічних швах і довжина, яка не заважає йти швидко.', 'У {{name}} глубокие карманы в боковых швах и длина, которая не мешает идти быстро.', '{{name}} бүйір тігісінде терең қалта бар, ұзындығы тез жүруге кедергі емес.', '{{name}} has deep pockets in the side seams and a length that lets you walk fast.'),
  ],
  models: [
    { name: 'Alma', priceUah: 2199, colours: colourList('sage terracotta beige black'), material: 'linen', style: 'boho', season: 'summer', collection: 'summer-2026' },
    { name: 'Gul', priceUah: 1899, colours: colourList('navy burgundy blue'), material: 'viscose', style: 'casual', season: 'summer', collection: 'summer-2026', extra: texts('з принтом', 'с принтом', 'өрнекті', 'printed') },
    { name: 'Tomiris', priceUah: 3499, colours: colourList('black red emerald'), material: 'silk', style: 'evening', season: 'all-season', collection: 'winter-2026' },
    { name: 'Kun', priceUah: 1599, colours: colourList('beige sage'), together: true, material: 'cotton', style: 'casual', season: 'summer', collection: 'core' },
    { name: 'Osin', brand: 'Ozero', priceUah: 2699, colours: colourList('burgundy navy black'), material: 'wool', style: 'classic', season: 'demi', collection: 'autumn-2026', country: 'UA' },
    { name: 'Svitanok', brand: 'Nytka', priceUah: 1749, colours: colourList('blue terracotta red emerald'), material: 'viscose', style: 'casual', season: 'demi', collection: 'autumn-2026', country: 'UA' },
    { name: 'Zhibek', priceUah: 3899, colours: colourList('terracotta sage'), material: 'silk', style: 'evening', season: 'summer', collection: 'summer-2026' },
  ],
};

const jackets: Family = {
  key: 'women-jackets', merchant: 'clothes', category: 'women-jackets', picture: 'jacket', group: 'clothing', brand: 'Dala', code: 'DJ', country: 'KZ', wearer: 'women', sizes, hasColour: true,
  noun: noun(['Куртка жіноча', 'f'], ['Куртка женская', 'f'], 'әйелдер күртесі', 'women’s jacket'), weightGrams: [620, 1080],
  openings: [
    texts('{{name}} важить трохи більше за светр, а гріє до −15 °C.', '{{name}} весит чуть больше свитера, а греет до −15 °C.', '{{name}} жемпірден сәл ауыр, ал −15 °C-қа дейін жылытады.', '{{name}} weighs little more than a sweater and keeps warm down to −15 °C.'),
    texts('Комір {{name}} закриває підборіддя, манжети не пускають вітер.', 'Воротник {{name}} закрывает подбородок, манжеты не пускают ветер.', '{{name}} жағасы иекті жабады, манжеті желді өткізбейді.', 'The collar of {{name}} covers the chin, the cuffs keep the wind out.'),
    texts('{{name}} складається у власну кишеню й не мнеться в рюкзаку.', '{{name}} складывается в собственный карман и не мнётся в рюкзаке.', '{{name}} өз қалтасына сыяды, рюкзакта қыртыстанбайды.', '{{name}} packs into its own pocket and does not crease in a backpack.'),
  ],
  models: [
    { name: 'Ayaz', priceUah: 4299, colours: colourList('orange black green'), material: 'nylon', style: 'outdoor', season: 'winter', technology: 'warm-fill', collection: 'winter-2026' },
    { name: 'Zhel', priceUah: 2899, colours: colourList('beige grey'), together: true, material: 'nylon', style: 'casual', season: 'demi', technology: 'warm-fill', collection: 'autumn-2026' },
    { name: 'Shymbulak', priceUah: 4999, colours: colourList('navy red yellow'), material: 'nylon', style: 'sport', season: 'winter', technology: 'waterproof-membrane', collection: 'winter-2026' },
    { name: 'Khmara', brand: 'Ozero', priceUah: 3599, colours: colourList('beige grey black green'), material: 'nylon', style: 'minimal', season: 'demi', technology: 'warm-fill', collection: 'autumn-2026', country: 'UA' },
    { name: 'Inii', brand: 'Ozero', priceUah: 5199, colours: colourList('yellow navy red'), material: 'nylon', style: 'outdoor', season: 'winter', technology: 'waterproof-membrane', collection: 'winter-2026', country: 'UA' },
  ],
};

const shirts: Family = {
  key: 'women-shirts', merchant: 'clothes', category: 'women-shirts', picture: 'shirt', group: 'clothing', brand: 'Nytka', code: 'NS', country: 'UA', wearer: 'women', sizes, hasColour: true,
  noun: noun(['Сорочка жіноча', 'f'], ['Рубашка женская', 'f'], 'әйелдер жейдесі', 'women’s shirt'), weightGrams: [180, 290],
  openings: [
    texts('{{name}} — сорочка з чоловічого плеча: вільна, з довгим рукавом і глибокою манжетою.', '{{name}} — рубашка с мужского плеча: свободная, с длинным рукавом и глубокой манжетой.', '{{name}} — еркін пішімді, ұзын жеңді, кең манжетті жейде.', '{{name}} is a borrowed-from-him shirt: roomy, long-sleeved, with a deep cuff.'),
    texts('{{name}} однаково личить заправлена, навипуск і повʼязана на талії.', '{{name}} одинаково хороша заправленной, навыпуск и завязанной на талии.', '{{name}} белге салынып та, сыртқа шығарылып та, байланып та жарасады.', '{{name}} looks right tucked in, worn loose or tied at the waist.'),
    texts('Ґудзики {{name}} з перламутру, комір тримає форму без крохмалю.', 'Пуговицы {{name}} из перламутра, воротник держит форму без крахмала.', '{{name}} түймелері інжуден, жағасы крахмалсыз пішінін сақтайды.', 'The buttons of {{name}} are mother-of-pearl, the collar keeps its shape without starch.'),
  ],
  models: [
    { name: 'Ranok', priceUah: 1399, colours: colourList('white pink sage'), material: 'cotton', style: 'classic', season: 'all-season', collection: 'core' },
    { name: 'Bereh', priceUah: 1599, colours: colourList('beige sage white'), material: 'linen', style: 'boho', season: 'summer', collection: 'summer-2026' },
    { name: 'Smuha', priceUah: 1299, colours: colourList('blue grey'), together: true, material: 'cotton', style: 'casual', season: 'all-season', collection: 'core', extra: texts('у смужку', 'в полоску', 'жолақты', 'striped') },
    { name: 'Nich', priceUah: 2299, colours: colourList('black navy pink'), material: 'silk', style: 'evening', season: 'all-season', collection: 'winter-2026' },
    { name: 'Pole', priceUah: 1449, colours: colourList('sage grey beige blue'), material: 'viscose', style: 'casual', season: 'demi', collection: 'autumn-2026' },
  ],
};

export const womenClothes: Family[] = [dresses, jackets, shirts];
