import { branch, leaf } from './tree.ts';

const face = branch('face-care', 'Догляд за обличчям|Уход за лицом|Бет күтімі|Face care', 'косметика для обличчя, доглядова косметика | косметика для лица, уходовая косметика | бет косметикасы | skincare, skin care', { recommended: 'volume-ml, skin-type, country', optional: 'active-ingredient, spf, age-group, composition, collection', axes: 'volume-ml' }, [
  leaf('beauty-serums', 'Сироватки|Сыворотки|Сарысулар|Serums', 'сироватка, серум, сироватка для обличчя, ампули | сыворотка, серум, сыворотка для лица, ампулы | сарысу | serum, face serum, ampoule, essence'),
  leaf('beauty-creams', 'Креми для обличчя|Кремы для лица|Бет кремдері|Face creams', 'крем для обличчя, крем для повік, денний крем, нічний крем, сонцезахисний крем, зволожувальний крем | крем для лица, крем для век, дневной крем, ночной крем, солнцезащитный крем | бет кремі | face cream, day cream, night cream, moisturiser, moisturizer, sunscreen, eye cream'),
  leaf('beauty-masks', 'Маски й патчі|Маски и патчи|Маскалар мен патчтар|Masks and patches', 'маска для обличчя, патчі, тканинна маска, альгінатна маска | маска для лица, патчи, тканевая маска | бет маскасы | face mask, sheet mask, eye patches'),
  leaf('beauty-cleansers', 'Засоби для вмивання|Средства для умывания|Жуынуға арналған құралдар|Cleansers', 'пінка для вмивання, гель для вмивання, тонік, міцелярна вода, скраб, пілінг, лосьйон | пенка для умывания, гель для умывания, тоник, мицеллярная вода, скраб, пилинг | тоник, жуыну гелі | cleanser, face wash, toner, micellar water, face scrub, peeling'),
]);

const makeup = branch('makeup', 'Декоративна косметика|Декоративная косметика|Декоративті косметика|Make-up', 'макіяж | макияж | макияж | makeup, cosmetics', { recommended: 'colour, shade', optional: 'weight-g, volume-ml, country, collection, finish', axes: 'shade' }, [
  leaf('beauty-lipsticks', 'Помади|Помады|Ерін далаптары|Lipsticks', 'помада, губна помада, блиск для губ, тінт, олівець для губ, бальзам для губ | помада, губная помада, блеск для губ, тинт, карандаш для губ, бальзам для губ | ерін далабы, далап | lipstick, lip gloss, lip tint, lip liner, lip balm'),
  leaf('beauty-foundation', 'Тональні засоби й пудри|Тональные средства и пудры|Тональды құралдар мен опа|Foundation and powder', 'тональний крем, пудра, консилер, праймер, рум’яна, хайлайтер, кушон | тональный крем, пудра, консилер, праймер, румяна, хайлайтер | опа, тональды крем | foundation, powder, concealer, primer, blush, highlighter, cushion'),
  leaf('beauty-eyes', 'Туш і тіні|Тушь и тени|Тушь пен көз бояуы|Eye make-up', 'туш для вій, тіні для повік, підводка, олівець для очей, олівець для брів, накладні вії | тушь для ресниц, тени для век, подводка, карандаш для глаз, карандаш для бровей | тушь, көз бояуы | mascara, eyeshadow, eyeliner, eyebrow pencil, false lashes'),
  leaf('beauty-nails', 'Манікюр|Маникюр|Маникюр|Nails', 'лак для нігтів, гель-лак, база для гель-лаку, пилка для нігтів, манікюрний набір | лак для ногтей, гель-лак, пилка для ногтей, маникюрный набор | тырнақ лагы | nail polish, gel polish, nail file, manicure set'),
]);

