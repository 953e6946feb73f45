import { texts } from '../texts.ts';
import { colourList, noun, type Family, type Goods, type Model } from './family.ts';

const volts = (value: number, more: [string, string, string, string] = ['', '', '', '']) =>
  texts(`${value} В${more[0]}`, `${value} В${more[1]}`, `${value} В${more[2]}`, `${value} V${more[3]}`);
const bare: [string, string, string, string] = [' без акумулятора', ' без аккумулятора', ', аккумуляторсыз', ' without battery'];
const withTwo: [string, string, string, string] = [' із двома акумуляторами', ' с двумя аккумуляторами', ', екі аккумуляторлы', ' with two batteries'];
const handled = (weight: number, ash: boolean) => ash
  ? texts(`${weight} г з ясеновою рукояткою`, `${weight} г с ясеневой рукояткой`, `${weight} г, шаған сапты`, `${weight} g with an ash handle`)
  : texts(`${weight} г зі скловолоконною рукояткою`, `${weight} г со стекловолоконной рукояткой`, `${weight} г, шыны талшық сапты`, `${weight} g with a fibreglass handle`);
const pieces = (value: number) => texts(`${value} предметів`, `${value} предметов`, `${value} зат`, `${value} pieces`);

const drills: Family = {
  key: 'drills', merchant: 'tools', category: 'tools-drills', picture: 'drill', group: 'tools', brand: 'TVERD', code: 'TD', country: 'UA', hasColour: true,
  noun: noun(['Дриль-шуруповерт', 'm'], ['Дрель-шуруповёрт', 'f'], 'бұрғы-бұрауышы', 'drill driver'), weightGrams: [1100, 2300],
  openings: [
    texts('{{name}} закручує сотню саморізів на одному заряді й не гріється в руці.', '{{name}} закручивает сотню саморезов на одном заряде и не греется в руке.', '{{name}} бір зарядпен жүз бұранданы бұрайды, қолда қызбайды.', '{{name}} drives a hundred screws on one charge and stays cool in the hand.'),
    texts('{{name}} — дриль для ремонту: дві швидкості, двадцять ступенів моменту, підсвітка.', '{{name}} — дрель для ремонта: две скорости, двадцать ступеней момента, подсветка.', '{{name}} — жөндеуге арналған бұрғы: екі жылдамдық, жиырма момент сатысы, жарық.', '{{name}} is a drill for renovation: two speeds, twenty torque settings, a light.'),
    texts('Баланс {{name}} розраховано на роботу над головою: вага лягає на передпліччя.', 'Баланс {{name}} рассчитан на работу над головой: вес ложится на предплечье.', '{{name}} салмағы бас үстіндегі жұмысқа есептелген: ауырлық білекке түседі.', 'The balance of {{name}} is meant for work overhead: the weight rests on the forearm.'),
  ],
  models: [
    { name: 'D12', priceUah: 1899, colours: colourList('emerald orange'), technology: 'anti-shock', collection: 'core', extra: volts(12), numbers: { 'voltage-v': 12, 'power-w': 280 } },
    { name: 'D18', priceUah: 2799, colours: colourList('emerald navy'), technology: 'anti-shock', collection: 'core', extra: volts(18), numbers: { 'voltage-v': 18, 'power-w': 420 } },
    { name: 'D18 Pro', priceUah: 4299, colours: colourList('black yellow'), technology: 'brushless', collection: 'autumn-2026', extra: volts(18, withTwo), numbers: { 'voltage-v': 18, 'power-w': 560 } },
    { name: 'D18 Body', priceUah: 2399, colours: colourList('black emerald'), technology: 'brushless', collection: 'autumn-2026', extra: volts(18, bare), numbers: { 'voltage-v': 18, 'power-w': 560 } },
    { name: 'Impact 20', priceUah: 4899, colours: colourList('yellow orange'), technology: 'impact', collection: 'autumn-2026', extra: volts(20, withTwo), numbers: { 'voltage-v': 20, 'power-w': 650 } },
    { name: 'Beton 24', priceUah: 6499, colours: colourList('black navy'), technology: 'impact', collection: 'core', extra: volts(24, withTwo), numbers: { 'voltage-v': 24, 'power-w': 820 } },
    { name: 'Domovyk', brand: 'Kremin', priceUah: 1499, colours: colourList('yellow navy orange'), country: 'PL', collection: 'core', extra: volts(12), numbers: { 'voltage-v': 12, 'power-w': 240 } },
    { name: 'Montazh', brand: 'Kremin', priceUah: 3199, colours: colourList('navy orange'), country: 'PL', technology: 'brushless', collection: 'autumn-2026', extra: volts(18), numbers: { 'voltage-v': 18, 'power-w': 480 } },
  ],
};

const hammerOf = ([name, priceUah, colours]: Goods, weight: number, more: Partial<Model> = {}): Model => ({
  name, priceUah, colours: colourList(colours), material: 'fibreglass', collection: 'core', technology: 'anti-shock', extra: handled(weight, more.material === 'wood'), ...more,
});

