import { texts } from '../texts.ts';
import { colourList, noun, type Family, type Goods, type Model } from './family.ts';

type Four = [uk: string, ru: string, kk: string, en: string];

const serumOf = ([name, priceUah, picture]: Goods, extra: Four, does: Four, more: Partial<Model> = {}): Model => ({
  name, priceUah, colours: colourList(picture), collection: 'core', volumesMl: [30, 50], extra: texts(...extra), opening: texts(...does), ...more,
});

const serums: Family = {
  key: 'serums', merchant: 'beauty', category: 'beauty-serums', picture: 'serum', group: 'beauty', brand: 'Mavka Lab', code: 'MS', country: 'UA', hasColour: false,
  noun: noun(['Сироватка для обличчя', 'f'], ['Сыворотка для лица', 'f'], 'бет сарысуы', 'face serum'), weightGrams: [95, 180],
  openings: [
    texts('{{name}} вбирається за хвилину й не лишає плівки.', '{{name}} впитывается за минуту и не оставляет плёнки.', '{{name}} бір минутта сіңеді, қабық қалдырмайды.', '{{name}} sinks in within a minute and leaves no film.'),
    texts('Двох крапель {{name}} досить на все обличчя й шию.', 'Двух капель {{name}} достаточно на всё лицо и шею.', '{{name}} екі тамшысы бүкіл бет пен мойынға жетеді.', 'Two drops of {{name}} are enough for the face and the neck.'),
  ],
  models: [
    serumOf(['Rosa', 549, 'pink'], ['зволожувальна', 'увлажняющая', 'ылғалдандыратын', 'hydrating'], ['{{name}} повертає шкірі вологу: гіалуронова кислота двох мас і гідролат троянди.', '{{name}} возвращает коже влагу: гиалуроновая кислота двух масс и гидролат розы.', '{{name}} теріге ылғал қайтарады: екі салмақты гиалурон қышқылы мен раушан гидролаты.', '{{name}} gives moisture back: hyaluronic acid of two weights and rose hydrolate.']),
    serumOf(['Shavliia', 599, 'sage'], ['заспокійлива', 'успокаивающая', 'тыныштандыратын', 'calming'], ['{{name}} знімає почервоніння за кілька днів завдяки шавлії та пантенолу.', '{{name}} снимает покраснение за несколько дней благодаря шалфею и пантенолу.', '{{name}} шалфей мен пантенол арқасында қызаруды бірнеше күнде басады.', '{{name}} takes redness away in a few days with sage and panthenol.']),
    serumOf(['Oblipykha', 649, 'yellow'], ['з вітаміном C', 'с витамином C', 'C дәрумені бар', 'with vitamin C'], ['{{name}} освітлює сліди від прищів і вирівнює тон: 10 % вітаміну C та олія обліпихи.', '{{name}} осветляет следы от прыщей и выравнивает тон: 10 % витамина C и масло облепихи.', '{{name}} безеу ізін ағартып, реңді теңестіреді: 10 % C дәрумені мен шырғанақ майы.', '{{name}} lightens marks and evens the tone: 10 % vitamin C and sea-buckthorn oil.']),
    serumOf(['Dzherelo', 499, 'blue'], ['з ніацинамідом', 'с ниацинамидом', 'ниацинамиді бар', 'with niacinamide'], ['{{name}} звужує пори й прибирає жирний блиск: 5 % ніацинаміду та цинк.', '{{name}} сужает поры и убирает жирный блеск: 5 % ниацинамида и цинк.', '{{name}} тері тесігін тарылтып, май жылтырын кетіреді: 5 % ниацинамид пен мырыш.', '{{name}} tightens pores and removes shine: 5 % niacinamide and zinc.']),
    serumOf(['Hlyna', 579, 'terracotta'], ['з рожевою глиною', 'с розовой глиной', 'қызғылт саз қосылған', 'with pink clay'], ['{{name}} мʼяко оновлює шкіру: рожева глина й молочна кислота.', '{{name}} мягко обновляет кожу: розовая глина и молочная кислота.', '{{name}} теріні жұмсақ жаңартады: қызғылт саз бен сүт қышқылы.', '{{name}} renews the skin gently: pink clay and lactic acid.']),
    serumOf(['Nichna', 799, 'blue'], ['з ретинолом', 'с ретинолом', 'ретинолы бар', 'with retinol'], ['{{name}} працює вночі: 0,3 % ретинолу в сквалані розгладжують дрібні зморшки.', '{{name}} работает ночью: 0,3 % ретинола в сквалане разглаживают мелкие морщины.', '{{name}} түнде жұмыс істейді: скваландағы 0,3 % ретинол ұсақ әжімді тегістейді.', '{{name}} works at night: 0.3 % retinol in squalane smooths fine lines.']),
    serumOf(['Moroz', 699, 'blue'], ['зимова захисна', 'зимняя защитная', 'қысқы қорғаныш', 'winter shield'], ['{{name}} — захист від морозу й опалення: кераміди та віск жожоба.', '{{name}} — защита от мороза и отопления: керамиды и воск жожоба.', '{{name}} — аяз бен жылытудан қорғаныс: керамидтер мен жожоба балауызы.', '{{name}} protects from frost and heating: ceramides and jojoba wax.'], { collection: 'winter-2026', season: 'winter' }),
    serumOf(['Lypovyi tsvit', 529, 'sage'], ['для сухої шкіри', 'для сухой кожи', 'құрғақ теріге', 'for dry skin'], ['{{name}} живить суху шкіру цвітом липи та олією конопель.', '{{name}} питает сухую кожу цветом липы и маслом конопли.', '{{name}} құрғақ теріні жөке гүлі мен сора майымен нәрлендіреді.', '{{name}} feeds dry skin with lime blossom and hemp oil.']),
    serumOf(['Peptyd 6', 899, 'pink'], ['з пептидами', 'с пептидами', 'пептидтері бар', 'with peptides'], ['{{name}} підтягує овал: шість пептидів, які працюють у парі з кофеїном.', '{{name}} подтягивает овал: шесть пептидов, работающих в паре с кофеином.', '{{name}} бет пішінін тартады: кофеинмен жұп жұмыс істейтін алты пептид.', '{{name}} firms the contour: six peptides that work together with caffeine.'], { collection: 'autumn-2026' }),
    serumOf(['Zlato', 749, 'yellow'], ['для сяяння', 'для сияния', 'жарқырау үшін', 'for radiance'], ['{{name}} додає сяяння перед виходом: прополіс, мед і крапля слюди.', '{{name}} добавляет сияния перед выходом: прополис, мёд и капля слюды.', '{{name}} шығар алдында жарқырау береді: прополис, бал және аз ғана слюда.', '{{name}} adds radiance before you go out: propolis, honey and a touch of mica.'], { brand: 'Zoriana' }),
    serumOf(['Svizhist', 459, 'sage'], ['для жирної шкіри', 'для жирной кожи', 'майлы теріге', 'for oily skin'], ['{{name}} матує без сухості: зелений чай і саліцилова кислота 1 %.', '{{name}} матирует без сухости: зелёный чай и салициловая кислота 1 %.', '{{name}} құрғатпай күңгірттейді: көк шай мен 1 % салицил қышқылы.', '{{name}} mattifies without drying: green tea and 1 % salicylic acid.'], { brand: 'Zoriana' }),
    serumOf(['Terpka', 619, 'terracotta'], ['антиоксидантна', 'антиоксидантная', 'антиоксидантты', 'antioxidant'], ['{{name}} захищає від міського смогу: виноградні кісточки та вітамін E.', '{{name}} защищает от городского смога: виноградные косточки и витамин E.', '{{name}} қала түтінінен қорғайды: жүзім дәні мен E дәрумені.', '{{name}} protects from city smog: grape seeds and vitamin E.'], { brand: 'Zoriana' }),
    serumOf(['Para', 489, 'pink'], ['для шкіри навколо очей', 'для кожи вокруг глаз', 'көз айналасына', 'for the eye area'], ['{{name}} знімає ранкову набряклість: кофеїн і огірковий гідролат.', '{{name}} снимает утреннюю отёчность: кофеин и огуречный гидролат.', '{{name}} таңғы ісінуді қайтарады: кофеин мен қияр гидролаты.', '{{name}} takes morning puffiness away: caffeine and cucumber hydrolate.'], { volumesMl: [15, 30] }),
    serumOf(['Bilyi mokh', 669, 'sage'], ['відновлювальна', 'восстанавливающая', 'қалпына келтіретін', 'repairing'], ['{{name}} відновлює барʼєр після пілінгу: карпатський мох і кераміди.', '{{name}} восстанавливает барьер после пилинга: карпатский мох и керамиды.', '{{name}} пилингтен кейін қорғаныш қабатын қалпына келтіреді: Карпат мүгі мен керамидтер.', '{{name}} repairs the barrier after peeling: Carpathian moss and ceramides.'], { collection: 'winter-2026' }),
  ],
};

