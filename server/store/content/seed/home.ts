import type { Block } from '../content.ts';

/** The home page that a new shop opens with. */
export const firstHome: Block[] = [
  {
    kind: 'hero',
    title: { uk: 'Один кошик, багато майстерень', ru: 'Одна корзина, много мастерских', kk: 'Бір себет, көптеген шеберхана', en: 'One basket, many makers' },
    text: {
      uk: 'Речі від українських виробників і перевірених мерчантів. Ціну, наявність і день доставки видно ще до кошика.',
      ru: 'Вещи от украинских производителей и проверенных мерчантов. Цена, наличие и день доставки видны ещё до корзины.',
      kk: 'Өндірушілер мен тексерілген мерчанттардың тауарлары. Бағасы, бар-жоғы және жеткізу күні себетке дейін көрінеді.',
      en: 'Goods from makers and merchants we have checked. Price, stock and the day of delivery are there before the basket.',
    },
    button: { uk: 'Дивитися новинки', ru: 'Смотреть новинки', kk: 'Жаңа тауарларды көру', en: 'See what is new' },
    href: '/search?sort=new',
    collection: { sort: 'popular' },
  },
  {
    kind: 'categories',
    title: { uk: 'Категорії', ru: 'Категории', kk: 'Санаттар', en: 'Categories' },
    categories: [
      'clothing',
      'shoes',
      'accessories',
      'beauty',
      'home',
      'tools',
      'sport',
      'kids',
      'electronics',
      'travel',
      'building',
      'auto',
      'food',
      'security',
    ],
  },
  {
    kind: 'collection',
    title: { uk: 'Нове цього тижня', ru: 'Новое на этой неделе', kk: 'Осы аптаның жаңалықтары', en: 'New this week' },
    rule: { sort: 'new' },
    limit: 8,
    href: '/search?sort=new',
  },
  {
    kind: 'collection',
    title: { uk: 'Зі знижкою', ru: 'Со скидкой', kk: 'Жеңілдікпен', en: 'Reduced' },
    text: {
      uk: 'Стара ціна справжня: її бачили покупці.',
      ru: 'Старая цена настоящая: её видели покупатели.',
      kk: 'Ескі баға шынайы: оны сатып алушылар көрген.',
      en: 'The old price is a real one: buyers have seen it.',
    },
    rule: { sort: 'discount', discount: true },
    limit: 8,
    href: '/search?discount=true&sort=discount',
  },
  {
    kind: 'merchants',
    title: { uk: 'Мерчанти зблизька', ru: 'Мерчанты вблизи', kk: 'Мерчанттармен танысыңыз', en: 'Merchants close up' },
    merchants: [],
    limit: 3,
  },
  {
    kind: 'collection',
    title: { uk: 'Дім, у якому тепло', ru: 'Дом, в котором тепло', kk: 'Жылы үй', en: 'A warm home' },
    rule: { sort: 'popular', category: 'home' },
    limit: 8,
  },
  {
    kind: 'collection',
    title: { uk: 'Для майстра', ru: 'Для мастера', kk: 'Шеберге', en: 'For the workshop' },
    rule: { sort: 'popular', category: 'tools' },
    limit: 8,
  },
  { kind: 'brands', title: { uk: 'Бренди', ru: 'Бренды', kk: 'Брендтер', en: 'Brands' }, limit: 12 },
  {
    kind: 'text',
    title: { uk: 'Продавайте на Agora', ru: 'Продавайте на Agora', kk: 'Agora-да сатыңыз', en: 'Sell on Agora' },
    text: {
      uk: 'Завантажте каталог файлом чи посиланням: перші товари з’являться в магазині того ж дня. Комісія відома наперед, виплати щодня.',
      ru: 'Загрузите каталог файлом или ссылкой: первые товары появятся в магазине в тот же день. Комиссия известна заранее, выплаты ежедневно.',
      kk: 'Каталогты файлмен немесе сілтемемен жүктеңіз: алғашқы тауарлар сол күні дүкенде шығады. Комиссия алдын ала белгілі, төлемдер күн сайын.',
      en: 'Send your catalogue as a file or a link: the first goods are in the shop the same day. Commission is known beforehand, payouts are daily.',
    },
    button: { uk: 'Почати продавати', ru: 'Начать продавать', kk: 'Сатуды бастау', en: 'Start selling' },
    href: '/pages/for-merchants',
  },
];
