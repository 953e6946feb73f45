import { headerTable } from './header-key.ts';
import type { Target } from './mapping.ts';

const words: Partial<Record<Target, string>> = {
  externalId:
    'id; offer id; product id; item id; external id; зовнішній код; внешний код; ід; ид; ідентифікатор; идентификатор; ідентифікатор товару; идентификатор товара; unique id; id товару; id товара; uid; guid; код позиції; код позиции',
  groupId:
    'group id; groupid; item group id; parent id; parent sku; master sku; model id; група різновидів; id групи різновидів; группа разновидностей; код групи варіантів; артикул групи; артикул группы; код моделі; код модели; parent code; топ код; style code',
  sku: 'sku; seller sku; merchant sku; код; код товару; код товара; тауар коды; item code; product code; stock keeping unit; скю; code; номенклатурний номер; номенклатурный номер; внутрішній код; внутренний код; kod; kod tovaru',
  article:
    'артикул; article; mpn; vendor code; vendorcode; артикул виробника; артикул производителя; part number; manufacturer code; каталожний номер; каталожный номер; арт; model number; manufacturer part number; артикулы',
  gtin: 'gtin; ean; ean13; upc; barcode; bar code; штрихкод; штрих код; штрих-код; шк; isbn; gtin ean; штрихкод ean; баркод; штрих коды',
  brand: 'brand; vendor; manufacturer; виробник; бренд; производитель; торгова марка; торговая марка; тм; марка; өндіруші; brand name; vyrobnyk; maker',
  name: 'name; title; назва; назва товару; назва позиції; найменування; найменування товару; название; название товара; наименование; наименование товара; номенклатура; товар; позиція; позиция; атауы; тауар атауы; тауар; атау; product; product name; product title; item name; item; nazva; заголовок',
  description:
    'description; опис; опис товару; описание; описание товара; сипаттама; сипаттамасы; тауар сипаттамасы; body; body html; full description; long description; details; повний опис; полное описание; content; text; текст; детальний опис; opys; html',
  category:
    'category; categories; категорія; категория; розділ; раздел; рубрика; group; група; група товарів; група товару; группа; группа товаров; санат; санаты; товарна група; товарная группа; підкатегорія; подкатегория; subcategory; product type; type of product; категорія товару; категория товара; catalog; каталог; category name; category path; section; назва групи; название группы; тауар санаты',
  categoryId: 'category id; categoryid; id категорії; id категории; код категорії; код категории; ід категорії; номер групи; номер группы; category code',
  price:
    'price; ціна; цена; бағасы; баға; роздрібна ціна; розничная цена; ціна роздрібна; цена розничная; retail price; retail; вартість; стоимость; ррц; рекомендована роздрібна ціна; price uah; ціна грн; цена грн; unit price; cost price uah; сума; tsina; current price; cena; ціна продажу; цена продажи; regular price; рознична ціна; price amount; priceruah; мрц; rrp; msrp; amount uah; cost; бөлшек баға',
  oldPrice:
    'old price; oldprice; price old; стара ціна; старая цена; ескі баға; ціна до знижки; цена до скидки; compare at price; compare price; list price; price before; ціна стара; цена старая; звичайна ціна; обычная цена; перекреслена ціна; зачеркнутая цена; was price',
  salePrice:
    'sale price; special price; акційна ціна; акционная цена; ціна зі знижкою; цена со скидкой; жеңілдік бағасы; discount price; promo price; promotional price; акция цена; ціна акційна; special',
  discount: 'discount; знижка; скидка; жеңілдік; знижка %; скидка %',
  currency: 'currency; валюта; currency id; currencyid; currency code; валюта ціни; код валюти',
  stock:
    'stock; quantity; qty; кількість; количество; залишок; залишки; остаток; остатки; саны; қалдық; stock quantity; quantity in stock; inventory; на складі; на складе; к-сть; кол-во; к ть; кол во; balance; available quantity; stock qty; в наявності шт; count; units; наявність шт; остаток на складе; залишок на складі; kilkist; inventory quantity; amount; total stock',
  available:
    'available; availability; наявність; наличие; в наявності; в наличии; is in stock; in stock; stock status; presence; статус; статус наявності; қолда бар; бар ма; доступність; доступность; status; stock state; nayavnist',
  leadDays: 'lead days; lead time; термін поставки; срок поставки; днів до відправки; handling time; термін доставки днів',
  pictures:
    'picture; pictures; image; images; photo; photos; фото; зображення; картинка; картинки; изображение; изображения; фотографія; фотография; сурет; суреттер; image url; image link; image src; picture url; photo url; посилання на фото; ссылка на фото; фото url; посилання зображення; ссылка изображения; additional image link; gallery; галерея; url фото; img; main image; головне фото; главное фото; image urls; thumbnail; суреті; додаткові фото; дополнительные фото; pic; base image; additional images; foto',
  weight: 'weight; вага; вес; салмағы; салмақ; gross weight; вага брутто; вес брутто; маса; масса; shipping weight; net weight',
  length: 'length; довжина упаковки; длина упаковки; package length; shipping length; довжина пакування; глибина упаковки; package depth',
  width: 'package width; ширина упаковки; shipping width; ширина пакування',
  height: 'package height; висота упаковки; высота упаковки; shipping height; висота пакування',
  dimensions: 'dimensions; габарити; габариты; розміри упаковки; размеры упаковки; package dimensions',
  country:
    'country; країна; страна; країна виробник; страна производитель; країна виробництва; страна производства; country of origin; өндіруші ел; ел; origin; country of manufacture; made in; країна походження',
  warranty:
    'warranty; гарантія; гарантия; кепілдік; guarantee; гарантія міс; гарантия мес; гарантійний термін; гарантийный срок; warranty months; manufacturer warranty',
  condition: 'condition; стан; стан товару; состояние; состояние товара; күйі; state; item condition',
  url: 'url; link; посилання; ссылка; сілтеме; product url; permalink; посилання на товар; ссылка на товар; сторінка товару; страница товара; web; product link; лінк',
  ignore:
    'помилки agora; ошибки agora; agora қателері; agora errors; meta title; meta description; meta keywords; seo title; seo description; keywords; tags; теги; ключові слова; ключевые слова; №; n; no; number; номер; номер п п; № п/п; created at; updated at; коментар; комментарий; примітка; примечание; note; notes; url key; slug; tax class; attribute set; position; sort order; мета опис; пошукові запити; поисковые запросы; date; дата; id категорії порталу',
};