const lipstickOf = ([name, priceUah, codes]: Goods, extra: Four, more: Partial<Model> = {}): Model => ({
  name, priceUah, colours: colourList(codes), collection: 'core', extra: texts(...extra), ...more,
});

const matt: Four = ['матова', 'матовая', 'күңгірт', 'matt'];
const satin: Four = ['сатинова', 'сатиновая', 'сатин', 'satin'];
const balm: Four = ['бальзам із кольором', 'бальзам с цветом', 'түсті бальзам', 'tinted balm'];

const lipsticks: Family = {
  key: 'lipsticks', merchant: 'beauty', category: 'beauty-lipsticks', picture: 'lipstick', group: 'beauty', brand: 'Zoriana', code: 'ML', country: 'UA', hasColour: true,
  noun: noun(['Помада', 'f'], ['Помада', 'f'], 'ерін далабы', 'lipstick'), weightGrams: [38, 55],
  openings: [
    texts('{{name}} лягає одним рухом і не збирається в складках губ.', '{{name}} ложится одним движением и не собирается в складках губ.', '{{name}} бір қимылмен жағылады, ерін қатпарына жиналмайды.', '{{name}} goes on in one stroke and does not gather in the lines of the lips.'),
    texts('{{name}} тримається до восьми годин і переживає каву.', '{{name}} держится до восьми часов и переживает кофе.', '{{name}} сегіз сағатқа дейін кетпейді, кофеге де шыдайды.', '{{name}} lasts up to eight hours and survives a coffee.'),
    texts('У складі {{name}} олія ши та віск рисових висівок: губи не сохнуть.', 'В составе {{name}} масло ши и воск рисовых отрубей: губы не сохнут.', '{{name}} құрамында ши майы мен күріш кебегінің балауызы бар: ерін кеппейді.', '{{name}} is made with shea butter and rice-bran wax, so the lips do not dry.'),
  ],
  models: [
    lipstickOf(['Oksamyt', 349, 'red burgundy terracotta beige'], matt),
    lipstickOf(['Atlas', 329, 'pink red orange'], satin),
    lipstickOf(['Nude', 299, 'beige terracotta pink'], satin, { together: true }),
    lipstickOf(['Vyshnia', 379, 'burgundy red'], matt, { collection: 'winter-2026' }),
    lipstickOf(['Abrykos', 279, 'orange terracotta pink'], balm, { collection: 'summer-2026', season: 'summer' }),
    lipstickOf(['Premiera', 449, 'red burgundy pink orange'], matt, { collection: 'autumn-2026' }),
    lipstickOf(['Rosynka', 259, 'pink beige orange'], balm, { brand: 'Mavka Lab' }),
    lipstickOf(['Kalyna', 399, 'red orange terracotta'], satin, { brand: 'Mavka Lab', collection: 'autumn-2026' }),
    lipstickOf(['Duet', 499, 'red beige burgundy'], matt, { together: true, collection: 'winter-2026' }),
    lipstickOf(['Maket', 319, 'terracotta beige burgundy pink'], matt),
  ],
};

export const beautyFamilies: Family[] = [serums, lipsticks];
