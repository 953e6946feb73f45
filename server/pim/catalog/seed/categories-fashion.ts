import { branch, leaf } from './tree.ts';

const women = branch('women-clothing', 'Жіночий одяг|Женская одежда|Әйелдер киімі|Women’s clothing', 'жінкам, для жінок | женщинам, для женщин | әйелдерге | women, ladies clothing, womens apparel', { audience: 'women' }, [
  leaf('women-dresses', 'Сукні|Платья|Көйлектер|Dresses', 'сукня, плаття, сарафан, вечірня сукня, міді, максі | платье, сарафан, вечернее платье | көйлек, сарафан | dress, gown, sundress, maxi dress, midi dress'),
  leaf('women-jackets', 'Куртки й пальта|Куртки и пальто|Күртешелер мен пальтолар|Jackets and coats', 'куртка, пальто, пуховик, парка, плащ, тренч, верхній одяг, вітрівка, бомбер, косуха | куртка, пальто, пуховик, парка, плащ, тренч, верхняя одежда, ветровка | күртеше, пальто, сырт киім | jacket, coat, parka, trench coat, down jacket, outerwear, puffer'),
  leaf('women-shirts', 'Блузки й сорочки|Блузки и рубашки|Блузкалар мен жейделер|Blouses and shirts', 'сорочка, блузка, блуза | рубашка, блузка, блуза | жейде, блузка | shirt, blouse'),
  leaf('women-t-shirts', 'Футболки й топи|Футболки и топы|Футболкалар мен топтар|T-shirts and tops', 'футболка, топ, майка, лонгслів, поло | футболка, топ, майка, лонгслив, поло | футболка, топ | t-shirt, tee, top, tank top, longsleeve, polo shirt'),
  leaf('women-trousers', 'Штани й джинси|Брюки и джинсы|Шалбарлар мен джинсылар|Trousers and jeans', 'штани, джинси, брюки, легінси, лосини, шорти | брюки, джинсы, леггинсы, лосины, шорты, штаны | шалбар, джинсы, шорты | trousers, jeans, pants, leggings, shorts'),
  leaf('women-skirts', 'Спідниці|Юбки|Белдемшелер|Skirts', 'спідниця, юбка | юбка | белдемше, юбка | skirt'),
  leaf('women-knitwear', 'Светри й кардигани|Свитеры и кардиганы|Свитерлер мен кардигандар|Knitwear', 'светр, кардиган, джемпер, пуловер, гольф, водолазка, трикотаж | свитер, кардиган, джемпер, пуловер, водолазка | свитер, кардиган | sweater, cardigan, jumper, pullover, turtleneck'),
  leaf('women-hoodies', 'Худі та світшоти|Худи и свитшоты|Худи мен свитшоттар|Hoodies and sweatshirts', 'худі, світшот, толстовка, кофта | худи, свитшот, толстовка, кофта | худи, свитшот | hoodie, sweatshirt'),
  leaf('women-suits', 'Костюми й жакети|Костюмы и жакеты|Костюмдер мен жакеттер|Suits and blazers', 'костюм, жакет, піджак, комбінезон | костюм, жакет, пиджак, комбинезон | костюм, жакет | suit, blazer, jumpsuit'),
  leaf('women-lingerie', 'Жіноча білизна|Женское бельё|Әйелдер іш киімі|Lingerie', 'бюстгальтер, трусики, комплект білизни, ліф, бра | бюстгальтер, трусики, нижнее белье, комплект белья | бюстгальтер, іш киім | bra, panties, lingerie, underwear set'),
  leaf('women-sleepwear', 'Піжами й халати|Пижамы и халаты|Пижамалар мен халаттар|Sleepwear', 'піжама, халат, нічна сорочка, домашній одяг | пижама, халат, ночная рубашка, домашняя одежда | пижама, халат | pyjama, pajama, robe, nightgown, loungewear'),
  leaf('women-swimwear', 'Купальники|Купальники|Купальниктер|Swimwear', 'купальник, бікіні, парео | купальник, бикини, парео | купальник | swimsuit, bikini, swimwear'),
  leaf('women-hosiery', 'Колготки й панчохи|Колготки и чулки|Колготкилер|Hosiery', 'колготи, колготки, панчохи | колготки, чулки | колготки | tights, stockings, pantyhose'),
]);

