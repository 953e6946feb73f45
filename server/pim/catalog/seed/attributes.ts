import type { AttributeKind } from '#kernel/attribute-value';
import { colours } from './colours.ts';
import { countries } from './countries.ts';
import * as of from './directories.ts';
import { attributeHint } from './hints.ts';
import { materials } from './materials.ts';
import { list, names, type AttributeSeed, type OptionSeed } from './seed.ts';
import { sizes } from './sizes.ts';

type More = { unit?: string; options?: readonly OptionSeed[]; facet?: boolean; axis?: boolean; example?: string };

type AttributeRow = [code: string, kind: AttributeKind, names: string, synonyms: string, more?: More];

function attribute(...[code, kind, attributeNames, synonyms, more = {}]: AttributeRow): AttributeSeed {
  const seed = {
    code, kind, names: names(attributeNames), synonyms: list(synonyms), options: more.options ?? [],
    facet: more.facet ?? false, axis: more.axis ?? false, ...(more.unit === undefined ? {} : { unit: more.unit }),
  };
  return { ...seed, hint: attributeHint(seed, more.example) };
}

const common: AttributeSeed[] = [
  attribute('colour', 'colour', 'Колір|Цвет|Түсі|Colour', 'Колір виробника, Цвет производителя, Основний колір, Основной цвет, Колір корпусу, Цвет корпуса, Color, Кольори, Цвета, Забарвлення, Расцветка, Product color, Base colour', { options: colours, facet: true, axis: true }),
  attribute('size', 'option', 'Розмір|Размер|Өлшемі|Size', 'Розмір одягу, Размер одежды, Розмір взуття, Размер обуви, Міжнародний розмір, Международный размер, Розмір виробника, Размер производителя, Розмір EU, Размер EU, EU size, Зріст, Рост, Российский размер, Sizes, Обхват, Розмірна сітка', { options: sizes, facet: true, axis: true, example: 'M, 38, 42,5' }),
  attribute('material', 'options', 'Матеріал|Материал|Материалы|Material', 'Матеріал верху, Материал верха, Матеріал корпусу, Материал корпуса, Основний матеріал, Основной материал, Матеріал виробу, Материал изделия, Матеріал виготовлення, Тканина, Ткань, Склад тканини, Upper material, Fabric, Матеріал леза, Тип матеріалу', { options: materials, facet: true }),
  attribute('season', 'option', 'Сезон|Сезон|Маусым|Season', 'Сезонність, Сезонность, Пора року, Время года, Seasons', { options: of.seasons, facet: true }),
  attribute('gender', 'option', 'Стать|Пол|Жынысы|Gender', 'Для кого, Стать дитини, Пол ребенка, Призначення за статтю, Кому, Sex, Target gender, Цільова аудиторія', { options: of.genders, facet: true }),
  attribute('style', 'option', 'Стиль|Стиль|Стиль|Style', 'Стиль одягу, Стиль одежды, Стиль взуття, Стилістика, Usage, Стиль дизайну', { options: of.styles, facet: true }),
  attribute('technology', 'options', 'Технології|Технологии|Технологиялар|Technology', 'Технологія, Технология, Особливості технології, Бездротові технології, Technologies, Мембрана', { options: of.technologies, facet: true }),
  attribute('collection', 'localised', 'Колекція|Коллекция|Коллекция|Collection', 'Серія, Серия, Лінійка, Линейка, Series, Line, Модельний ряд, Модельный ряд', { example: 'Autumn 2026' }),
  attribute('country', 'option', 'Країна-виробник|Страна-производитель|Өндіруші ел|Country of origin', 'Країна, Страна, Країна виробництва, Страна производства, Країна походження, Страна происхождения, Країна реєстрації бренду, Country, Made in, Країна-виробник товару, Страна-производитель товара', { options: countries, facet: true }),
  attribute('product-type', 'localised', 'Тип товару|Тип товара|Тауар түрі|Product type', 'Тип, Вид, Type, Різновид, Вид товару, Вид товара, Тип виробу, Тип изделия, Article type', { example: 'Сукня-сорочка' }),
  attribute('features', 'localised', 'Особливості|Особенности|Ерекшеліктері|Features', 'Додатково, Дополнительно, Переваги, Преимущества, Особливості моделі, Функції, Функции, Додаткові характеристики, Дополнительные характеристики', {}),
  attribute('warranty-months', 'number', 'Гарантія|Гарантия|Кепілдік|Warranty', 'Гарантійний строк, Гарантийный срок, Гарантійний термін, Термін гарантії, Срок гарантии, Гарантія місяців, Гарантия месяцев, Warranty period, Guarantee', { unit: 'month', example: '24' }),
];

