import { headerKey, headerTable } from '../header-key.ts';
import { languageOf } from '../detect-language.ts';
import type { Column } from '../mapping.ts';

export type XmlDialect = 'yml' | 'epicentr' | 'hotline' | 'google';
type Sense = Omit<Column, 'source'>;

const texts: Record<string, Sense> = {
  name: { target: 'name' }, title: { target: 'name' }, name_ua: { target: 'name', language: 'uk' }, name_uk: { target: 'name', language: 'uk' },
  name_ru: { target: 'name', language: 'ru' }, name_kz: { target: 'name', language: 'kk' }, name_kk: { target: 'name', language: 'kk' }, name_en: { target: 'name', language: 'en' },
  description: { target: 'description' }, description_ua: { target: 'description', language: 'uk' }, description_uk: { target: 'description', language: 'uk' },
  description_ru: { target: 'description', language: 'ru' }, description_kz: { target: 'description', language: 'kk' }, description_kk: { target: 'description', language: 'kk' },
  description_en: { target: 'description', language: 'en' }, typePrefix: { target: 'typePrefix' }, model: { target: 'model' },
};

const shared: Record<string, Sense> = {
  ...texts,
  '@id': { target: 'externalId' }, '@available': { target: 'available' }, '@group_id': { target: 'groupId' }, group_id: { target: 'groupId' }, item_group_id: { target: 'groupId' },
  price: { target: 'price' }, oldprice: { target: 'oldPrice' }, price_old: { target: 'oldPrice' }, old_price: { target: 'oldPrice' }, discount: { target: 'discount' },
  currencyId: { target: 'currency' }, currency: { target: 'currency' }, categoryId: { target: 'categoryId' },
  picture: { target: 'pictures' }, image: { target: 'pictures' }, 'pictures/picture': { target: 'pictures' }, 'images/image': { target: 'pictures' },
  vendor: { target: 'brand' }, brand: { target: 'brand' }, vendorCode: { target: 'article' }, article: { target: 'article' }, mpn: { target: 'article' },
  barcode: { target: 'gtin' }, gtin: { target: 'gtin' }, ean: { target: 'gtin' }, sku: { target: 'sku' },
  stock_quantity: { target: 'stock' }, quantity_in_stock: { target: 'stock' }, quantity: { target: 'stock' }, amount: { target: 'stock' }, count: { target: 'stock' },
  'outlets/outlet@instock': { target: 'stock' }, available: { target: 'available' }, availability: { target: 'available' },
  country: { target: 'country' }, country_of_origin: { target: 'country' }, weight: { target: 'weight', unit: 'kg' }, dimensions: { target: 'dimensions', unit: 'cm' },
  length: { target: 'length', unit: 'cm' }, width: { target: 'width', unit: 'cm' }, height: { target: 'height', unit: 'cm' },
  warranty: { target: 'warranty' }, guarantee: { target: 'warranty' }, manufacturer_warranty: { target: 'warranty' },
  state: { target: 'condition' }, condition: { target: 'condition' }, 'condition@type': { target: 'condition' }, url: { target: 'url' },
};

const dialects: Record<XmlDialect, Map<string, Sense>> = {
  yml: headerTable(shared),
  epicentr: headerTable({
    ...shared, category: { target: 'category' }, 'category@code': { target: 'categoryId' }, weight: { target: 'weight', unit: 'g' },
    length: { target: 'length', unit: 'mm' }, width: { target: 'width', unit: 'mm' }, height: { target: 'height', unit: 'mm' }, availability: { target: 'available' },
  }),
  hotline: headerTable({
    ...shared, id: { target: 'externalId' }, code: { target: 'article' }, priceRUAH: { target: 'price' }, stock: { target: 'available' }, 'stock@days': { target: 'leadDays' },
  }),
  google: headerTable<Sense>({
    ...texts, id: { target: 'externalId' }, item_group_id: { target: 'groupId' }, link: { target: 'url' }, 'link@href': { target: 'url' }, summary: { target: 'description' },
    image_link: { target: 'pictures' }, additional_image_link: { target: 'pictures' }, availability: { target: 'available' }, price: { target: 'price' }, sale_price: { target: 'salePrice' },
    brand: { target: 'brand' }, gtin: { target: 'gtin' }, mpn: { target: 'article' }, condition: { target: 'condition' }, product_type: { target: 'category' }, quantity: { target: 'stock' },
    google_product_category: { target: 'categoryId' }, shipping_weight: { target: 'weight', unit: 'kg' }, shipping_length: { target: 'length', unit: 'cm' },
    shipping_width: { target: 'width', unit: 'cm' }, shipping_height: { target: 'height', unit: 'cm' },
    color: { target: 'attribute', attribute: 'color' }, size: { target: 'attribute', attribute: 'size' }, material: { target: 'attribute', attribute: 'material' },
    pattern: { target: 'attribute', attribute: 'pattern' }, gender: { target: 'attribute', attribute: 'gender' }, age_group: { target: 'attribute', attribute: 'age_group' },
    size_system: { target: 'attribute', attribute: 'size_system' }, size_type: { target: 'attribute', attribute: 'size_type' }, energy_efficiency_class: { target: 'attribute', attribute: 'energy_efficiency_class' },
  }),
};

/** What a dialect's element or attribute means; undefined when the dialect does not know it. */
export function xmlSense(dialect: XmlDialect, source: string): Sense | undefined {
  const tagged = /^(.+)\[([^\]]+)\]$/.exec(source);
  const language = tagged ? languageOf(tagged[2]) : undefined;
  const sense = dialects[dialect].get(headerKey(tagged && language ? tagged[1]! : source));
  return sense && language && (sense.target === 'name' || sense.target === 'description') ? { ...sense, language } : sense;
}
