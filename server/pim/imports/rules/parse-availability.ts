import type { Availability } from './feed-row.ts';
import { headerKey } from './header-key.ts';

export type ParsedAvailability = { availability: Availability; leadDays?: number };

const phrases: Record<Availability, string[]> = {
  in_stock: [
    'true',
    '1',
    'yes',
    'y',
    'так',
    'да',
    'иә',
    'є',
    'есть',
    'бар',
    'в наявності',
    'є в наявності',
    'в наличии',
    'есть в наличии',
    'на складі',
    'на складе',
    'қоймада бар',
    'сатылымда бар',
    'in stock',
    'instock',
    'available',
    'ready',
    'готово до відправки',
    'готов к отправке',
    'active',
    'закінчується',
    'заканчивается',
  ],
  out_of_stock: [
    'false',
    '0',
    'no',
    'n',
    'ні',
    'немає',
    'нема',
    'нет',
    'жоқ',
    'немає в наявності',
    'нема в наявності',
    'не в наявності',
    'відсутній',
    'нет в наличии',
    'не в наличии',
    'отсутствует',
    'қоймада жоқ',
    'out of stock',
    'outofstock',
    'not available',
    'unavailable',
    'sold out',
    'знято з виробництва',
    'снят с производства',
  ],
  preorder: ['preorder', 'pre order', 'очікується', 'ожидается', 'передзамовлення', 'предзаказ', 'алдын ала тапсырыс', 'скоро'],
  backorder: ['backorder', 'on backorder', 'під замовлення', 'под заказ', 'на замовлення', 'на заказ', 'тапсырыспен', 'made to order'],
};
const byPhrase = new Map(Object.entries(phrases).flatMap(([state, texts]) => texts.map((text) => [headerKey(text), state as Availability])));

/** The state that a word of a feed means; undefined for words nobody taught us. */
export function parseAvailability(text: string): ParsedAvailability | undefined {
  const state = byPhrase.get(headerKey(text));
  if (state) return { availability: state };
  const days = /(?:під замовлення|под заказ|на заказ|на замовлення)\D*(\d{1,3})/iu.exec(text);
  if (days) return { availability: 'backorder', leadDays: Number(days[1]) };
  return undefined;
}

/** The signs of a Prom.ua table: `+ - ! & @`, or the days a made-to-order article takes. */
export const promSigns: Record<string, Availability> = {
  '+': 'in_stock',
  '!': 'in_stock',
  '@': 'in_stock',
  '-': 'out_of_stock',
  '−': 'out_of_stock',
  '–': 'out_of_stock',
  '&': 'preorder',
};

export function parsePromAvailability(text: string): ParsedAvailability | undefined {
  const sign = promSigns[text.trim()];
  if (sign) return { availability: sign };
  const days = /^\d{1,3}$/.exec(text.trim());
  if (days) return { availability: 'backorder', leadDays: Number(days[0]) };
  return parseAvailability(text);
}
