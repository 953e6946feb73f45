import { branch, leaf } from './tree.ts';

const bags = branch('bags', 'Сумки та рюкзаки|Сумки и рюкзаки|Сөмкелер мен рюкзактар|Bags and backpacks', 'сумки | сумки | сөмкелер | bags', { required: 'colour', recommended: 'material, gender, dimensions', optional: 'style, capacity-l, fastening, collection, laptop-inches' }, [
  leaf('bags-handbags', 'Жіночі сумки|Женские сумки|Әйелдер сөмкелері|Handbags', 'сумка, сумочка, клатч, шопер, крос-боді, тоут | сумка, сумочка, клатч, шоппер, кросс-боди | сөмке, клатч | handbag, clutch, tote, shopper bag, crossbody bag, shoulder bag, purse'),
  leaf('bags-backpacks', 'Рюкзаки|Рюкзаки|Рюкзактар|Backpacks', 'рюкзак, міський рюкзак, рюкзак для ноутбука, наплічник | рюкзак, городской рюкзак, рюкзак для ноутбука, ранец | рюкзак, арқа сөмке | backpack, rucksack, laptop backpack, daypack', { recommended: 'capacity-l' }),
  leaf('bags-mens', 'Чоловічі сумки й портфелі|Мужские сумки и портфели|Ерлер сөмкелері мен портфельдері|Men’s bags and briefcases', 'чоловіча сумка, барсетка, портфель, месенджер, сумка для документів, сумка для ноутбука | мужская сумка, барсетка, портфель, мессенджер, сумка для ноутбука | портфель, барсетка | briefcase, messenger bag, mens bag, laptop bag'),
  leaf('bags-belt', 'Поясні сумки|Поясные сумки|Белдік сөмкелер|Belt bags', 'бананка, поясна сумка, сумка на пояс | бананка, поясная сумка, сумка на пояс | белдік сөмке | belt bag, fanny pack, waist bag'),
]);

const small = branch('leather-goods', 'Гаманці та ремені|Кошельки и ремни|Әмияндар мен белдіктер|Wallets and belts', 'галантерея, шкіргалантерея | галантерея, кожгалантерея | галантерея | leather goods, small leather goods', { required: 'colour', recommended: 'material, gender', optional: 'style, collection' }, [
  leaf('accessories-wallets', 'Гаманці|Кошельки|Әмияндар|Wallets', 'гаманець, портмоне, кардхолдер, візитниця, обкладинка на паспорт, ключниця | кошелек, портмоне, кардхолдер, визитница, обложка на паспорт | әмиян, портмоне | wallet, purse, card holder, passport cover, key holder'),
  leaf('accessories-belts', 'Ремені|Ремни|Белдіктер|Belts', 'ремінь, пояс, підтяжки | ремень, пояс, подтяжки | белдік, белбеу | belt, suspenders', { recommended: 'size', axes: 'colour, size' }),
  leaf('accessories-umbrellas', 'Парасольки|Зонты|Қолшатырлар|Umbrellas', 'парасоля, парасолька, зонт | зонт, зонтик | қолшатыр | umbrella'),
]);

const head = branch('headwear', 'Шапки, шарфи, рукавички|Шапки, шарфы, перчатки|Бас киім, шарф, қолғап|Hats, scarves, gloves', 'головні убори | головные уборы | бас киімдер | headwear, winter accessories', { required: 'colour', recommended: 'material, season, size, gender', optional: 'style, collection', axes: 'colour, size' }, [
  leaf('accessories-hats', 'Головні убори|Головные уборы|Бас киімдер|Hats and caps', 'шапка, кепка, бейсболка, панама, берет, капелюх | шапка, кепка, бейсболка, панама, берет, шляпа | бөрік, кепка, қалпақ | hat, cap, beanie, baseball cap, bucket hat, beret'),
  leaf('accessories-scarves', 'Шарфи й хустки|Шарфы и платки|Шарфтар мен орамалдар|Scarves', 'шарф, хустка, снуд, палантин, бафф | шарф, платок, снуд, палантин, бафф | шарф, орамал | scarf, shawl, snood, bandana'),
  leaf('accessories-gloves', 'Рукавички|Перчатки|Қолғаптар|Gloves', 'рукавички, рукавиці, мітенки | перчатки, варежки, митенки | қолғап | gloves, mittens'),
]);

const precious = branch('watches-jewellery', 'Годинники, окуляри, прикраси|Часы, очки, украшения|Сағат, көзілдірік, әшекей|Watches, eyewear, jewellery', 'біжутерія | бижутерия | бижутерия | accessories', { recommended: 'colour, material, gender', optional: 'style, collection, warranty-months' }, [
  leaf('accessories-watches', 'Наручні годинники|Наручные часы|Қол сағаттары|Watches', 'годинник, наручний годинник, хронограф | часы, наручные часы, хронограф | сағат, қол сағаты | watch, wristwatch, chronograph, watches', { recommended: 'water-resistance', optional: 'mechanism' }),
  leaf('accessories-sunglasses', 'Сонцезахисні окуляри|Солнцезащитные очки|Күннен қорғайтын көзілдірік|Sunglasses', 'окуляри, сонячні окуляри, сонцезахисні окуляри, окуляри від сонця, оправа | очки, солнечные очки, солнцезащитные очки, оправа | көзілдірік | sunglasses, eyewear, glasses, shades', { optional: 'uv-protection' }),
  leaf('accessories-jewellery', 'Прикраси|Украшения|Әшекейлер|Jewellery', 'сережки, каблучка, кольє, підвіска, браслет, намисто, брошка, біжутерія | серьги, кольцо, колье, подвеска, браслет, ожерелье, брошь, бижутерия | сырға, сақина, алқа, білезік | earrings, ring, necklace, pendant, bracelet, brooch, jewelry'),
  leaf('accessories-hair', 'Прикраси для волосся|Украшения для волос|Шашқа арналған әшекей|Hair accessories', 'заколка, резинка для волосся, обруч, шпилька для волосся | заколка, резинка для волос, ободок | түйреуіш | hair clip, scrunchie, headband, hairpin'),
]);