const hair = branch('hair-body', 'Волосся та тіло|Волосы и тело|Шаш және дене|Hair and body', 'догляд за волоссям, догляд за тілом | уход за волосами, уход за телом | шаш күтімі, дене күтімі | hair care, body care', { recommended: 'volume-ml', optional: 'hair-type, skin-type, country, composition, active-ingredient', axes: 'volume-ml' }, [
  leaf('beauty-shampoos', 'Шампуні та бальзами|Шампуни и бальзамы|Сусабындар мен бальзамдар|Shampoo and conditioner', 'шампунь, бальзам для волосся, кондиціонер для волосся, маска для волосся, фарба для волосся | шампунь, бальзам для волос, кондиционер для волос, маска для волос, краска для волос | сусабын, шаш бальзамы | shampoo, hair conditioner, hair mask, hair dye, hair oil', { recommended: 'hair-type' }),
  leaf('beauty-body', 'Догляд за тілом|Уход за телом|Дене күтімі|Body care', 'гель для душу, лосьйон для тіла, крем для рук, скраб для тіла, мило, дезодорант, олія для тіла | гель для душа, лосьон для тела, крем для рук, скраб для тела, мыло, дезодорант | сабын, душ гелі, қол кремі | shower gel, body lotion, hand cream, body scrub, soap, deodorant'),
  leaf('beauty-perfume', 'Парфуми|Парфюмерия|Иіссу|Perfume', 'парфуми, туалетна вода, парфумована вода, одеколон, духи | парфюм, туалетная вода, парфюмированная вода, одеколон, духи | иіссу, әтір | perfume, eau de toilette, eau de parfum, cologne, fragrance', { recommended: 'gender' }),
  leaf('beauty-oral', 'Догляд за зубами|Уход за зубами|Тіс күтімі|Oral care', 'зубна паста, зубна щітка, ополіскувач для рота, зубна нитка | зубная паста, зубная щетка, ополаскиватель для рта, зубная нить | тіс пастасы, тіс щеткасы | toothpaste, toothbrush, mouthwash, dental floss'),
  leaf('beauty-shaving', 'Гоління|Бритьё|Қырыну|Shaving', 'бритва, станок для гоління, піна для гоління, леза, лосьйон після гоління | бритва, станок для бритья, пена для бритья, лезвия | ұстара, қырыну көбігі | razor, shaving foam, razor blades, aftershave'),
]);

export const beauty = branch('beauty', 'Краса та здоров’я|Красота и здоровье|Сұлулық және денсаулық|Beauty and health', 'косметика, парфумерія | косметика, парфюмерия | косметика | beauty, health', { commission: 'beauty' }, [
  face, makeup, hair,
  branch('health', 'Здоров’я|Здоровье|Денсаулық|Health', 'здоров’я | здоровье | денсаулық | wellness', { optional: 'country, composition, age-group, weight-g', axes: '' }, [
    leaf('health-vitamins', 'Вітаміни й добавки|Витамины и добавки|Дәрумендер мен қоспалар|Vitamins and supplements', 'вітаміни, дієтична добавка, омега-3, колаген, магній, БАД | витамины, диетическая добавка, омега-3, коллаген, БАД | дәрумен | vitamins, supplement, omega-3, collagen'),
    leaf('health-devices', 'Медичні прилади|Медицинские приборы|Медициналық құралдар|Medical devices', 'тонометр, інгалятор, термометр, глюкометр, масажер, пульсоксиметр | тонометр, ингалятор, термометр, глюкометр, массажер | тонометр, термометр | blood pressure monitor, nebuliser, thermometer, glucometer, massager', { recommended: 'warranty-months' }),
  ]),
]);

const grocery = { required: '', recommended: 'weight-g, country', optional: 'composition, shelf-life-months, taste, storage', axes: '' };