const wear: AttributeSeed[] = [
  attribute('pattern', 'option', 'Візерунок|Узор|Өрнек|Pattern', 'Принт, Малюнок, Рисунок, Візерунки і принти, Узоры и принты, Print', { options: of.patterns, facet: true }),
  attribute('fit', 'option', 'Крій|Крой|Пішімі|Fit', 'Силует, Силуэт, Фасон, Посадка, Модель крою, Покрій, Cut, Silhouette', { options: of.fits, facet: true }),
  attribute('sleeve', 'option', 'Рукав|Рукав|Жең|Sleeve', 'Довжина рукава, Длина рукава, Тип рукава, Sleeve length', { options: of.sleeves, facet: true }),
  attribute('composition', 'localised', 'Склад|Состав|Құрамы|Composition', 'Склад і матеріали, Состав ткани, Інгредієнти, Ингредиенты, Ingredients, Склад продукту', {}),
  attribute('care', 'localised', 'Догляд|Уход|Күтім|Care', 'Догляд за виробом, Уход за изделием, Рекомендації з догляду, Инструкция по уходу, Прання, Washing', {}),
  attribute('fastening', 'option', 'Застібка|Застёжка|Ілгек|Fastening', 'Тип застібки, Тип застежки, Вид застібки, Тип закриття, Тип закрытия, Closure, Замок-застібка', { options: of.fastenings }),
  attribute('lining', 'option', 'Підкладка|Подкладка|Астар|Lining', 'Матеріал підкладки, Материал подкладки, Внутрішній матеріал, Внутренний материал, Утеплювач підкладки, Матеріал всередині', { options: of.linings }),
  attribute('sole', 'options', 'Підошва|Подошва|Табан|Sole', 'Матеріал підошви, Материал подошвы, Sole material, Outsole', { options: materials }),
  attribute('heel-cm', 'number', 'Висота підборів|Высота каблука|Өкше биіктігі|Heel height', 'Висота каблука, Каблук, Підбор, Підбори, Висота підбора, Heel', { unit: 'cm', facet: true, example: '7,5' }),
  attribute('uv-protection', 'text', 'Захист від УФ|Защита от УФ|УК қорғанысы|UV protection', 'Ступінь захисту, UV, УФ-фільтр, УФ-фильтр', { example: 'UV400' }),
  attribute('water-resistance', 'number', 'Водозахист|Водозащита|Су өткізбеу|Water resistance', 'Водонепроникність, Водонепроницаемость, WR, Клас водозахисту', { unit: 'atm', example: '5' }),
  attribute('mechanism', 'option', 'Механізм|Механизм|Механизм|Movement', 'Тип механізму, Тип механизма, Хід годинника', { options: of.mechanisms, facet: true }),
  attribute('laptop-inches', 'number', 'Діагональ ноутбука|Диагональ ноутбука|Ноутбук диагоналі|Laptop size', 'Відділення для ноутбука, Для ноутбука, Отделение для ноутбука', { unit: 'inch', example: '15,6' }),
  attribute('luggage-size', 'option', 'Розмір валізи|Размер чемодана|Чемодан өлшемі|Luggage size', 'Розмір сумки, Размер сумки, Розмір багажу', { options: of.luggageSizes, facet: true, axis: true }),
  attribute('wheels', 'number', 'Кількість коліс|Количество колёс|Дөңгелек саны|Wheels', 'Колеса, Число колес, Количество колес', { unit: 'piece', example: '4' }),
  attribute('lock', 'boolean', 'Вбудований замок|Встроенный замок|Кірістірілген құлып|Built-in lock', 'Кодовий замок, Кодовый замок, Замок TSA, TSA', {}),
  attribute('age-group', 'option', 'Вік|Возраст|Жасы|Age group', 'Вікова група, Возрастная группа, Вік дитини, Возраст ребенка, Рекомендований вік, Рекомендуемый возраст, Age', { options: of.ageGroups, facet: true }),
];