const men = branch('men-clothing', 'Чоловічий одяг|Мужская одежда|Ерлер киімі|Men’s clothing', 'чоловікам, для чоловіків | мужчинам, для мужчин | ерлерге | men, menswear, mens apparel', { audience: 'men' }, [
  leaf('men-jackets', 'Куртки й пальта|Куртки и пальто|Күртешелер мен пальтолар|Jackets and coats', 'куртка, пальто, пуховик, парка, плащ, верхній одяг, вітрівка, бомбер | куртка, пальто, пуховик, парка, плащ, верхняя одежда, ветровка, бомбер | күртеше, пальто, сырт киім | jacket, coat, parka, down jacket, outerwear, windbreaker'),
  leaf('men-shirts', 'Сорочки|Рубашки|Жейделер|Shirts', 'сорочка, вишиванка | рубашка, вышиванка | жейде | shirt, dress shirt, oxford shirt'),
  leaf('men-t-shirts', 'Футболки й поло|Футболки и поло|Футболкалар мен поло|T-shirts and polos', 'футболка, поло, майка, лонгслів | футболка, поло, майка, лонгслив | футболка, поло | t-shirt, tee, polo, polo shirt, tank top'),
  leaf('men-trousers', 'Штани й джинси|Брюки и джинсы|Шалбарлар мен джинсылар|Trousers and jeans', 'штани, джинси, брюки, шорти, чиноси, карго | брюки, джинсы, шорты, чиносы, штаны | шалбар, джинсы, шорты | trousers, jeans, pants, shorts, chinos'),
  leaf('men-knitwear', 'Светри й кардигани|Свитеры и кардиганы|Свитерлер мен кардигандар|Knitwear', 'светр, кардиган, джемпер, пуловер, гольф | свитер, кардиган, джемпер, пуловер | свитер, кардиган | sweater, cardigan, jumper, pullover'),
  leaf('men-hoodies', 'Худі та світшоти|Худи и свитшоты|Худи мен свитшоттар|Hoodies and sweatshirts', 'худі, світшот, толстовка, кофта | худи, свитшот, толстовка, кофта | худи, свитшот | hoodie, sweatshirt'),
  leaf('men-suits', 'Костюми й піджаки|Костюмы и пиджаки|Костюмдер мен пиджактар|Suits and blazers', 'костюм, піджак, жилет, смокінг | костюм, пиджак, жилет, смокинг | костюм, пиджак | suit, blazer, waistcoat, tuxedo'),
  leaf('men-underwear', 'Чоловіча білизна|Мужское бельё|Ерлер іш киімі|Men’s underwear', 'труси, боксери, термобілизна, плавки | трусы, боксеры, термобелье, плавки | іш киім | boxers, briefs, underpants, thermal underwear, swim trunks'),
]);

const shared = branch('unisex-clothing', 'Одяг для всіх|Одежда для всех|Барлығына арналған киім|Clothing for everyone', 'унісекс | унисекс | унисекс | unisex', {}, [
  leaf('socks', 'Шкарпетки|Носки|Шұлықтар|Socks', 'шкарпетки, носки, гетри, слідки | носки, гетры, следки, гольфы | шұлық | sock, socks'),
  leaf('workwear', 'Спецодяг|Спецодежда|Арнайы киім|Workwear', 'робочий одяг, спецодяг, роба, сигнальний жилет, робочий костюм | рабочая одежда, спецодежда, сигнальный жилет | жұмыс киімі | workwear, overalls, hi-vis vest, coverall'),
]);

export const clothing = branch('clothing', 'Одяг|Одежда|Киім|Clothing', 'мода, гардероб | мода, гардероб | сән | fashion, apparel, clothes',
  { commission: 'fashion', required: 'colour, size', recommended: 'material, season, gender', optional: 'style, pattern, collection, care, fit, sleeve, composition', axes: 'colour, size' },
  [women, men, shared]);

