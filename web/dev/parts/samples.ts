import bag from './pictures/bag-tan.webp?url';
import boot from './pictures/boot-brown.webp?url';
import black from './pictures/boot-black.webp?url';
import heel from './pictures/heel-red.webp?url';
import emerald from './pictures/sneaker-emerald.webp?url';
import white from './pictures/sneaker-white.webp?url';
import type { Money } from '#kernel/money';

export type SampleOrder = {
  number: string;
  placedAt: number;
  status: string;
  due: number | null;
  calm?: boolean;
  note?: string;
  pictures: string[];
  lines: number;
  buyer: string;
  city: string;
  carrier: string;
  payment: string;
  total: Money;
};

const minutes = 60_000;
const days = 24 * 60 * minutes;
const uah = (amount: number): Money => ({ amount: amount * 100, currency: 'UAH' });

/** A dozen orders around a moment, so that every urgency is seen. */
export function sampleOrders(now: number): SampleOrder[] {
  const row = (
    number: string,
    ago: number,
    status: string,
    due: number | null,
    rest: Omit<SampleOrder, 'number' | 'placedAt' | 'status' | 'due'>,
  ): SampleOrder => ({
    number,
    placedAt: now - ago,
    status,
    due: due === null ? null : now + due,
    ...rest,
  });
  return [
    row('104 882', 18 * minutes, 'new', 42 * minutes, {
      pictures: [emerald, white],
      lines: 2,
      buyer: 'Ірина Бондар',
      city: 'Львів',
      carrier: 'Нова пошта',
      payment: 'Картка',
      total: uah(5398),
    }),
    row('104 879', 40 * minutes, 'new', 58 * minutes, {
      pictures: [boot],
      lines: 1,
      buyer: 'Тарас Мельничук',
      city: 'Київ',
      carrier: 'Нова пошта',
      payment: 'Картка',
      total: uah(3399),
    }),
    row('104 871', 70 * minutes, 'new', 86 * minutes, {
      pictures: [heel],
      lines: 1,
      buyer: 'Оксана Гнатюк',
      city: 'Одеса',
      carrier: 'Укрпошта',
      payment: 'При отриманні',
      total: uah(2749),
    }),
    row('104 866', 0.5 * days, 'new', 125 * minutes, {
      pictures: [emerald, bag, black],
      lines: 4,
      buyer: 'Артем Ковальчук',
      city: 'Дніпро',
      carrier: 'Meest',
      payment: 'Картка',
      total: uah(11246),
    }),
    row('104 851', 0.7 * days, 'in_progress', 5 * 60 * minutes, {
      pictures: [boot],
      lines: 1,
      buyer: 'Марія Савчук',
      city: 'Івано-Франківськ',
      carrier: 'Нова пошта',
      payment: 'Картка',
      total: uah(4120),
    }),
    row('104 830', 1.1 * days, 'in_progress', 2 * days, {
      pictures: [black, boot],
      lines: 12,
      buyer: 'ТОВ «Майстер-Буд»',
      city: 'Вінниця',
      carrier: 'Кур’єр',
      payment: 'Рахунок',
      total: uah(38640),
    }),
    row('104 817', 1.2 * days, 'en_route', 3 * days, {
      calm: true,
      pictures: [white],
      lines: 1,
      buyer: 'Софія Левченко',
      city: 'Харків',
      carrier: 'Нова пошта',
      payment: 'Картка',
      total: uah(2890),
    }),
    row('104 809', 1.3 * days, 'en_route', -1 * days, {
      pictures: [heel],
      lines: 1,
      buyer: 'Богдан Шевчук',
      city: 'Чернівці',
      carrier: 'Укрпошта',
      payment: 'Картка',
      total: uah(2980),
    }),
    row('104 794', 3 * days, 'delivered', null, {
      note: 'відгук: 5 ★',
      pictures: [white],
      lines: 1,
      buyer: 'Наталія Кравець',
      city: 'Луцьк',
      carrier: 'Нова пошта',
      payment: 'Картка',
      total: uah(2799),
    }),
    row('104 790', 3 * days, 'cancelled', null, {
      note: 'покупцем',
      pictures: [boot],
      lines: 1,
      buyer: 'Дмитро Олійник',
      city: 'Запоріжжя',
      carrier: 'Нова пошта',
      payment: 'Картка',
      total: uah(3399),
    }),
    row('104 772', 4 * days, 'returned', 2 * days, {
      pictures: [heel],
      lines: 1,
      buyer: 'Аліна Ткач',
      city: 'Суми',
      carrier: 'Нова пошта',
      payment: 'Картка',
      total: { amount: 274_950, currency: 'UAH' },
    }),
  ];
}