export const food = branch('food', 'Продукти|Продукты|Азық-түлік|Food', 'продукти харчування, їжа, бакалія | продукты питания, еда, бакалея | тамақ | groceries, food', { commission: 'food', ...grocery }, [
  branch('food-drinks', 'Кава, чай і напої|Кофе, чай и напитки|Кофе, шай және сусындар|Coffee, tea and drinks', 'напої | напитки | сусындар | drinks, beverages', {}, [
    leaf('food-coffee', 'Кава|Кофе|Кофе|Coffee', 'кава в зернах, мелена кава, розчинна кава, кава в капсулах | кофе в зернах, молотый кофе, растворимый кофе, кофе в капсулах | кофе дәндері | coffee beans, ground coffee, instant coffee, coffee capsules'),
    leaf('food-tea', 'Чай|Чай|Шай|Tea', 'чай чорний, чай зелений, трав’яний чай, матча, каркаде | чай черный, чай зеленый, травяной чай, матча | қара шай | black tea, green tea, herbal tea, matcha'),
    leaf('food-water-juice', 'Вода й соки|Вода и соки|Су мен шырындар|Water and juice', 'мінеральна вода, сік, лимонад, сироп, компот | минеральная вода, сок, лимонад, сироп | минералды су, шырын | mineral water, juice, lemonade, syrup', { recommended: 'volume-ml' }),
  ]),
  branch('food-sweets-snacks', 'Солодощі та снеки|Сладости и снеки|Тәттілер мен снектер|Sweets and snacks', 'солодощі | сладости | тәттілер | sweets, snacks', {}, [
    leaf('food-chocolate', 'Шоколад і цукерки|Шоколад и конфеты|Шоколад пен кәмпит|Chocolate and candy', 'шоколад, цукерки, батончик, мармелад, зефір | шоколад, конфеты, батончик, мармелад, зефир | шоколад, кәмпит | chocolate, candy, sweets, bar, marshmallow'),
    leaf('food-nuts', 'Горіхи та сухофрукти|Орехи и сухофрукты|Жаңғақ пен кептірілген жеміс|Nuts and dried fruit', 'горіхи, мигдаль, фісташки, сухофрукти, родзинки, насіння | орехи, миндаль, фисташки, сухофрукты, изюм, семечки | жаңғақ, мейіз | nuts, almonds, pistachios, dried fruit, raisins, seeds'),
    leaf('food-biscuits', 'Печиво й випічка|Печенье и выпечка|Печенье мен пісірмелер|Biscuits and bakery', 'печиво, вафлі, пряники, крекер, хлібці | печенье, вафли, пряники, крекер, хлебцы | печенье, вафли | biscuits, cookies, waffles, crackers, crispbread'),
  ]),
  branch('food-pantry', 'Бакалія|Бакалея|Бакалея|Pantry', 'бакалія | бакалея | бакалея | pantry staples', {}, [
    leaf('food-cereals', 'Крупи та макарони|Крупы и макароны|Жарма мен макарон|Cereals and pasta', 'крупа, гречка, рис, макарони, спагеті, вівсянка, борошно | крупа, гречка, рис, макароны, спагетти, овсянка, мука | жарма, күріш, макарон, ұн | cereal, rice, buckwheat, pasta, spaghetti, oatmeal, flour'),
    leaf('food-oil-sauces', 'Олія, соуси, спеції|Масло, соусы, специи|Май, тұздық, дәмдеуіш|Oils, sauces, spices', 'олія соняшникова, оливкова олія, соус, кетчуп, спеції, приправа, оцет | масло подсолнечное, оливковое масло, соус, кетчуп, специи, приправа, уксус | өсімдік майы, тұздық, дәмдеуіш | olive oil, sunflower oil, sauce, ketchup, spices, seasoning, vinegar'),
    leaf('food-honey', 'Мед і варення|Мёд и варенье|Бал мен тосап|Honey and jam', 'мед, варення, джем, горіхова паста, арахісова паста | мед, варенье, джем, ореховая паста, арахисовая паста | бал, тосап | honey, jam, peanut butter, spread'),
  ]),
]);