const womenShoes = branch('women-shoes', 'Жіноче взуття|Женская обувь|Әйелдер аяқ киімі|Women’s shoes', 'взуття для жінок | обувь для женщин | әйелдер аяқкиімі | ladies shoes, womens footwear', { audience: 'women' }, [
  leaf('women-heels', 'Туфлі на підборах|Туфли на каблуке|Биік өкшелі туфлилер|Heels', 'туфлі, човники, лодочки, підбори, шпильки | туфли, лодочки, каблуки, шпильки | туфли | heels, pumps, stilettos, court shoes, high heels', { recommended: 'heel-cm' }),
  leaf('women-boots', 'Черевики й чоботи|Ботинки и сапоги|Бәтеңкелер мен етіктер|Boots', 'черевики, чоботи, ботильйони, челсі, ботфорти, напівчоботи, уги | ботинки, сапоги, ботильоны, челси, ботфорты, полусапоги, угги | етік, бәтеңке | boots, ankle boots, chelsea boots, knee boots, ugg', { recommended: 'heel-cm, lining' }),
  leaf('women-sneakers', 'Кросівки й кеди|Кроссовки и кеды|Кроссовкалар мен кедалар|Sneakers', 'кросівки, кеди, снікери, сліпони | кроссовки, кеды, сникеры, слипоны | кроссовка, кеда | sneakers, trainers, running shoes, slip-ons'),
  leaf('women-flats', 'Балетки й лофери|Балетки и лоферы|Балеткалар мен лоферлер|Flats and loafers', 'балетки, лофери, мокасини, оксфорди, дербі | балетки, лоферы, мокасины, оксфорды | балетка, лофер | ballet flats, loafers, moccasins, oxfords'),
  leaf('women-sandals', 'Босоніжки й сандалі|Босоножки и сандалии|Сандалилер|Sandals', 'босоніжки, сандалі, шльопанці, сабо, мюлі, в’єтнамки | босоножки, сандалии, шлепанцы, сабо, мюли | сандали, шәркей | sandals, slides, flip-flops, clogs, mules', { recommended: 'heel-cm' }),
]);

const menShoes = branch('men-shoes', 'Чоловіче взуття|Мужская обувь|Ерлер аяқ киімі|Men’s shoes', 'взуття для чоловіків | обувь для мужчин | ерлер аяқкиімі | mens footwear', { audience: 'men' }, [
  leaf('men-boots', 'Черевики й чоботи|Ботинки и сапоги|Бәтеңкелер мен етіктер|Boots', 'черевики, чоботи, челсі, берці, тімберленди | ботинки, сапоги, челси, берцы | етік, бәтеңке | boots, chelsea boots, combat boots, work boots', { recommended: 'lining' }),
  leaf('men-sneakers', 'Кросівки й кеди|Кроссовки и кеды|Кроссовкалар мен кедалар|Sneakers', 'кросівки, кеди, снікери, сліпони | кроссовки, кеды, сникеры, слипоны | кроссовка, кеда | sneakers, trainers, running shoes, slip-ons'),
  leaf('men-classic-shoes', 'Туфлі й лофери|Туфли и лоферы|Туфлилер мен лоферлер|Shoes and loafers', 'туфлі, лофери, мокасини, оксфорди, дербі, броги | туфли, лоферы, мокасины, оксфорды, дерби, броги | туфли, лофер | dress shoes, loafers, oxfords, derby shoes, brogues, moccasins'),
  leaf('men-sandals', 'Сандалі й шльопанці|Сандалии и шлёпанцы|Сандалилер|Sandals', 'сандалі, шльопанці, сланці, крокси | сандалии, шлепанцы, сланцы, кроксы | сандали, шәркей | sandals, slides, flip-flops, clogs'),
]);

const shoeCare = branch('shoe-care', 'Догляд за взуттям|Уход за обувью|Аяқ киім күтімі|Shoe care', 'косметика для взуття | косметика для обуви | аяқ киімге арналған | shoe accessories', { axes: '' }, [
  leaf('shoe-cosmetics', 'Креми та щітки для взуття|Кремы и щётки для обуви|Аяқ киім кремдері мен щеткалары|Shoe polish and brushes', 'крем для взуття, щітка для взуття, просочення, водовідштовхувальний спрей | крем для обуви, щетка для обуви, пропитка | аяқ киім кремі | shoe polish, shoe cream, shoe brush, waterproofing spray', { recommended: 'volume-ml' }),
  leaf('insoles-laces', 'Устілки та шнурки|Стельки и шнурки|Ұлтарақтар мен баулар|Insoles and laces', 'устілка, шнурки, ложка для взуття | стелька, шнурки, ложка для обуви | ұлтарақ, бау | insole, shoelaces, shoehorn', { recommended: 'size, colour' }),
]);

const footwear = { required: 'colour, size', recommended: 'material, season, gender', optional: 'style, lining, sole, collection, fastening, technology', axes: 'colour, size' };

export const shoes = branch('shoes', 'Взуття|Обувь|Аяқ киім|Shoes', 'взуття | обувь | аяқкиім | footwear', { commission: 'shoes' }, [
  branch('adult-shoes', 'Взуття для дорослих|Обувь для взрослых|Ересектерге арналған аяқ киім|Adult shoes', '', footwear, [womenShoes, menShoes]),
  shoeCare,
]);