const hammers: Family = {
  key: 'hammers', merchant: 'tools', category: 'tools-hammers', picture: 'hammer', group: 'tools', brand: 'Kremin', code: 'TH', country: 'UA', hasColour: true, materialInName: false,
  noun: noun(['Молоток', 'm'], ['Молоток', 'm'], 'балғасы', 'hammer'), weightGrams: [420, 1150],
  openings: [
    texts('Бойок {{name}} куто з цільної сталі та загартовано до 54 HRC.', 'Боёк {{name}} кован из цельной стали и закалён до 54 HRC.', '{{name}} басы тұтас болаттан соғылып, 54 HRC-ға дейін шынықтырылған.', 'The head of {{name}} is forged from one piece of steel and hardened to 54 HRC.'),
    texts('{{name}} забиває цвях за три удари й висмикує його роздвоєним хвостом.', '{{name}} забивает гвоздь за три удара и вытаскивает его раздвоенным хвостом.', '{{name}} шегені үш ұрып қағады, айыр құйрығымен суырып алады.', '{{name}} drives a nail in three blows and pulls it with the claw.'),
    texts('{{name}} лежить у долоні так, що рука не втомлюється до кінця зміни.', '{{name}} лежит в ладони так, что рука не устаёт до конца смены.', '{{name}} алақанға жайлы, ауысым соңына дейін қол талмайды.', '{{name}} lies in the palm so that the arm lasts to the end of the shift.'),
  ],
  models: [
    hammerOf(['Stolyar', 449, 'orange yellow'], 300),
    hammerOf(['Teslya', 599, 'orange red yellow'], 500),
    hammerOf(['Dakhar', 749, 'red yellow'], 600),
    hammerOf(['Yasen', 529, 'navy black'], 450, { material: 'wood', technology: undefined }),
    hammerOf(['Yasen XL', 689, 'navy black'], 700, { material: 'wood', technology: undefined }),
    hammerOf(['TV-800', 999, 'orange red'], 800, { brand: 'TVERD', collection: 'autumn-2026' }),
    hammerOf(['TV-500', 849, 'red yellow orange'], 500, { brand: 'TVERD', collection: 'autumn-2026' }),
  ],
};

const screwdriverOf = ([name, priceUah, colours]: Goods, count: number, more: Partial<Model> = {}): Model => ({
  name, priceUah, colours: colourList(colours), collection: 'core', technology: 'magnetic-tip', extra: pieces(count), ...more,
});

const screwdrivers: Family = {
  key: 'screwdrivers', merchant: 'tools', category: 'tools-screwdrivers', picture: 'screwdrivers', group: 'tools', brand: 'TVERD', code: 'TS', country: 'UA', hasColour: true,
  noun: noun(['Набір викруток', 'm'], ['Набор отвёрток', 'm'], 'бұрауыш жинағы', 'screwdriver set'), weightGrams: [380, 980],
  openings: [
    texts('У наборі {{name}} — усі шліци, які трапляються вдома: прямі, хрестові та дрібні.', 'В наборе {{name}} — все шлицы, которые встречаются дома: прямые, крестовые и мелкие.', '{{name}} жинағында үйде кездесетін барлық ұш бар: тік, айқыш және ұсақ.', 'The {{name}} set has every tip one meets at home: flat, cross and fine.'),
    texts('Жало {{name}} зі сталі S2 не злизується, а магніт тримає саморіз на вазі.', 'Жало {{name}} из стали S2 не слизывается, а магнит держит саморез на весу.', '{{name}} ұшы S2 болатынан, мүжілмейді, магнит бұранданы ұстап тұрады.', 'The S2 steel tips of {{name}} do not round off, and the magnet holds the screw.'),
    texts('Ручки {{name}} тригранні: не котяться зі столу й не ковзають у рукавиці.', 'Ручки {{name}} трёхгранные: не катятся со стола и не скользят в перчатке.', '{{name}} сабы үш қырлы: үстелден домаламайды, қолғапта таймайды.', 'The three-sided handles of {{name}} neither roll off the table nor slip in a glove.'),
  ],
  models: [
    screwdriverOf(['Set 5', 399, 'red emerald black'], 5),
    screwdriverOf(['Set 8', 599, 'red navy'], 8),
    screwdriverOf(['Elektryk', 749, 'red emerald'], 7),
    screwdriverOf(['Set 12', 899, 'navy black emerald'], 12),
    screwdriverOf(['Domovyk', 329, 'navy red'], 6, { brand: 'Kremin', country: 'PL' }),
    screwdriverOf(['Garazh', 679, 'black emerald navy'], 10, { brand: 'Kremin', country: 'PL', collection: 'autumn-2026' }),
  ],
};

export const toolFamilies: Family[] = [drills, hammers, screwdrivers];