const measures: AttributeSeed[] = [
  attribute('volume-ml', 'number', 'Об’єм|Объём|Көлемі|Volume', 'Обʼєм мл, Объем мл, Об’єм упаковки, Объем упаковки, Місткість мл, Вместимость мл', { unit: 'ml', facet: true, axis: true, example: '50' }),
  attribute('capacity-l', 'number', 'Місткість|Вместимость|Сыйымдылығы|Capacity', 'Об’єм, Объем, Volume, Об’єм л, Объем л, Ємність, Емкость, Літраж, Литраж, Об’єм чаші, Об’єм бака', { unit: 'l', facet: true, axis: true, example: '20' }),
  attribute('weight-g', 'number', 'Вага|Вес|Салмағы|Weight', 'Вага г, Вес г, Маса, Масса, Маса нетто, Вага нетто, Вес нетто, Net weight', { unit: 'g', axis: true, example: '250' }),
  attribute('weight-kg', 'number', 'Вага виробу|Вес изделия|Бұйым салмағы|Item weight', 'Вага, Вес, Маса, Масса, Weight, Вага кг, Вес кг, Маса кг, Масса кг, Вага товару, Вес товара', { unit: 'kg', example: '1,4' }),
  attribute('dimensions', 'dimension', 'Габарити|Габариты|Көлемдері|Dimensions', 'Розміри, Размеры, Розміри виробу, Размеры изделия, ДхШхВ, Габаритні розміри, Габаритные размеры, Габарити товару', { unit: 'cm' }),
  attribute('length-cm', 'number', 'Довжина|Длина|Ұзындығы|Length', 'Довжина см, Длина см, Загальна довжина, Общая длина', { unit: 'cm', example: '35' }),
  attribute('blade-cm', 'number', 'Довжина леза|Длина лезвия|Жүз ұзындығы|Blade length', 'Лезо, Длина клинка, Довжина клинка, Длина полотна, Довжина полотна', { unit: 'cm', example: '12' }),
  attribute('diameter-cm', 'number', 'Діаметр|Диаметр|Диаметрі|Diameter', 'Діаметр см, Диаметр см', { unit: 'cm', facet: true, axis: true, example: '28' }),
  attribute('diameter-mm', 'number', 'Діаметр, мм|Диаметр, мм|Диаметрі, мм|Diameter, mm', 'Діаметр, Диаметр, Diameter, Діаметр свердла, Диаметр сверла, Посадковий діаметр', { unit: 'mm', axis: true, example: '6' }),
  attribute('disc-mm', 'number', 'Діаметр диска|Диаметр диска|Диск диаметрі|Disc diameter', 'Діаметр круга, Диаметр круга', { unit: 'mm', facet: true, example: '125' }),
  attribute('power-w', 'number', 'Потужність|Мощность|Қуаты|Power', 'Потужність Вт, Мощность Вт, Номінальна потужність, Номинальная мощность, Споживана потужність, Потребляемая мощность, Wattage', { unit: 'w', facet: true, example: '750' }),
  attribute('voltage-v', 'number', 'Напруга|Напряжение|Кернеуі|Voltage', 'Напруга В, Напряжение В, Напруга акумулятора, Напряжение аккумулятора, Робоча напруга, Напруга живлення', { unit: 'v', facet: true, example: '18' }),
  attribute('battery-ah', 'number', 'Ємність акумулятора|Ёмкость аккумулятора|Аккумулятор сыйымдылығы|Battery capacity', 'Ємність батареї Аг, Ємність акумулятора А·год, Емкость аккумулятора Ач', { unit: 'ah', example: '4' }),
  attribute('battery-mah', 'number', 'Ємність батареї|Ёмкость батареи|Батарея сыйымдылығы|Battery', 'Ємність акумулятора, Емкость аккумулятора, Battery capacity, Акумулятор мАг, Аккумулятор мАч, Ємність батареї мАг, Battery mah', { unit: 'mah', facet: true, example: '5000' }),
  attribute('torque-nm', 'number', 'Крутний момент|Крутящий момент|Айналдыру моменті|Torque', 'Максимальний крутний момент, Максимальный крутящий момент, Обертовий момент', { unit: 'nm', facet: true, example: '55' }),
  attribute('rpm', 'number', 'Швидкість обертання|Скорость вращения|Айналу жылдамдығы|Speed', 'Оберти, Обороты, Кількість обертів, Число оборотов, Частота обертання', { unit: 'rpm', example: '2800' }),
  attribute('light-lm', 'number', 'Світловий потік|Световой поток|Жарық ағыны|Luminous flux', 'Яскравість, Яркость, Люмени, Люмены, Brightness', { unit: 'lm', facet: true, example: '800' }),
  attribute('max-load-kg', 'number', 'Максимальне навантаження|Максимальная нагрузка|Ең көп жүктеме|Maximum load', 'Навантаження, Нагрузка, Вага користувача, Вес пользователя, Допустиме навантаження', { unit: 'kg', example: '120' }),
  attribute('memory-gb', 'number', 'Вбудована пам’ять|Встроенная память|Жад көлемі|Storage', 'Пам’ять, Память, Обсяг пам’яті, Объем памяти, Накопичувач, Storage capacity', { unit: 'gb', facet: true, axis: true, example: '256' }),
  attribute('screen-inches', 'number', 'Діагональ екрана|Диагональ экрана|Экран диагоналі|Screen size', 'Діагональ, Диагональ, Діагональ дисплея, Диагональ дисплея, Екран, Экран', { unit: 'inch', facet: true, example: '6,7' }),
  attribute('wheel-inches', 'number', 'Діаметр коліс|Диаметр колёс|Дөңгелек диаметрі|Wheel size', 'Колесо, Розмір коліс, Размер колес, Посадковий діаметр диска', { unit: 'inch', facet: true, example: '29' }),
  attribute('resolution-mp', 'number', 'Роздільна здатність|Разрешение|Ажыратымдылығы|Resolution', 'Розділення матриці, Мегапікселі, Матриця, Разрешение камеры', { unit: 'mp', facet: true, example: '4' }),
  attribute('pieces', 'number', 'Кількість в упаковці|Количество в упаковке|Қаптамадағы саны|Pieces', 'Кількість предметів, Количество предметов, Кількість, Количество, Кількість у наборі, Кількість деталей, Количество деталей, Штук в упаковці, Qty', { unit: 'piece', example: '6' }),
  attribute('persons', 'number', 'Кількість місць|Количество мест|Орын саны|Persons', 'Місць, Мест, Кількість осіб, Кількість персон', { unit: 'piece', facet: true, example: '3' }),
  attribute('shelf-life-months', 'number', 'Термін придатності|Срок годности|Жарамдылық мерзімі|Shelf life', 'Термін зберігання, Срок хранения, Придатність, Expiry', { unit: 'month', example: '12' }),
];

