export type Shoe = { id: string; price?: number; name?: string; stock?: number };
const colours = ['Чорний', 'Білий', 'Синій', 'Бежевий', 'Коричневий'];
const text =
  'Шкіряні черевики на гумовій підошві для щоденного носіння. Підкладка тримає тепло, а посилена п’ята не втрачає форми після сезону. У комплекті запасні шнурки.';

/** A feed of boots, as a shop would write it. */
export function feed(shoes: readonly Shoe[], more = ''): string {
  const offers = shoes.map(
    (
      { id, price = 2499, name = `Черевики жіночі Карпати ${id}`, stock: left = 5 },
      at,
    ) => `<offer id="${id}" available="true"><price>${price}</price><currencyId>UAH</currencyId><categoryId>1</categoryId>
    <picture>https://shop.invalid/${id}.jpg</picture><vendor>Карпати</vendor><vendorCode>V-${id}</vendorCode><name>Ботинки женские Карпаты ${id}</name><name_ua>${name}</name_ua><description_ua><![CDATA[<p onclick="x()">${text}</p>]]></description_ua>
    <stock_quantity>${left}</stock_quantity><param name="Колір">${colours[at % 5]}</param><param name="Матеріал">Натуральна шкіра</param><param name="Сезон">Зима</param><param name="Розмір">38</param><param name="Стать">Жіноча</param>
    <param name="Країна-виробник">Україна</param><param name="Невідома ознака">так</param></offer>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><yml_catalog date="2026-11-22 10:00"><shop><name>К</name><currencies><currency id="UAH" rate="1"/></currencies><categories><category id="1">Жіночі черевики</category></categories><offers>${offers.join('')}${more}</offers></shop></yml_catalog>`;
}
/** Boots that differ only by their number. */
export const boots = (count: number, part: (at: number) => Partial<Shoe> = () => ({})): Shoe[] =>
  Array.from({ length: count }, (_, at) => ({ id: `B-${at + 1}`, ...part(at) }));
