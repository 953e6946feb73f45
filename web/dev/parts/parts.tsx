import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { pageOf } from '../../context.ts';
import {
  Button,
  ButtonLink,
  Callout,
  CardBones,
  ChartCard,
  Clock,
  Columns,
  ConfirmDanger,
  DiffList,
  EmptyState,
  ImportProgress,
  Note,
  PageHead,
  Section,
  SideDrawer,
  Stack,
  StatusPill,
  statusTones,
  Steps,
  toast,
  type StatusKind,
} from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';

const hour = 3_600_000;
const day = 24 * hour;
const sales = [31, 28, 36, 42, 39, 52, 48, 33, 30, 38, 44, 47, 58, 61, 40, 37, 43, 49, 52, 66, 71, 46, 41, 50, 57, 59, 74, 79, 62, 68];

export function loader({ context }: LoaderFunctionArgs) {
  return { now: pageOf(context).reader.now };
}

function Statuses() {
  return (
    <Section title="Стани">
      <div className="stack">
        {(Object.keys(statusTones) as StatusKind[]).map((kind) => (
          <div key={kind} style={{ display: 'flex', flexWrap: 'wrap', gap: 6 }}>
            {Object.keys(statusTones[kind]).map((code) => (
              <StatusPill key={code} of={kind} code={code} />
            ))}
          </div>
        ))}
      </div>
    </Section>
  );
}

function Sales({ now }: { now: number }) {
  const f = useFormat();
  const days = sales.map((_, at) => f.shortDate(now - (sales.length - 1 - at) * day));
  return (
    <ChartCard
      title="Продажі"
      summary="Оборот за 30 днів зріс на 18 %: з 31 000 до 68 000 гривень на день, найкращий день 79 000 гривень."
      stats={[
        { label: 'Оборот', value: '1 483 200 ₴', change: { text: '↑ 18 %', good: true } },
        { label: 'Замовлення', value: '612', change: { text: '↑ 11 %', good: true } },
        { label: 'Середній чек', value: '2 423 ₴', change: { text: '↓ 2 %', good: false } },
      ]}
      periods={[
        { value: '30d', label: '30 днів' },
        { value: '7d', label: '7 днів' },
        { value: '90d', label: 'Квартал' },
      ]}
      comparable
      unit="money:UAH"
      categories={days}
      series={[
        { name: 'цей період', values: sales.map((one) => one * 100_000) },
        { name: 'попередні 30 днів', previous: true, values: sales.map((one) => one * 82_000) },
      ]}
    />
  );
}

function Asking() {
  const t = useWords('parts');
  const [asked, ask] = useState<'danger' | 'drawer'>();
  return (
    <Section title="Питання й відповіді">
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        <Button onClick={() => toast({ text: 'Товар знято з продажу', undo: { label: t('undo'), run: () => toast({ text: 'Повернуто' }) } })}>
          Зняти з продажу
        </Button>
        <Button look="danger" onClick={() => ask('danger')}>
          Заблокувати
        </Button>
        <Button look="quiet" onClick={() => ask('drawer')}>
          Швидкий перегляд
        </Button>
        <Button look="primary" hint="P">
          Опублікувати
        </Button>
        <Button disabled>Недоступно</Button>
      </div>
      <Note tone="amber">За теперішнього темпу вистачить на 3 дні, до понеділка 24 листопада</Note>
      <ConfirmDanger
        opened={asked === 'danger'}
        onClose={() => ask(undefined)}
        onConfirm={() => ask(undefined)}
        title="Заблокувати Крок Взуття?"
        consequence="Одразу сховає 214 товарів і зупинить виплату 38 204,00 ₴."
        action="Заблокувати"
        typed="Крок"
      />
      <SideDrawer opened={asked === 'drawer'} onClose={() => ask(undefined)} title="Челсі Nordal Fjord">
        <CardBones />
      </SideDrawer>
    </Section>
  );
}

export default function Parts() {
  const { now } = useLoaderData<typeof loader>();
  return (
    <>
      <title>Частини</title>
      <PageHead
        title="Імпорт: zyma-2025.xlsx"
        text="1С, склад Львів · формат розпізнано: XLSX, аркуш «Товари», 8 214 рядків"
        actions={
          <>
            <ButtonLink to="/dev/parts/form" icon={IconFileImport}>
              Імпорт
            </ButtonLink>
            <Button look="primary" icon={IconPlus}>
              Додати товар
            </Button>
          </>
        }
      />
      <Steps label="Кроки імпорту" current={2} steps={['Отримано', 'Зіставлено', 'Перевірка', 'Перегляд', 'Застосування', 'Фото у фоні']} />
      <ImportProgress
        done={5257}
        total={8214}
        perSecond={1310}
        secondsLeft={2}
        outcomes={[
          { id: 'new', label: 'нові', count: 2021, tone: 'green' },
          { id: 'changed', label: 'змінені', count: 1166, tone: 'blue' },
          { id: 'unchanged', label: 'без змін', count: 1954, tone: 'grey' },
          { id: 'invalid', label: 'з помилками', count: 116, tone: 'red' },
          { id: 'gone', label: 'зникли з файлу', count: 38 },
          { id: 'photos', label: 'фото в черзі', count: 6480 },
        ]}
      />
      <Callout
        actions={
          <>
            <Button small>Показати 12</Button>
            <Button small>Так, ціни правильні</Button>
          </>
        }
      >
        <b>12 цін падають більше ніж на 90 %.</b> Схоже, у файлі копійки замість гривень. Ці рядки не буде змінено, доки ви не відповісте.
      </Callout>
      <Stack>
        <Columns wide>
          <Sales now={now} />
          <Section title="Терміни">
            <div className="stack">
              {[-2 * day, 42 * 60_000, 2 * hour, 5 * hour, 3 * day].map((left) => (
                <Clock key={left} due={now + left} />
              ))}
              <Clock due={now + 3 * day} calm />
            </div>
          </Section>
        </Columns>
        <Columns>
          <Statuses />
          <Stack>
            <Section title="Зміни версії">
              <DiffList
                fields={[
                  { id: 'name', label: 'Назва', before: 'Челсі Nordal Fjord, коричневі', after: 'Челсі Nordal Fjord, водостійкі, коричневі' },
                  {
                    id: 'text',
                    label: 'Опис',
                    before: 'Черевики з гладкої телячої шкіри на флісі. Підошва прошита.',
                    after: 'Черевики з гладкої телячої шкіри на вовняній підкладці. Підошва прошита.',
                  },
                  { id: 'price', label: 'Ціна', before: '3 990 ₴', after: '2 873 ₴' },
                ]}
              />
            </Section>
            <Asking />
          </Stack>
        </Columns>
        <Section title="Порожньо">
          <EmptyState
            icon={IconFileImport}
            title="Тут будуть ваші імпорти"
            text="Завантажте файл від постачальника або з 1С: товари, ціни й залишки оновляться самі."
            actions={<Button look="primary">Завантажити файл</Button>}
          />
        </Section>
      </Stack>
    </>
  );
}
