/** Goods of the story's three merchants: a YML file with one bad row, a price list of a form nobody has seen, and bodies for the API. */
export type Feed = {
  skus: string[];
  file?: { name: string; text: string; bad: number; mapping: object };
  products?: object[];
};

const picture = (images: string, file: string) => `${images}/${file}`;
const description = 'Зручна щоденна модель із натуральних матеріалів. Добре тримає форму, легко чиститься вологою тканиною і служить кілька сезонів поспіль.';

function yml(images: string): Feed {
  const sizes = ['38', '39', '40'];
  const offers = sizes.map(
    (size) => `<offer id="SK-${size}" available="true"><price>2799.00</price><currencyId>UAH</currencyId><categoryId>2</categoryId>
    <picture>${picture(images, 'boot-brown-full.webp')}</picture><vendor>Сокіл</vendor><vendorCode>SK-1-${size}</vendorCode><name>Черевики жіночі Сокіл Карпати коричневі ${size}</name>
    <description><![CDATA[<p>${description}</p>]]></description><stock_quantity>5</stock_quantity>
    <param name="Розмір">${size}</param><param name="Колір">Коричневий</param><param name="Матеріал">Шкіра</param><param name="Сезон">Зима</param><param name="Стать">Жіночий</param></offer>`,
  );
  const bad =
    '<offer id="SK-BAD" available="true"><price>дорого</price><currencyId>UAH</currencyId><categoryId>2</categoryId><name>Черевики без ціни</name></offer>';
  const text = `<?xml version="1.0" encoding="UTF-8"?><yml_catalog date="2026-11-20 10:00"><shop><name>Сокіл</name><currencies><currency id="UAH" rate="1"/></currencies>
    <categories><category id="1">Взуття</category><category id="2" parentId="1">Жіночі черевики</category></categories><offers>${offers.join('')}${bad}</offers></shop></yml_catalog>`;
  return { skus: sizes.map((size) => `SK-${size}`), file: { name: 'sokil.xml', text, bad: 1, mapping: {} } };
}

function unseenTable(images: string): Feed {
  const rows = ['01', '02'].map(
    (n) => `YV-${n};Сумка жіноча Явір Тиса ${n} шкіряна;${description};4890,00;7;Явір;Сумки > Жіночі сумки;коричневий;${picture(images, 'bag-tan-full.webp')}`,
  );
  const text = `kod;tytul;opys tovaru;cina grn;zalyshok;torgova marka;rozdil;kolir;svitlyna\n${rows.join('\n')}\n`;
  const column = (source: string, target: string, more: object = {}) => ({ source, target, ...more });
  const mapping = {
    columns: [
      column('kod', 'sku'),
      column('tytul', 'name', { language: 'uk' }),
      column('opys tovaru', 'description', { language: 'uk' }),
      column('cina grn', 'price'),
      column('zalyshok', 'stock'),
      column('torgova marka', 'brand'),
      column('rozdil', 'category'),
      column('kolir', 'attribute', { attribute: 'Колір' }),
      column('svitlyna', 'pictures'),
    ],
    currency: 'UAH',
    categories: { 'Сумки > Жіночі сумки': 'bags-handbags' },
  };
  return { skus: ['YV-01', 'YV-02'], file: { name: 'yavir.csv', text, bad: 0, mapping } };
}

function bodies(images: string): Feed {
  const product = (sku: string, name: string) => ({
    category: 'home-lamps',
    brand: 'Барви',
    article: sku,
    name: { uk: name, en: `${sku} table lamp` },
    description: { uk: `<p>${description}</p>` },
    attributes: { colour: 'terracotta', material: 'ceramic' },
    variants: [{ sku, price: { amount: 50_000, currency: 'UAH' }, stock: 4 }],
    media: [{ url: picture(images, 'lamp-terracotta-full.webp') }],
  });
  return {
    skus: ['BR-1', 'BR-2'],
    products: [product('BR-1', 'Лампа настільна Барви Гриб, теракотова'), product('BR-2', 'Лампа настільна Барви Хмара, теракотова')],
  };
}

export function feedOf(merchant: number, images: string): Feed {
  return [yml, unseenTable, bodies][merchant]!(images);
}
