import { IconEyeCheck } from '@tabler/icons-react';
import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import type { InputOf } from '#kernel/contract';
import { getModerationCase, getModerationStats, listModerationCases } from '#moderation/contract';
import { pageOf } from '../../context.ts';
import { EmptyState, PageHead, Tabs } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import '../parts/console.css';
import { CaseDesk } from './case-desk.tsx';
import './moderation.css';
import './queue.css';
import './reasons.css';
import { Queue } from './queue.tsx';

const views = ['risk', 'age', 'change', 'new', 'decided'] as const;
type View = (typeof views)[number];
type Query = NonNullable<InputOf<typeof listModerationCases>['query']>;

const queryOf: Record<View, Query> = {
  risk: { sort: 'risk' },
  age: { sort: 'age' },
  change: { kind: 'change' },
  new: { kind: 'new' },
  decided: { status: 'decided' },
};

export async function loader({ context, url }: LoaderFunctionArgs) {
  const { api } = pageOf(context);
  const search = url.searchParams;
  const view = views.find((one) => one === search.get('view')) ?? 'risk';
  const filter = Object.fromEntries(['finding', 'merchantId', 'category', 'q'].flatMap((key) => (search.get(key) ? [[key, search.get(key)!]] : [])));
  const wanted = search.get('case');
  const [queue, asked, stats] = await Promise.all([
    api(listModerationCases, { query: { limit: 50, ...queryOf[view], ...filter } }),
    wanted ? api(getModerationCase, { params: { id: wanted } }).catch(() => null) : null,
    api(getModerationStats, { query: { days: 1 } }),
  ]);
  const first = queue.items[0];
  const one = asked && (asked.status === 'waiting' || view === 'decided') ? asked : first ? await api(getModerationCase, { params: { id: first.id } }) : null;
  return { queue, one, stats, view, filter };
}

export default function Moderation() {
  const { queue, one, stats, view, filter } = useLoaderData<typeof loader>();
  const t = useWords('console-moderation');
  const f = useFormat();
  const [search] = useSearchParams();
  const total = queue.total ?? queue.items.length;
  const link = (change: Record<string, string | null>) => {
    const next = new URLSearchParams(search);
    for (const [key, value] of Object.entries(change)) {
      if (value === null) next.delete(key);
      else next.set(key, value);
    }
    return `?${next.toString()}`;
  };
  const day = stats.days.at(-1);
  const returned = day && day.decided > 0 ? ((day.revised + day.rejected) / day.decided) * 100 : 0;
  return (
    <>
      <title>{t('title')}</title>
      <PageHead
        title={t('title')}
        count={f.number(stats.waiting)}
        text={day ? t('today', { count: day.decided, share: f.percent(returned) }) : t('todayNone')}
      />
      <Tabs
        label={t('views.label')}
        tabs={views.map((id) => ({
          id,
          label: t(`views.${id}`),
          to: `/console/moderation?view=${id}`,
          current: id === view,
          ...(id === 'risk' ? { count: stats.waiting } : id === 'age' && stats.overdue > 0 ? { count: stats.overdue } : {}),
        }))}
      />
      <FindingChips groups={queue.groups} link={link} filter={filter} />
      {one === null ? (
        <div className="card">
          <EmptyState
            icon={IconEyeCheck}
            title={t(Object.keys(filter).length > 0 ? 'empty.narrow' : 'empty.title')}
            text={t('empty.text')}
            actions={
              Object.keys(filter).length > 0 ? (
                <Link className="link" to="/console/moderation">
                  {t('empty.all')}
                </Link>
              ) : null
            }
          />
        </div>
      ) : (
        <div className="desk">
          <Queue
            lines={queue.items}
            total={total}
            current={one.id}
            hrefOf={(id) => link({ case: id })}
            sort={view === 'decided' ? 'decided' : view === 'age' ? 'age' : 'risk'}
          />
          <CaseDesk key={one.id} one={one} lines={queue.items} groups={queue.groups} filter={filter} total={total} link={link} />
        </div>
      )}
    </>
  );
}

type Group = { code: string; title: string; count: number };

function FindingChips({
  groups,
  link,
  filter,
}: {
  groups: readonly Group[];
  link: (change: Record<string, string | null>) => string;
  filter: Record<string, string>;
}) {
  const t = useWords('console-moderation');
  const f = useFormat();
  if (groups.length === 0 && Object.keys(filter).length === 0) return null;
  return (
    <div className="console-bar" style={{ margin: '14px 0 0' }}>
      {groups.slice(0, 8).map((group) => (
        <Link
          key={group.code}
          className="chip-link"
          to={link({ finding: filter['finding'] === group.code ? null : group.code, case: null })}
          aria-current={filter['finding'] === group.code ? 'true' : undefined}
        >
          {group.title} <span className="num">{f.number(group.count)}</span>
        </Link>
      ))}
      {filter['merchantId'] ? (
        <Link className="chip-link" to={link({ merchantId: null, case: null })} aria-current="true">
          {t('oneMerchant')} ×
        </Link>
      ) : null}
    </div>
  );
}
