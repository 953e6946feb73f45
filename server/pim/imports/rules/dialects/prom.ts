import { headerKey, headerTable } from '../header-key.ts';
import type { Column, Meaning } from '../mapping.ts';
import { plainMeanings, type TableReader } from './table-dialect.ts';

type Sense = Omit<Column, 'source'>;

const senses = headerTable<Sense>({
  Код_товару: { target: 'article' },
  Код_товара: { target: 'article' },
  Назва_позиції: { target: 'name' },
  Название_позиции: { target: 'name' },
  Назва_позиції_укр: { target: 'name', language: 'uk' },
  Название_позиции_укр: { target: 'name', language: 'uk' },
  Назва_позиції_рос: { target: 'name', language: 'ru' },
  Опис: { target: 'description' },
  Описание: { target: 'description' },
  Опис_укр: { target: 'description', language: 'uk' },
  Описание_укр: { target: 'description', language: 'uk' },
  Ціна: { target: 'price' },
  Цена: { target: 'price' },
  Валюта: { target: 'currency' },
  Посилання_зображення: { target: 'pictures' },
  Ссылка_изображения: { target: 'pictures' },
  Наявність: { target: 'available' },
  Наличие: { target: 'available' },
  Кількість: { target: 'stock' },
  Количество: { target: 'stock' },
  Номер_групи: { target: 'categoryId' },
  Номер_группы: { target: 'categoryId' },
  Назва_групи: { target: 'category' },
  Название_группы: { target: 'category' },
  Унікальний_ідентифікатор: { target: 'fallbackId' },
  Уникальный_идентификатор: { target: 'fallbackId' },
  Ідентифікатор_товару: { target: 'externalId' },
  Идентификатор_товара: { target: 'externalId' },
  Виробник: { target: 'brand' },
  Производитель: { target: 'brand' },
  Країна_виробник: { target: 'country' },
  Страна_производитель: { target: 'country' },
  Знижка: { target: 'discount' },
  Скидка: { target: 'discount' },
  Термін_дії_знижки_від: { target: 'saleFrom' },
  'Cрок действия скидки от': { target: 'saleFrom' },
  Термін_дії_знижки_до: { target: 'saleTo' },
  'Cрок действия скидки до': { target: 'saleTo' },
  ID_групи_різновидів: { target: 'groupId' },
  ID_группы_разновидностей: { target: 'groupId' },
  Продукт_на_сайті: { target: 'url' },
  Продукт_на_сайте: { target: 'url' },
  'Код_маркування_(GTIN)': { target: 'gtin' },
  'Код_маркировки_(GTIN)': { target: 'gtin' },
  'Вага,кг': { target: 'weight', unit: 'kg' },
  'Вес,кг': { target: 'weight', unit: 'kg' },
  'Ширина,см': { target: 'width', unit: 'cm' },
  'Висота,см': { target: 'height', unit: 'cm' },
  'Высота,см': { target: 'height', unit: 'cm' },
  'Довжина,см': { target: 'length', unit: 'cm' },
  'Длина,см': { target: 'length', unit: 'cm' },
});
const tripleNames = new Set(['Назва_Характеристики', 'Название_Характеристики'].map(headerKey));
const tripleRest = new Set(
  ['Одиниця_виміру_Характеристики', 'Измерение_Характеристики', 'Единица_измерения_Характеристики', 'Значення_Характеристики', 'Значение_Характеристики'].map(
    headerKey,
  ),
);
const marks = [
  'Назва_позиції',
  'Название_позиции',
  'Наявність',
  'Наличие',
  'Ідентифікатор_товару',
  'Идентификатор_товара',
  'Код_товару',
  'Код_товара',
  'Одиниця_виміру',
  'Единица_измерения',
  'Посилання_зображення',
  'Ссылка_изображения',
].map(headerKey);

export function isProm(headers: readonly string[]): boolean {
  const keys = new Set(headers.map(headerKey));
  const hasTitle = keys.has(headerKey('Назва_позиції')) || keys.has(headerKey('Название_позиции'));
  return hasTitle && marks.filter((mark) => keys.has(mark)).length >= 3;
}

/** Prom.ua's table: characteristics stand as triples of equal headers and are read by position, past the header's end too. */
export function readProm(headers: readonly string[], override: (columns: Column[]) => Column[]): TableReader {
  const keys = headers.map(headerKey);
  const columns = override(headers.map((source, at) => ({ source, ...sense(source, keys[at]!) })));
  const starts = keys.flatMap((key, at) => (tripleNames.has(key) ? [at] : []));
  const last = starts.at(-1);
  const interpret = (cells: readonly string[]): { meanings: Meaning[] } => {
    const meanings = plainMeanings(columns, cells);
    const more = last === undefined ? [] : range(last + 3, cells.length, 3);
    for (const at of [...starts, ...more.filter((start) => start >= headers.length)]) {
      const [name = '', unit = '', value = ''] = cells.slice(at, at + 3);
      if (name.trim() && value.trim()) meanings.push({ target: 'attribute', attribute: name, ...(unit.trim() ? { unit } : {}), value });
    }
    return { meanings };
  };
  return { dialect: 'prom', columns, interpret };
}

function sense(source: string, key: string): Sense {
  if (tripleNames.has(key) || tripleRest.has(key)) return { target: 'ignore' };
  const attribute = /^Атрибут_(.+?)(?:\(([^()]*)\))?$/iu.exec(source.trim());
  if (attribute) return { target: 'attribute', attribute: attribute[1]!.replaceAll('_', ' ').trim(), ...(attribute[2] ? { unit: attribute[2] } : {}) };
  return senses.get(key) ?? { target: 'ignore' };
}

function range(from: number, to: number, step: number): number[] {
  const numbers: number[] = [];
  for (let at = from; at < to; at += step) numbers.push(at);
  return numbers;
}