export const accessories = branch('accessories', 'Аксесуари|Аксессуары|Аксессуарлар|Accessories', 'аксесуари | аксессуары | аксессуарлар | fashion accessories', { commission: 'accessories', axes: 'colour' }, [bags, small, head, precious]);

const suitcases = branch('luggage', 'Валізи та дорожні сумки|Чемоданы и дорожные сумки|Чемодандар мен жол сөмкелері|Luggage', 'багаж | багаж | багаж | luggage', { required: 'colour', recommended: 'material, capacity-l, dimensions, weight-kg', optional: 'wheels, lock, collection, warranty-months', axes: 'colour, luggage-size' }, [
  leaf('travel-suitcases', 'Валізи|Чемоданы|Чемодандар|Suitcases', 'валіза, чемодан, ручна поклажа, кабінна валіза, набір валіз | чемодан, ручная кладь, набор чемоданов | чемодан | suitcase, trolley, carry-on, cabin luggage, luggage set', { recommended: 'luggage-size' }),
  leaf('travel-bags', 'Дорожні сумки|Дорожные сумки|Жол сөмкелері|Travel bags', 'дорожня сумка, сумка на колесах, саквояж, сумка для ручної поклажі | дорожная сумка, сумка на колесах, саквояж | жол сөмке | travel bag, duffel bag, weekender, holdall', { axes: 'colour' }),
  leaf('travel-accessories', 'Аксесуари для подорожей|Аксессуары для путешествий|Саяхат аксессуарлары|Travel accessories', 'чохол для валізи, органайзер, бирка для багажу, подушка для подорожей, кодовий замок | чехол для чемодана, органайзер, бирка для багажа, дорожная подушка | саяхат жастығы | luggage cover, packing cube, luggage tag, neck pillow, travel adapter', { axes: 'colour' }),
]);

const camping = branch('camping', 'Туризм і кемпінг|Туризм и кемпинг|Туризм мен кемпинг|Camping', 'туристичне спорядження, похід | туристическое снаряжение, поход | туристік жабдық | outdoor, hiking', { recommended: 'colour, material, weight-kg', optional: 'dimensions, capacity-l, season, technology', axes: 'colour' }, [
  leaf('camping-tents', 'Намети|Палатки|Шатырлар|Tents', 'намет, палатка, тент, шатро | палатка, тент, шатер | шатыр | tent, tarp, shelter', { recommended: 'persons' }),
  leaf('camping-sleeping', 'Спальники та килимки|Спальники и коврики|Ұйықтау қаптары мен кілемшелер|Sleeping bags and mats', 'спальник, спальний мішок, каремат, туристичний килимок, самонадувний килимок | спальник, спальный мешок, каремат, туристический коврик | ұйықтау қабы | sleeping bag, sleeping mat, sleeping pad'),
  leaf('camping-backpacks', 'Туристичні рюкзаки|Туристические рюкзаки|Туристік рюкзактар|Hiking backpacks', 'туристичний рюкзак, похідний рюкзак, тактичний рюкзак | туристический рюкзак, походный рюкзак, тактический рюкзак | туристік рюкзак | hiking backpack, trekking backpack, tactical backpack', { recommended: 'capacity-l' }),
  leaf('camping-cookware', 'Туристичний посуд і пальники|Туристическая посуда и горелки|Туристік ыдыс|Camp kitchen', 'туристичний посуд, пальник, казанок, термос, термокружка, фляга | туристическая посуда, горелка, котелок, термос, термокружка, фляга | термос, туристік ыдыс | camp stove, mess kit, thermos, vacuum flask, camping cookware', { recommended: 'capacity-l' }),
  leaf('camping-knives', 'Туристичні ножі й мультитули|Туристические ножи и мультитулы|Туристік пышақтар мен мультитулдар|Knives and multitools', 'мультитул, туристичний ніж, складний ніж, рибальський ніж, мачете | мультитул, туристический нож, складной нож, рыболовный нож, мачете | мультитул, бәкі | multitool, folding knife, pocket knife, camping knife, fixed blade', { recommended: 'blade-cm', axes: '' }),
  leaf('camping-lights', 'Ліхтарі|Фонари|Қол шамдар|Torches', 'ліхтар, налобний ліхтар, кемпінговий ліхтар, ліхтарик | фонарь, налобный фонарь, кемпинговый фонарь, фонарик | қол шам, фонарь | torch, flashlight, headlamp, lantern', { recommended: 'light-lm', axes: '' }),
]);

export const travel = branch('travel', 'Подорожі й туризм|Путешествия и туризм|Саяхат және туризм|Travel', 'подорожі, мандрівки | путешествия | саяхат | travel', { commission: 'travel' }, [suitcases, camping]);
