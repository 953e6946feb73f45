type Texts = { uk: string; ru: string; kk: string; en: string };
type Fault = 'merchant' | 'buyer' | 'operator' | 'nobody';

function reason(code: string, title: Texts, fault?: Fault) {
  return fault ? { code, title, fault } : { code, title };
}

/** The lists of reasons that a fresh installation starts with. */
export const standardReasons = {
  cancel: [
    reason('OUT_OF_STOCK', { uk: 'Товару немає в наявності', ru: 'Товара нет в наличии', kk: 'Тауар қоймада жоқ', en: 'Not in stock' }, 'merchant'),
    reason('WRONG_PRICE', { uk: 'Помилка в ціні', ru: 'Ошибка в цене', kk: 'Бағасы қате көрсетілген', en: 'Price was wrong' }, 'merchant'),
    reason(
      'DAMAGED',
      { uk: 'Товар пошкоджено на складі', ru: 'Товар повреждён на складе', kk: 'Тауар қоймада бүлінген', en: 'Damaged in the warehouse' },
      'merchant',
    ),
    reason(
      'NOT_TAKEN',
      {
        uk: 'Мерчант не взяв замовлення вчасно',
        ru: 'Мерчант не взял заказ вовремя',
        kk: 'Мерчант тапсырысты уақытында қабылдамады',
        en: 'The merchant did not take it in time',
      },
      'merchant',
    ),
    reason(
      'BUYER_CHANGED_MIND',
      { uk: 'Покупець передумав', ru: 'Покупатель передумал', kk: 'Сатып алушы райынан қайтты', en: 'The buyer changed their mind' },
      'buyer',
    ),
    reason(
      'BUYER_UNREACHABLE',
      {
        uk: 'Не вдалося зв’язатися з покупцем',
        ru: 'Не удалось связаться с покупателем',
        kk: 'Сатып алушымен байланысу мүмкін болмады',
        en: 'The buyer could not be reached',
      },
      'buyer',
    ),
    reason(
      'WRONG_ADDRESS',
      {
        uk: 'Неможливо доставити за цією адресою',
        ru: 'Доставка по этому адресу невозможна',
        kk: 'Бұл мекенжайға жеткізу мүмкін емес',
        en: 'Cannot be delivered to this address',
      },
      'nobody',
    ),
    reason('NOT_PAID', { uk: 'Не оплачено вчасно', ru: 'Не оплачено вовремя', kk: 'Уақытында төленбеді', en: 'Not paid in time' }, 'buyer'),
    reason('SUSPECTED_FRAUD', { uk: 'Підозра на шахрайство', ru: 'Подозрение на мошенничество', kk: 'Алаяқтық күдігі', en: 'Suspected fraud' }, 'operator'),
  ],
  reject: [
    reason('DOCUMENTS', {
      uk: 'Документи або реквізити не підтверджено',
      ru: 'Документы или реквизиты не подтверждены',
      kk: 'Құжаттар немесе деректемелер расталмады',
      en: 'Documents or details not confirmed',
    }),
    reason('RANGE', {
      uk: 'Асортимент не для нашого майданчика',
      ru: 'Ассортимент не для нашей площадки',
      kk: 'Тауар түрлері біздің алаңға сай емес',
      en: 'The range does not fit this marketplace',
    }),
    reason('FORBIDDEN_GOODS', {
      uk: 'Товар заборонено продавати',
      ru: 'Товар запрещён к продаже',
      kk: 'Тауарды сатуға тыйым салынған',
      en: 'The goods may not be sold',
    }),
    reason('COUNTERFEIT', { uk: 'Ознаки підробки', ru: 'Признаки подделки', kk: 'Жалған тауар белгілері бар', en: 'Signs of a counterfeit' }),
    reason('DUPLICATE', { uk: 'Уже є такий самий', ru: 'Такой уже есть', kk: 'Дәл осындай бар', en: 'There is one already' }),
    reason('OTHER', { uk: 'Інше', ru: 'Другое', kk: 'Басқа', en: 'Other' }),
  ],
  revise: [
    reason('PICTURES', { uk: 'Замініть фото', ru: 'Замените фото', kk: 'Суреттерді ауыстырыңыз', en: 'Replace the pictures' }),
    reason('NAME', { uk: 'Виправте назву', ru: 'Исправьте название', kk: 'Атауын түзетіңіз', en: 'Correct the name' }),
    reason('DESCRIPTION', { uk: 'Доповніть опис', ru: 'Дополните описание', kk: 'Сипаттамасын толықтырыңыз', en: 'Complete the description' }),
    reason('CATEGORY', { uk: 'Оберіть іншу категорію', ru: 'Выберите другую категорию', kk: 'Басқа санатты таңдаңыз', en: 'Choose another category' }),
    reason('ATTRIBUTES', { uk: 'Заповніть характеристики', ru: 'Заполните характеристики', kk: 'Сипаттарын толтырыңыз', en: 'Fill in the attributes' }),
    reason('PRICE', { uk: 'Перевірте ціну', ru: 'Проверьте цену', kk: 'Бағасын тексеріңіз', en: 'Check the price' }),
    reason('OTHER', { uk: 'Інше', ru: 'Другое', kk: 'Басқа', en: 'Other' }),
  ],
  block: [
    reason('AGREEMENT_BROKEN', { uk: 'Порушення договору', ru: 'Нарушение договора', kk: 'Шарттың бұзылуы', en: 'Breach of the agreement' }),
    reason('COMPLAINTS', { uk: 'Скарги покупців', ru: 'Жалобы покупателей', kk: 'Сатып алушылардың шағымдары', en: 'Complaints from buyers' }),
    reason('COUNTERFEIT', { uk: 'Продаж підробок', ru: 'Продажа подделок', kk: 'Жалған тауар сату', en: 'Selling counterfeits' }),
    reason('DEBT', { uk: 'Заборгованість', ru: 'Задолженность', kk: 'Берешек', en: 'Debt' }),
    reason('LATE_ORDERS', { uk: 'Невиконання замовлень', ru: 'Невыполнение заказов', kk: 'Тапсырыстарды орындамау', en: 'Orders not fulfilled' }),
    reason('OWN_REQUEST', { uk: 'На прохання мерчанта', ru: 'По просьбе мерчанта', kk: 'Мерчанттың өтініші бойынша', en: 'At the merchant’s own request' }),
    reason('OTHER', { uk: 'Інше', ru: 'Другое', kk: 'Басқа', en: 'Other' }),
  ],
};
