import { IconDots, IconEye, IconMessage } from '@tabler/icons-react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { pageOf } from '../../context.ts';
import {
  Amount,
  Button,
  KeyValues,
  Mark,
  ObjectPage,
  Pill,
  PlainTable,
  Section,
  SplitBar,
  StatusPill,
  Timeline,
  type Happening,
  type Tone,
} from '../../ui/office/index.ts';
import { Rich, useWords } from '../../words.tsx';

export function loader({ context }: LoaderFunctionArgs) {
  return { now: pageOf(context).reader.now };
}

const hour = 3_600_000;
const day = 24 * hour;

function happenings(now: number): Happening[] {
  const one = (id: string, ago: number, text: string, rest: Partial<Happening>): Happening => ({ id, at: now - ago, text: <Rich text={text} />, ...rest });
  return [
    one('1', hour, '<b>Попередження</b>: депозиту вистачить на 3 дні', { kind: 'money', tone: 'amber', by: 'автоматично' }),
    one('2', 2 * hour, 'Марта Поліщук: «Обіцяють поповнити до обіду, тримаю на контролі»', { kind: 'note', by: 'внутрішня нотатка' }),
    one('3', 3 * hour, 'Імпорт <b>zyma-2025.xlsx</b>, 8 214 рядків', { kind: 'change', tone: 'blue', by: 'Олена Коваль', note: 'триває' }),
    one('4', day, 'Довіра <b>82 → 78 %</b>, автопублікацію вимкнено', { kind: 'change', by: '4 товари з 19 повернуто' }),
    one('5', 4 * day, 'Виплата <b>38 204,00 ₴</b> зарахована банком', { kind: 'money', tone: 'green', by: 'PY-2025-1118' }),
    one('6', 10 * day, 'Змінено години: субота вихідний', { kind: 'change', by: 'Олена Коваль' }),
  ];
}

const legal = [
  ['Повна назва', 'ТОВ «Крок Україна»'],
  ['ІПН', '401 258 713 046'],
  ['Юридична адреса', '79018, Львів, вул. Головацького, 34'],
  ['IBAN', 'UA21 3052 9900 •••• 4107'],
  ['Директор', 'Олена Коваль'],
  ['Банк', 'перевірено 02.09.2025'],
  ['Години', 'пн–пт 9:00–19:00'],
  ['Найближчі вихідні', '22–23 листопада'],
].map(([label, value]) => ({ label, value }));

const agreements: { name: string; status: [Tone, string]; valid: string; accepted: string }[] = [
  { name: 'Договір про співпрацю, версія 7', status: ['amber', 'Чекає на прийняття'], valid: 'з 1 грудня 2025', accepted: 'до 1 грудня' },
  { name: 'Договір про співпрацю, версія 6', status: ['green', 'Чинний'], valid: 'до 30 листопада 2025', accepted: '11.02.2025' },
  { name: 'Право на бренд Nordal', status: ['red', 'Спливає за 6 днів'], valid: 'до 27 листопада 2025', accepted: '27.11.2024' },
];

const why = {
  title: 'Чому 14,2 %',
  text: 'Зважене середнє за 30 днів. Сітка комісій, версія 31 від 1 листопада, плюс знижка за якість.',
  columns: ['Правило', 'Продажі', '%'] as const,
  rows: [
    { label: 'Взуття, 2 000–5 000 ₴', values: ['1 204 300 ₴', '15,0'] },
    { label: 'Взуття, від 5 000 ₴', values: ['196 100 ₴', '12,0'] },
    { label: 'Сумки', values: ['82 800 ₴', '16,0'] },
    { label: <b>Рівень «Надійний»</b>, values: ['', '−0,5'], tone: 'green' as const },
  ],
  links: [
    { to: '/dev/parts/list', label: '612 рядків продажів' },
    { to: '/dev/parts', label: 'Версія 31 сітки' },
  ],
};

export default function SampleObject() {
  const { now } = useLoaderData<typeof loader>();
  const t = useWords('parts');
  return (
    <ObjectPage
      back={{ to: '/dev/parts/list', label: t('nav.merchants') }}
      mark={<Mark text="Кр" color="#2b4a6f" size="large" />}
      title="Крок Взуття"
      pills={
        <>
          <StatusPill of="merchant" code="active" />
          <Pill tone="amber">Депозиту на 3 дні</Pill>
        </>
      }
      identity="MR-00218 · ТОВ «Крок Україна» · ЄДРПОУ 40 125 873 · Львів · з 14 березня 2023 · веде Марта Поліщук"
      actions={
        <>
          <Button icon={IconDots} aria-label={t('more')} />
          <Button icon={IconEye}>Очима мерчанта</Button>
          <Button look="primary" icon={IconMessage}>
            Написати
          </Button>
        </>
      }
      facts={[
        { label: 'Оборот, 30 днів', value: <Amount value={{ amount: 148_320_000, currency: 'UAH' }} /> },
        { label: 'Товари в продажу', value: '1 912', note: '/ 2 140' },
        { label: 'Комісія, середня', value: '14,2 %', explain: why },
        { label: 'Депозит', value: <Amount value={{ amount: 842_050, currency: 'UAH' }} />, tone: 'amber' },
        { label: 'Рейтинг · довіра', value: '87', note: '· 78 %' },
      ]}
      tabs={[
        { id: 'overview', label: 'Огляд', to: '/dev/parts/object', current: true },
        { id: 'products', label: 'Товари', to: '/dev/parts/object?tab=products', count: 2140, current: false },
        { id: 'orders', label: 'Замовлення', to: '/dev/parts/object?tab=orders', count: 1284, current: false },
        { id: 'money', label: 'Гроші', to: '/dev/parts/object?tab=money', current: false },
        { id: 'documents', label: 'Документи', to: '/dev/parts/object?tab=documents', count: 7, current: false },
      ]}
      rail={
        <Timeline
          happenings={happenings(now)}
          onNote={() => undefined}
          more={
            <a className="link small" href="/dev/parts">
              Показати все, 1 206 подій
            </a>
          }
        />
      }
    >
      <title>Крок Взуття</title>
      <Section title="Замовлення за 30 днів" aside="612 · відмови з вини мерчанта 1,1 %">
        <SplitBar
          shares={[
            { label: 'доставлено', value: 434, tone: 'green' },
            { label: 'у дорозі й роботі', value: 104, tone: 'blue' },
            { label: 'повернення', value: 37, tone: 'amber' },
            { label: 'скасовано покупцем', value: 25, tone: 'grey' },
            { label: 'з вини мерчанта', value: 12, tone: 'red' },
          ]}
        />
      </Section>
      <Section
        title="Юридичні дані"
        flush
        aside={
          <>
            CRM <Pill tone="green">синхронізовано 12 хв тому</Pill>
          </>
        }
      >
        <KeyValues rows={legal} />
      </Section>
      <Section
        title="Угоди й документи"
        flush
        aside={
          <a className="link" href="/dev/parts/form">
            {t('add')}
          </a>
        }
      >
        <PlainTable
          label="Угоди й документи"
          rows={agreements}
          rowId={(row) => row.name}
          columns={[
            { title: 'Документ', cell: (row) => row.name },
            { title: 'Стан', cell: (row) => <Pill tone={row.status[0]}>{row.status[1]}</Pill> },
            { title: 'Діє', wideOnly: true, cell: (row) => <span className="secondary">{row.valid}</span> },
            { title: 'Прийнято', end: true, wideOnly: true, cell: (row) => row.accepted },
          ]}
        />
      </Section>
    </ObjectPage>
  );
}
