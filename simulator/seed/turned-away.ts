import { edrpou, ipn } from '../market/numbers.ts';
import { demoPassword } from './people.ts';
import type { Api, Session } from './client.ts';
import { quietly } from './quietly.ts';

type Asked = {
  name: string;
  legalName: string;
  kind: 'person' | 'company';
  taxNumber: string;
  contactName: string;
  email: string;
  phone: string;
  city: string;
};
type Answer = { daysAgo: number; evenings: number; reason: string; comment: string };

const person = (name: string, taxNumber: string, contactName: string) => ({
  name,
  contactName,
  kind: 'person' as const,
  legalName: `ФОП ${contactName}`,
  taxNumber: ipn(taxNumber),
});
const company = (name: string, taxNumber: string, contactName: string) => ({
  name,
  contactName,
  kind: 'company' as const,
  legalName: `ТОВ «${name}»`,
  taxNumber: edrpou(taxNumber),
});
const reach = (mailbox: string, phone: string, city: string) => ({ email: `${mailbox}@agora.test`, phone, city });
const no = (daysAgo: number, evenings: number, reason: string, comment: string) => ({ daysAgo, evenings, reason, comment });

/** Shops that asked to join in the last month and were told no: who, how long ago, after how many evenings, and why. */
const turnedAway: readonly { asked: Asked; answer: Answer }[] = [
  {
    asked: { ...person('Дзвінкі дрібнички', '316450927', 'Ольга Третяк'), ...reach('dribnychky', '+380671180402', 'Черкаси') },
    answer: no(28, 0, 'DOCUMENTS', 'Податковий номер належить іншій особі, надішліть витяг'),
  },
  {
    asked: { ...company('Склад 12', '4330914', 'Віктор Рибак'), ...reach('sklad12', '+380503306671', 'Одеса') },
    answer: no(24, 0, 'COUNTERFEIT', 'Права на бренди з прайсу не підтверджено'),
  },
  {
    asked: { ...company('Аптека поруч', '4127350', 'Інна Марченко'), ...reach('apteka-poruch', '+380442905519', 'Київ') },
    answer: no(21, 0, 'FORBIDDEN_GOODS', 'Ліків на майданчику не продаємо'),
  },
  {
    asked: { ...person('Мотозапчастини Юг', '290331846', 'Руслан Демчук'), ...reach('moto-yug', '+380482774130', 'Миколаїв') },
    answer: no(17, 1, 'RANGE', 'Запчастин поки не приймаємо, напишемо, щойно відкриємо розділ'),
  },
  {
    asked: { ...person('Крок у крок', '311276534', 'Степан Лесик'), ...reach('krok-u-krok', '+380969114407', 'Львів') },
    answer: no(13, 0, 'DUPLICATE', 'Це взуття вже продає «Крок Взуття»'),
  },
  {
    asked: { ...company('Пилосмок', '4409127', 'Юрій Заєць'), ...reach('pylosmok', '+380577319926', 'Харків') },
    answer: no(9, 0, 'DOCUMENTS', 'Рахунок відкрито не на компанію з заявки'),
  },
  {
    asked: { ...person('Букініст', '303817265', 'Лариса Коваль'), ...reach('bukinist', '+380322451873', 'Івано-Франківськ') },
    answer: no(6, 0, 'RANGE', 'Книжок поки не приймаємо'),
  },
  {
    asked: { ...company('Смачна полиця', '4251680', 'Олег Панчук'), ...reach('smachna', '+380362630418', 'Рівне') },
    answer: no(3, 0, 'RANGE', 'Свіжих продуктів поки не возимо'),
  },
];

/** Whoever asks to join on this morning. */
export async function applyInVain(api: Api, daysAgo: number): Promise<void> {
  const more = { country: 'UA', password: demoPassword, brands: [], expectedProducts: 80, language: 'uk' };
  for (const [at, { asked, answer }] of turnedAway.entries())
    if (answer.daysAgo === daysAgo) await quietly(api('POST', '/merchant/applications', { ...asked, ...more }, { address: `127.0.9.${at + 1}` }));
}

/** The evening's decisions. */
export async function turnAway(api: Api, office: Session, daysAgo: number): Promise<void> {
  const due = turnedAway.filter(({ answer }) => answer.daysAgo - answer.evenings === daysAgo);
  if (due.length === 0) return;
  const { items } = await api<{ items: { id: string; name: string }[] }>('GET', '/operator/merchants?status=new&limit=50', undefined, office);
  for (const { asked, answer } of due) {
    const found = items.find((one) => one.name === asked.name);
    if (found) await api('POST', `/operator/merchants/${found.id}/reject`, { reason: answer.reason, comment: answer.comment }, office);
  }
}
