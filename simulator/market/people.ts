import type { Language } from '#kernel/language';
import { chanceOf } from './random.ts';
import type { DemoBuyer } from './types.ts';

const women = ['Олена', 'Ірина', 'Наталія', 'Оксана', 'Юлія', 'Марія', 'Софія', 'Анна', 'Катерина', 'Тетяна', 'Світлана', 'Вікторія', 'Дарина', 'Соломія', 'Христина'];
const men = ['Андрій', 'Олександр', 'Сергій', 'Дмитро', 'Іван', 'Максим', 'Богдан', 'Тарас', 'Назар', 'Роман', 'Віталій', 'Юрій', 'Павло', 'Михайло', 'Артем'];

const surnames: [him: string, her: string][] = [
  ['Шевченко', 'Шевченко'], ['Коваленко', 'Коваленко'], ['Ткаченко', 'Ткаченко'], ['Бондар', 'Бондар'], ['Мороз', 'Мороз'], ['Лисенко', 'Лисенко'],
  ['Савчук', 'Савчук'], ['Мельничук', 'Мельничук'], ['Кравець', 'Кравець'], ['Поліщук', 'Поліщук'], ['Гнатюк', 'Гнатюк'], ['Романюк', 'Романюк'],
  ['Левицький', 'Левицька'], ['Сосновський', 'Сосновська'], ['Ясінський', 'Ясінська'], ['Білик', 'Білик'], ['Довженко', 'Довженко'], ['Остапчук', 'Остапчук'],
  ['Гончар', 'Гончар'], ['Федорів', 'Федорів'], ['Панченко', 'Панченко'], ['Костенко', 'Костенко'], ['Заболотний', 'Заболотна'], ['Черненко', 'Черненко'],
];

/** City and how often buyers live there. */
const cities: [city: string, weight: number][] = [
  ['Київ', 16], ['Львів', 8], ['Одеса', 7], ['Харків', 6], ['Дніпро', 6], ['Полтава', 3], ['Вінниця', 3], ['Чернівці', 2], ['Луцьк', 2], ['Суми', 2], ['Запоріжжя', 3], ['Івано-Франківськ', 3],
];
const streets = ['вул. Шевченка', 'вул. Лесі Українки', 'вул. Івана Франка', 'вул. Соборна', 'вул. Садова', 'вул. Миру', 'вул. Грушевського', 'просп. Свободи', 'вул. Незалежності', 'вул. Набережна'];
const networks = ['50', '66', '67', '68', '73', '93', '95', '96', '97', '98'];
const speech: Language[] = ['uk', 'uk', 'uk', 'uk', 'uk', 'uk', 'uk', 'ru', 'ru', 'en'];

const latin: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'g', д: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'y', і: 'i', ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p',
  р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ь: '', ю: 'iu', я: 'ia',
};
const romanised = (name: string): string => [...name.toLowerCase()].map((letter) => latin[letter] ?? letter).join('');

const places = cities.flatMap(([city, weight]) => Array.from({ length: weight }, () => city));

function buyer(at: number): DemoBuyer {
  const chance = chanceOf(`buyer ${at}`);
  const isWoman = at % 5 !== 1 && at % 5 !== 3;
  const names = isWoman ? women : men;
  const firstName = names[(at * 7) % names.length]!;
  const lastName = surnames[(at * 5 + Math.floor(at / 24)) % surnames.length]![isWoman ? 1 : 0];
  const serial = 2_100_000 + at * 129_731 + chance.between(0, 999);
  return {
    key: `buyer-${String(at + 1).padStart(2, '0')}`, firstName, lastName,
    phone: `+380${chance.pick(networks)}${String(serial).slice(0, 7)}`,
    email: `${romanised(firstName)}.${romanised(lastName)}.${at + 1}@mail.test`,
    city: chance.pick(places), street: `${chance.pick(streets)}, ${chance.between(1, 140)}`,
    novaPoshtaBranch: chance.between(1, 40), language: chance.pick(speech),
  };
}

/** The account that visitors of the demo sign in with. */
const visitor: DemoBuyer = {
  key: 'visitor', firstName: 'Марина', lastName: 'Ковальчук', phone: '+380501112233', email: 'buyer@agora.test',
  city: 'Київ', street: 'вул. Ярославів Вал, 15', novaPoshtaBranch: 12, language: 'uk',
};

/** Sixty buyers; the first is the demo account. */
export const buyers: DemoBuyer[] = [visitor, ...Array.from({ length: 59 }, (_, at) => buyer(at))];
