import { IconCircleCheck, IconLayoutKanban, IconList, IconSettings } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link, useLoaderData, useLocation, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { listOperatorUsers } from '#identity/contract';
import { getModerationStats, listModerationCases } from '#moderation/contract';
import { operatorTasks } from '#tasks/contract';
import { pageOf } from '../../context.ts';
import { changeSearch } from '../../ui/change-search.ts';
import { ButtonLink, EmptyState, Facts, PageHead, type Fact } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useReader } from '../../use-reader.tsx';
import { useWords } from '../../words.tsx';
import '../parts/console.css';
import { optional } from '../parts/optional.ts';
import { useMay } from '../parts/use-may.ts';
import { dutyOfCase, dutyOfTask, lanesOf, type Duty } from './board.ts';
import './control.css';
import { Board, DutyList } from './lanes.tsx';

const moderationCards = 6;

export async function loader({ context, url }: LoaderFunctionArgs) {
  const { api } = pageOf(context);
  const search = url.searchParams;
  const kind = search.get('kind') ?? undefined;
  const show = search.get('show');
  const withCases = show !== 'mine' && (kind === undefined || kind === 'moderation');
  const [tasks, cases, stats, users] = await Promise.all([
    api(operatorTasks, {
      query: {
        limit: 100,
        ...(kind ? { kind } : {}),
        ...(show === 'mine' ? { mine: 'true' as const } : {}),
        ...(show === 'overdue' ? { overdue: 'true' as const } : {}),
      },
    }),
    withCases ? optional(api(listModerationCases, { query: { sort: 'age', limit: moderationCards } })) : null,
    withCases ? optional(api(getModerationStats, { query: { days: 1 } })) : null,
    optional(api(listOperatorUsers)),
  ]);
  const people = users?.items.map(({ accountId, name }) => ({ accountId, name })) ?? [];
  return { tasks, cases: cases && { items: cases.items, total: stats?.waiting ?? cases.items.length, overdue: stats?.overdue ?? 0 }, people };
}

function useDuties() {
  const { tasks, cases } = useLoaderData<typeof loader>();
  const t = useWords('console-control');
  const { now } = useReader();
  const [search] = useSearchParams();
  const text = (search.get('q') ?? '').toLowerCase();
  return useMemo(() => {
    const late = (duty: Duty) => duty.dueAt !== null && Date.parse(duty.dueAt) < now;
    const caseDuties = (cases?.items ?? []).map((one) => dutyOfCase(one, one.findings.length > 0 ? t('findings', { count: one.findings.length }) : ''));
    const shown = search.get('show') === 'overdue' ? caseDuties.filter(late) : caseDuties;
    const counts = tasks.summary.kinds.filter((one) => !search.get('kind') || one.kind === search.get('kind'));
    if (shown.length > 0)
      counts.push({ kind: 'moderation', open: search.get('show') === 'overdue' ? (cases?.overdue ?? 0) : (cases?.total ?? 0), overdue: cases?.overdue ?? 0 });
    const all = [...tasks.items.map(dutyOfTask), ...shown];
    const found = text ? all.filter((duty) => `${duty.title} ${duty.text} ${duty.assigneeName ?? ''}`.toLowerCase().includes(text)) : all;
    const narrowed =
      text || search.get('show')
        ? counts.map((one) => (one.kind === 'moderation' && !text ? one : { ...one, open: found.filter((duty) => duty.kind === one.kind).length }))
        : counts;
    return { all, lanes: lanesOf(found, narrowed) };
  }, [tasks, cases, search, text, now, t]);
}

export default function Control() {
  const { tasks, cases, people } = useLoaderData<typeof loader>();
  const t = useWords('console-control');
  const f = useFormat();
  const may = useMay();
  const [search] = useSearchParams();
  const { all, lanes } = useDuties();
  const asList = search.get('as') === 'list';
  const { summary } = tasks;
  const overdue = summary.overdue + (cases?.overdue ?? 0);
  const today = all.filter((duty) => duty.dueAt && f.isToday(duty.dueAt)).length;
  const facts: Fact[] = [
    {
      label: t('facts.kept'),
      value: summary.keptPercent === null ? '–' : f.percent(summary.keptPercent),
      ...(summary.keptPercent === null ? { note: t('facts.noneYet') } : {}),
    },
    { label: t('facts.overdue'), value: f.number(overdue), ...(overdue > 0 ? { tone: 'red' as const } : {}) },
    { label: t('facts.today'), value: f.number(today) },
    { label: t('facts.free'), value: f.number(tasks.items.filter((one) => one.assigneeId === null).length) },
  ];
  return (
    <>
      <title>{t('title')}</title>
      <PageHead
        title={t('title')}
        count={f.number(search.get('show') || search.get('q') ? lanes.reduce((sum, lane) => sum + lane.count, 0) : summary.open + (cases?.total ?? 0))}
        actions={
          <>
            <ButtonLink icon={asList ? IconLayoutKanban : IconList} to={withQuery(search, { as: asList ? null : 'list' })}>
              {t(asList ? 'asBoard' : 'asList')}
            </ButtonLink>
            {may('settings.read') ? (
              <ButtonLink icon={IconSettings} to="/console/settings/clocks">
                {t('clocks')}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <Facts facts={facts} />
      <Narrowing />
      {lanes.length === 0 ? (
        <div className="card">
          <EmptyState icon={IconCircleCheck} title={t('empty.title')} text={t('empty.text')} />
        </div>
      ) : asList ? (
        <DutyList lanes={lanes} people={people} />
      ) : (
        <Board lanes={lanes} people={people} />
      )}
    </>
  );
}

function withQuery(search: URLSearchParams, change: Record<string, string | null>): string {
  const next = new URLSearchParams(search);
  for (const [key, value] of Object.entries(change)) {
    if (value === null) next.delete(key);
    else next.set(key, value);
  }
  const text = next.toString();
  return text ? `?${text}` : '?';
}

function Narrowing() {
  const t = useWords('console-control');
  const [search, setSearch] = useSearchParams();
  const { pathname } = useLocation();
  const show = search.get('show');
  return (
    <div className="console-bar control-bar">
      <label className="search-line">
        <span className="visually-hidden">{t('search')}</span>
        <input
          type="search"
          placeholder={t('search')}
          defaultValue={search.get('q') ?? ''}
          onChange={(event) => setSearch((before) => changeSearch(before, { q: event.target.value }), { replace: true, preventScrollReset: true })}
        />
      </label>
      {[null, 'mine', 'overdue'].map((one) => (
        <Link key={one ?? 'all'} className="chip-link" to={pathname + withQuery(search, { show: one })} aria-current={show === one ? 'true' : undefined}>
          {t(`show.${one ?? 'all'}`)}
        </Link>
      ))}
      {search.get('kind') ? (
        <Link className="chip-link" aria-current="true" to={pathname + withQuery(search, { kind: null })}>
          {t(`kinds.${search.get('kind')!.replace('.', '_')}`)} ×
        </Link>
      ) : null}
      <span className="console-bar-end">{t('order')}</span>
    </div>
  );
}
