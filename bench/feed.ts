import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { seededRandom, type Random } from './random.ts';

const kinds = [
  {
    category: 'Взуття/Жіночі черевики',
    uk: 'Черевики жіночі',
    ru: 'Ботинки женские',
    sizes: ['36', '37', '38', '39', '40'],
    material: ['Натуральна шкіра', 'Замша', 'Нубук'],
  },
  {
    category: 'Взуття/Чоловічі кросівки',
    uk: 'Кросівки чоловічі',
    ru: 'Кроссовки мужские',
    sizes: ['41', '42', '43', '44', '45'],
    material: ['Текстиль', 'Сітка', 'Натуральна шкіра'],
  },
  { category: 'Одяг/Жіночі сукні', uk: 'Сукня жіноча', ru: 'Платье женское', sizes: ['S', 'M', 'L', 'XL'], material: ['Бавовна', 'Віскоза', 'Льон'] },
  { category: 'Одяг/Чоловічі футболки', uk: 'Футболка чоловіча', ru: 'Футболка мужская', sizes: ['S', 'M', 'L', 'XL', 'XXL'], material: ['Бавовна'] },
  { category: 'Аксесуари/Рюкзаки міські', uk: 'Рюкзак міський', ru: 'Рюкзак городской', sizes: [], material: ['Поліестер', 'Нейлон', 'Екошкіра'] },
  { category: 'Інструменти/Шуруповерти', uk: 'Шуруповерт акумуляторний', ru: 'Шуруповёрт аккумуляторный', sizes: [], material: ['Пластик'] },
  { category: 'Дім/Набори посуду', uk: 'Каструля з кришкою', ru: 'Кастрюля с крышкой', sizes: [], material: ['Нержавіюча сталь', 'Алюміній'] },
  { category: 'Краса/Креми для обличчя', uk: 'Крем для обличчя зволожувальний', ru: 'Крем для лица увлажняющий', sizes: [], material: ['Скло'] },
] as const;
const brands = ['Карпати', 'Nordal', 'Lira', 'Дніпро', 'Terra', 'Vektor', 'Solomia', 'Крок', 'Polissia', 'Orbita'];
const colours: [string, string][] = [
  ['чорний', 'чёрный'],
  ['білий', 'белый'],
  ['синій', 'синий'],
  ['бежевий', 'бежевый'],
  ['коричневий', 'коричневый'],
  ['зелений', 'зелёный'],
  ['червоний', 'красный'],
];
const sentences = [
  'Модель створено для щоденного носіння: вона тримає форму, не натирає та легко очищується.',
  'Матеріал витримує перепади температури й не втрачає кольору після багатьох сезонів.',
  'Шви прошито подвійною ниткою, фурнітура не іржавіє, деталі підігнано без зазорів.',
  'Виробник перевіряє кожну партію, тому товар приходить із паспортом і гарантійним талоном.',
  'Зручна посадка та продумана вентиляція дають комфорт протягом усього дня.',
  'У комплекті є все потрібне, додатково нічого купувати не доведеться.',
  'Рекомендуємо прати або протирати м’якою тканиною без агресивних засобів.',
  'Лаконічний вигляд легко поєднати з іншими речами гардероба чи оселі.',
];
const features = [
  'Легка вага',
  'Посилена підошва',
  'Дихаюча підкладка',
  'Світловідбивні елементи',
  'Регульовані лямки',
  'Стійке покриття',
  'Проста заміна деталей',
];

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function barcode(number: number): string {
  const digits = `482${String(number).padStart(9, '0')}`;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return digits + ((10 - (sum % 10)) % 10);
}

function description(random: Random, name: string): string {
  const text = Array.from({ length: random.between(3, 6) }, () => random.pick(sentences)).join(' ');
  const list = Array.from({ length: random.between(2, 4) }, () => `<li>${random.pick(features)}</li>`).join('');
  return `<p><strong>${name}</strong>. ${text}</p><ul>${list}</ul><p>${random.pick(sentences)}</p>`;
}

function offer(number: number, random: Random): string {
  const at = Math.floor(number / 4) % kinds.length;
  const kind = kinds[at]!;
  const brand = brands[Math.floor(number / 32) % brands.length]!;
  const [uk, ru] = random.pick(colours);
  const model = `${brand.slice(0, 2).toUpperCase()}-${1000 + Math.floor(number / 4)}`;
  const size = kind.sizes.length > 0 ? kind.sizes[number % kind.sizes.length] : undefined;
  const title = [kind.uk, brand, model, uk, size].filter(Boolean).join(' ');
  const price = random.between(29_000, 899_000);
  const pictures = Array.from(
    { length: random.between(1, 4) },
    (_, index) => `<picture>https://images.market.invalid/${model.toLowerCase()}/${number}-${index + 1}.jpg</picture>`,
  );
  const params = [
    ['Колір', uk],
    ['Матеріал', random.pick(kind.material)],
    ['Сезон', random.pick(['Літо', 'Зима', 'Демісезон'])],
    ['Країна-виробник', random.pick(['Україна', 'Польща', 'Туреччина'])],
    ['Гарантія', `${random.pick([6, 12, 24])} міс.`],
    ...(size ? [['Розмір', size]] : []),
  ];
  return `<offer id="${100_000 + number}" available="${random.between(0, 9) > 0}"><price>${(price / 100).toFixed(2)}</price>${random.between(0, 3) === 0 ? `<oldprice>${((price * 1.25) / 100).toFixed(2)}</oldprice>` : ''}<currencyId>UAH</currencyId><categoryId>${at + 1}</categoryId>${pictures.join('')}<vendor>${brand}</vendor><vendorCode>${model}-${number}</vendorCode><barcode>${barcode(number)}</barcode><name>${escape([kind.ru, brand, model, ru, size].filter(Boolean).join(' '))}</name><name_ua>${escape(title)}</name_ua><description><![CDATA[${description(random, title)}]]></description><description_ua><![CDATA[${description(random, title)}]]></description_ua><stock_quantity>${random.between(1, 60)}</stock_quantity>${params.map(([name, value]) => `<param name="${name}">${value}</param>`).join('')}</offer>\n`;
}

/** Writes a YML feed of so many offers, always the same for a seed: texts, prices and pictures as shops write them. */
export async function writeFeed(path: string, rows: number, seed = 7): Promise<void> {
  const random = seededRandom(seed);
  const file = createWriteStream(path);
  const categories = kinds.map((kind, at) => `<category id="${at + 1}">${kind.category.split('/')[1]}</category>`).join('');
  file.write(
    `<?xml version="1.0" encoding="UTF-8"?>\n<yml_catalog date="2026-11-22 10:00"><shop><name>Bench</name><currencies><currency id="UAH" rate="1"/></currencies><categories>${categories}</categories><offers>\n`,
  );
  for (let number = 0; number < rows; number += 1) if (!file.write(offer(number, random))) await once(file, 'drain');
  file.end('</offers></shop></yml_catalog>\n');
  await once(file, 'finish');
}
