import { bin, edrpou, iban, ipn } from './numbers.ts';
import { stories } from './stories.ts';
import type { DemoHours, DemoMerchant, Weekday } from './types.ts';

const open = (from: string, to: string): DemoHours => ({ from, to });

function week(weekdays: DemoHours, saturday: DemoHours | null = null, sunday: DemoHours | null = null): Record<Weekday, DemoHours | null> {
  return { mon: weekdays, tue: weekdays, wed: weekdays, thu: weekdays, fri: weekdays, sat: saturday, sun: sunday };
}

const ukrainianIban = (account: string): string => iban('UA', `399000${account.padStart(19, '0')}`);

const shoes: DemoMerchant = {
  key: 'shoes', email: 'shoes@agora.test', name: 'Крок Взуття', legalName: 'ТОВ «Крок Взуття»', kind: 'company', own: false,
  country: 'UA', taxNumber: edrpou('4312765'), iban: ukrainianIban('26007001432765'), contactName: 'Олена Бондаренко', phone: '+380672104518',
  city: 'Київ', address: { street: 'вул. Кирилівська, 82, корп. 3', postcode: '04080' }, dispatchCity: 'Київ', dispatchDays: 1,
  story: stories.shoes, logo: { letters: 'К', background: '#0f5f5a', ink: '#ffffff' },
  hours: week(open('09:00', '19:00'), open('10:00', '17:00')), daysOff: null,
  brands: ['Крок', 'Stezhka', 'Lirra'], delivery: ['nova_poshta_branch', 'nova_poshta_courier', 'ukrposhta'],
};

const clothes: DemoMerchant = {
  key: 'clothes', email: 'clothes@agora.test', name: 'Dala Wear', legalName: 'ТОО «Дала Киім»', kind: 'company', own: false,
  country: 'KZ', taxNumber: bin('19074001234'), iban: iban('KZ', '9990000260712345'), contactName: 'Айгерім Сейтқали', phone: '+380931187240',
  city: 'Алмати', address: { street: 'вул. Жібек Жоли, 64', postcode: '050002' }, dispatchCity: 'Львів', dispatchDays: 2,
  story: stories.clothes, logo: { letters: 'D', background: '#c0654a', ink: '#fff7ee' },
  hours: week(open('09:00', '18:00')), daysOff: null,
  brands: ['Dala', 'Nytka', 'Ozero'], delivery: ['nova_poshta_branch', 'nova_poshta_courier', 'meest'],
};

const tools: DemoMerchant = {
  key: 'tools', email: 'tools@agora.test', name: 'Майстерня TVERD', legalName: 'ТОВ «Тверд Інструмент»', kind: 'company', own: false,
  country: 'UA', taxNumber: edrpou('3987402'), iban: ukrainianIban('26001003987402'), contactName: 'Сергій Гайовий', phone: '+380503367719',
  city: 'Дніпро', address: { street: 'вул. Січових стрільців, 107', postcode: '49005' }, dispatchCity: 'Дніпро', dispatchDays: 1,
  story: stories.tools, logo: { letters: 'TV', background: '#2b2926', ink: '#f2b632' },
  hours: week(open('08:00', '18:00'), open('09:00', '15:00')), daysOff: null,
  brands: ['TVERD', 'Kremin'], delivery: ['nova_poshta_branch', 'nova_poshta_courier', 'merchant_courier'],
};

const beauty: DemoMerchant = {
  key: 'beauty', email: 'beauty@agora.test', name: 'Mavka Lab', legalName: 'ТОВ «Мавка Лаб»', kind: 'company', own: false,
  country: 'UA', taxNumber: edrpou('4456091'), iban: ukrainianIban('26004004456091'), contactName: 'Соломія Дячук', phone: '+380977420356',
  city: 'Львів', address: { street: 'вул. Городоцька, 174', postcode: '79022' }, dispatchCity: 'Львів', dispatchDays: 1,
  story: stories.beauty, logo: { letters: 'ML', background: '#7d9c8f', ink: '#ffffff' },
  hours: week(open('10:00', '19:00'), open('11:00', '16:00'), open('11:00', '16:00')), daysOff: null,
  brands: ['Mavka Lab', 'Zoriana'], delivery: ['nova_poshta_branch', 'nova_poshta_courier', 'ukrposhta', 'meest'],
};

const home: DemoMerchant = {
  key: 'home', email: 'home@agora.test', name: 'Глина і дім', legalName: 'ФОП Яременко Ганна Василівна', kind: 'person', own: false,
  country: 'UA', taxNumber: ipn('308130246'), iban: ukrainianIban('26003308130246'), contactName: 'Ганна Яременко', phone: '+380663015582',
  city: 'Полтава', address: { street: 'вул. Соборності, 41', postcode: '36000' }, dispatchCity: 'Полтава', dispatchDays: 3,
  story: stories.home, logo: { letters: 'Г', background: '#b95c3f', ink: '#fff4e8' },
  hours: week(open('10:00', '18:00')), daysOff: { untilNext: 'mon', reason: stories.homeRest },
  brands: ['Глина і дім', 'Svitlyk', 'Lanok'], delivery: ['nova_poshta_branch', 'ukrposhta'],
};

const agora: DemoMerchant = {
  key: 'agora', email: 'agora@agora.test', name: 'Agora', legalName: 'ТОВ «Агора Маркет»', kind: 'company', own: true,
  country: 'UA', taxNumber: edrpou('4520138'), iban: ukrainianIban('26009004520138'), contactName: 'Андрій Мельник', phone: '+380442090011',
  city: 'Київ', address: { street: 'вул. Набережно-Хрещатицька, 9', postcode: '04070' }, dispatchCity: 'Київ', dispatchDays: 1,
  story: stories.agora, logo: { letters: 'A', background: '#1f3a63', ink: '#ffffff' },
  hours: week(open('08:00', '21:00'), open('09:00', '20:00'), open('09:00', '20:00')), daysOff: null,
  brands: ['Torbyna', 'Mandriv', 'Khvylyna', 'Promin'],
  delivery: ['nova_poshta_branch', 'nova_poshta_courier', 'ukrposhta', 'meest', 'pickup'],
};

/** The six merchants of the demo market; the last is the marketplace itself. */
export const merchants: DemoMerchant[] = [shoes, clothes, tools, beauty, home, agora];
