import { IconClockPlay, IconFileText, IconPencil, IconSubtask, IconTruckDelivery, IconCircleCheck, type Icon } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useRevalidator } from 'react-router';
import { listShipments } from '#orders/contract';
import { browserApi } from '../../api.ts';
import { Button, ButtonLink, Clock, EmptyState, Section, type Tone } from '../../ui/office/index.ts';
import { urgency } from '../../ui/office/clock.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { Rich, useWords, type Words } from '../../words.tsx';
import { takeOrders } from '../orders/take.ts';
import { useMay } from '../use-cabinet.ts';
import type { loadDuties } from './load-home.ts';

type Loaded = Awaited<ReturnType<typeof loadDuties>>;
type Duty = { id: string; icon: Icon; tone: Tone; count: number; text: string; detail?: string; due: string | null; action: ReactNode };

/** Tasks that stand on this card as their own row already. */
const ownRows = ['take', 'agreement'];

function dutiesOf({ fresh, working, revision, tasks, agreements }: Loaded, t: Words, take: ReactNode): Duty[] {
  const open = (to: string, word: string) => <ButtonLink to={to}>{t(word)}</ButtonLink>;
  const list: (Duty | null)[] = [
    fresh && fresh.counts.new > 0
      ? {
          id: 'take',
          icon: IconClockPlay,
          tone: 'red',
          count: fresh.counts.new,
          text: t('duties.take', { count: fresh.counts.new }),
          detail: t('duties.takeDetail', { number: fresh.items[0]?.number ?? '' }),
          due: fresh.items[0]?.dueAt ?? null,
          action: take,
        }
      : null,
    working && working.counts.in_progress > 0
      ? {
          id: 'send',
          icon: IconTruckDelivery,
          tone: 'amber',
          count: working.counts.in_progress,
          text: t('duties.send', { count: working.counts.in_progress }),
          detail: t('duties.sendDetail', { number: working.items[0]?.number ?? '' }),
          due: working.items[0]?.dueAt ?? null,
          action: open('/cabinet/orders?view=in_progress', 'duties.sendAction'),
        }
      : null,
    revision && (revision.counts['revision'] ?? 0) > 0
      ? {
          id: 'revise',
          icon: IconPencil,
          tone: 'grey',
          count: revision.counts['revision'] ?? 0,
          text: t('duties.revise', { count: revision.counts['revision'] ?? 0 }),
          detail: revision.items[0]?.reasons[0]?.title ?? t('duties.reviseDetail'),
          due: null,
          action: open('/cabinet/products?status=revision', 'duties.reviseAction'),
        }
      : null,
    ...agreements.map((one): Duty => ({
      id: one.id,
      icon: IconFileText,
      tone: 'blue',
      count: 1,
      text: t('duties.agreement', { title: one.title, version: one.version }),
      due: null,
      action: open(`/cabinet/agreements/${one.id}`, 'duties.read'),
    })),
    ...tasks
      .filter((task) => !ownRows.some((kind) => task.kind.includes(kind)))
      .map((task): Duty => ({
        id: task.id,
        icon: IconSubtask,
        tone: task.overdue ? 'red' : 'grey',
        count: 1,
        text: task.title,
        due: task.dueAt,
        action: open(task.href, 'open'),
      })),
  ];
  return list.filter((duty) => duty !== null);
}

/** Today's work, each row with its clock and its own button. */
export function Duties({ duties }: { duties: Loaded }) {
  const t = useWords('cabinet');
  const f = useFormat();
  const { revalidate } = useRevalidator();
  const [busy, setBusy] = useState(false);
  const mayWrite = useMay('orders.write');
  const takeAll = async () => {
    setBusy(true);
    const { items } = await browserApi(listShipments, { query: { view: 'new', sort: 'dueAt', limit: 100 } });
    await takeOrders(
      items.map((row) => row.id),
      t,
    );
    setBusy(false);
    await revalidate();
  };
  const take = mayWrite ? (
    <Button look="primary" disabled={busy} onClick={() => void takeAll()}>
      {t('duties.takeAll')}
    </Button>
  ) : (
    <ButtonLink to="/cabinet/orders?view=new">{t('open')}</ButtonLink>
  );
  const rows = dutiesOf(duties, t, take);
  const soonest = rows.flatMap((row) => row.due ?? []).sort()[0];
  const sum = rows.reduce((total, row) => total + row.count, 0);
  return (
    <Section
      title={t('duties.title')}
      flush
      aside={
        rows.length > 0
          ? [t('duties.count', { count: sum }), soonest ? t('duties.soonest', { clock: urgency(soonest, f, t).text }) : ''].filter(Boolean).join(' · ')
          : null
      }
    >
      {rows.length === 0 ? (
        <EmptyState icon={IconCircleCheck} title={t('duties.none')} text={t('duties.noneText')} />
      ) : (
        rows.map((row) => <Row key={row.id} duty={row} />)
      )}
    </Section>
  );
}

function Row({ duty }: { duty: Duty }) {
  const { icon: Sign } = duty;
  return (
    <div className="duty">
      <i className={`tone-${duty.tone}`}>
        <Sign size={18} stroke={1.7} aria-hidden="true" />
      </i>
      <p>
        <Rich text={duty.text} />
        {duty.detail ? <small>{duty.detail}</small> : null}
      </p>
      <span className="duty-end">
        <Clock due={duty.due} />
        {duty.action}
      </span>
    </div>
  );
}