/** Which field a header means when nobody has said: every spelling the trade uses in four languages. */
export const headerWords: ReadonlyMap<string, Target> = headerTable<Target>(
  Object.fromEntries(Object.entries(words).flatMap(([target, spellings]) => spellings.split(';').map((spelling) => [spelling, target as Target]))),
);

/** Words of a header that only tell the language of the column. */
export const languageWords = headerTable<'uk' | 'ru' | 'kk' | 'en'>({
  ua: 'uk',
  uk: 'uk',
  ukr: 'uk',
  укр: 'uk',
  українською: 'uk',
  українська: 'uk',
  украинский: 'uk',
  uaua: 'uk',
  ukrainian: 'uk',
  ru: 'ru',
  rus: 'ru',
  рус: 'ru',
  російською: 'ru',
  російська: 'ru',
  русский: 'ru',
  'на русском': 'ru',
  russian: 'ru',
  рос: 'ru',
  kk: 'kk',
  kz: 'kk',
  kaz: 'kk',
  каз: 'kk',
  қаз: 'kk',
  қазақша: 'kk',
  казахский: 'kk',
  казахською: 'kk',
  kazakh: 'kk',
  en: 'en',
  eng: 'en',
  англ: 'en',
  english: 'en',
  англійською: 'en',
  английский: 'en',
});

/** Targets that make sense in several columns at once; any other header written twice leaves open which one counts. */
export const repeatable: ReadonlySet<Target> = new Set(['pictures', 'attribute', 'category', 'ignore', 'gtin', 'stock', 'description', 'name']);