const particular: AttributeSeed[] = [
  attribute('shade', 'text', 'Відтінок|Оттенок|Реңкі|Shade', 'Номер відтінку, Номер оттенка, Тон, Tone, Відтінок виробника', { axis: true, example: '03 Rosewood' }),
  attribute('finish', 'option', 'Фініш|Финиш|Финиш|Finish', 'Ефект, Эффект, Тип фінішу, Покриття поверхні', { options: of.finishes }),
  attribute('skin-type', 'options', 'Тип шкіри|Тип кожи|Тері түрі|Skin type', 'Для типу шкіри, Для типа кожи', { options: of.skinTypes, facet: true }),
  attribute('hair-type', 'options', 'Тип волосся|Тип волос|Шаш түрі|Hair type', 'Для типу волосся, Для типа волос', { options: of.hairTypes, facet: true }),
  attribute('spf', 'number', 'SPF|SPF|SPF|SPF', 'СПФ, Рівень захисту SPF, Фактор захисту, SPF фактор', { facet: true, example: '50' }),
  attribute('active-ingredient', 'text', 'Активний складник|Активный компонент|Белсенді құрауыш|Active ingredient', 'Активні інгредієнти, Активные ингредиенты, Діюча речовина, Active ingredients, Ключовий інгредієнт', { example: 'Ніацинамід 10 %' }),
  attribute('scent', 'text', 'Аромат|Аромат|Хош иісі|Scent', 'Запах, Fragrance, Нота аромату', { example: 'Лаванда' }),
  attribute('taste', 'text', 'Смак|Вкус|Дәмі|Taste', 'Смак продукту, Flavour, Flavor', { axis: true, example: 'Ваніль' }),
  attribute('storage', 'localised', 'Умови зберігання|Условия хранения|Сақтау шарттары|Storage conditions', 'Зберігання, Хранение', {}),
  attribute('power-source', 'option', 'Джерело живлення|Источник питания|Қуат көзі|Power source', 'Тип живлення, Тип питания, Живлення, Питание, Power supply', { options: of.powerSources, facet: true }),
  attribute('fuel', 'option', 'Паливо|Топливо|Отын|Fuel', 'Тип палива, Тип топлива, Вид палива', { options: of.fuels, facet: true }),
  attribute('tip', 'text', 'Тип наконечника|Тип наконечника|Ұштық түрі|Tip', 'Шліц, Шлиц, Наконечник, Профіль, Tip type', { example: 'PH2' }),
  attribute('set-contents', 'localised', 'Комплектація|Комплектация|Жинақ|In the box', 'Комплект, Комплект поставки, Комплект постачання, Склад набору, Contents, Що входить у комплект', {}),
  attribute('energy-class', 'option', 'Клас енергоспоживання|Класс энергопотребления|Энергия класы|Energy class', 'Енергоклас, Класс энергоэффективности, Клас енергоефективності', { options: of.energyClasses, facet: true }),
  attribute('base', 'option', 'Цоколь|Цоколь|Цоколь|Lamp base', 'Тип цоколя, Патрон, Socket type', { options: of.lampBases, facet: true }),
  attribute('filling', 'option', 'Наповнювач|Наполнитель|Толтырғыш|Filling', 'Тип наповнювача, Тип наполнителя, Утеплювач, Утеплитель, Filler, Insulation', { options: of.fillings, facet: true }),
  attribute('bedding-size', 'option', 'Розмір комплекту|Размер комплекта|Жинақ өлшемі|Bedding size', 'Розмір постелі, Розмір постільної білизни, Размер белья, Розмір подушки, Размер подушки, Розмір ковдри', { options: of.beddingSizes, facet: true, axis: true }),
  attribute('dishwasher-safe', 'boolean', 'Можна мити в посудомийній машині|Можно мыть в посудомоечной машине|Ыдыс жуғышта жууға болады|Dishwasher safe', 'Посудомийна машина, Посудомоечная машина, Миття в посудомийці', {}),
  attribute('car-model', 'text', 'Марка й модель авто|Марка и модель авто|Автокөлік маркасы|Car model', 'Сумісність, Совместимость, Для авто, Модель авто, Марка авто, Compatibility', { example: 'Skoda Octavia A7, 2013–2020' }),
];

/** The attributes that an installation starts with. Order = order on the product page. */
export const attributes: AttributeSeed[] = [...common, ...wear, ...measures, ...particular];
