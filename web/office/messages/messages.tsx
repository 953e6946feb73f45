import {
  IconBellCheck,
  IconBellOff,
  IconBox,
  IconCash,
  IconHanger,
  IconHelp,
  IconKey,
  IconSettings,
  IconShoppingBag,
  IconTruck,
  type Icon,
} from '@tabler/icons-react';
import { Link, useLoaderData, useLocation, useRevalidator, type LoaderFunctionArgs } from 'react-router';
import type { OutputOf } from '#kernel/contract';
import { merchantNotices, operatorNotices, readMerchantNotices, readOperatorNotices } from '#notices/contract';
import { browserApi } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { Button, ButtonLink, EmptyState, PageHead, Tabs, When } from '../../ui/office/index.ts';
import type { Formatter } from '../../ui/format.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import { groupByDay } from './group-by-day.ts';
import './messages.css';
import { Preferences } from './preferences.tsx';

type Notice = OutputOf<typeof merchantNotices>['items'][number];

const icons: Record<string, Icon> = {
  orders: IconShoppingBag,
  products: IconHanger,
  delivery: IconTruck,
  money: IconCash,
  questions: IconHelp,
  system: IconSettings,
  access: IconKey,
};
const isConsole = (path: string) => path.startsWith('/console');

export async function loader({ context, url }: LoaderFunctionArgs) {
  const search = url.searchParams;
  const [kind, cursor] = [search.get('kind') ?? undefined, search.get('cursor') ?? undefined];
  const query = { limit: 50, ...(kind ? { kind } : {}), ...(cursor ? { cursor } : {}), ...(search.get('unread') ? { unread: 'true' as const } : {}) };
  return pageOf(context).api(isConsole(url.pathname) ? operatorNotices : merchantNotices, { query });
}

/** Everything the house has told this organisation, by day; reading one marks it. */
export default function Messages() {
  const { items, unread, unreadByKind, nextCursor } = useLoaderData<typeof loader>();
  const t = useWords('cabinet');
  const f = useFormat();
  const { pathname, search } = useLocation();
  const { revalidate } = useRevalidator();
  const read = (body: { ids: string[] } | { all: true }) =>
    browserApi(isConsole(pathname) ? readOperatorNotices : readMerchantNotices, { body }).then(() => revalidate());
  const chosen = new URLSearchParams(search);
  const current = chosen.get('unread') ? 'unread' : (chosen.get('kind') ?? 'all');
  const kinds = Object.keys(icons).filter((kind) => kind === current || (unreadByKind[kind] ?? 0) > 0 || ['orders', 'products', 'money'].includes(kind));
  const tab = (id: string, label: string, query: string, count?: number) => ({
    id,
    label,
    to: `${pathname}${query}`,
    current: current === id,
    ...(count ? { count } : {}),
  });
  return (
    <div className="messages">
      <title>{t('messages.title')}</title>
      <PageHead
        title={t('messages.title')}
        count={unread > 0 ? f.number(unread) : undefined}
        actions={
          <>
            {unread > 0 ? (
              <Button icon={IconBellCheck} onClick={() => void read({ all: true })}>
                {t('messages.readAll')}
              </Button>
            ) : null}
            <Preferences />
          </>
        }
      />
      <Tabs
        label={t('messages.title')}
        tabs={[
          tab('all', t('messages.all'), ''),
          tab('unread', t('messages.unread'), '?unread=1', unread),
          ...kinds.map((kind) => tab(kind, t(`messages.kinds.${kind}`), `?kind=${kind}`, unreadByKind[kind])),
        ]}
      />
      {items.length === 0 ? (
        <section className="card">
          <EmptyState icon={IconBellOff} title={t('messages.none')} text={t('messages.noneText')} />
        </section>
      ) : null}
      {groupByDay(items, (item) => dayOf(item, f)).map(({ day, items: group }) => (
        <section key={day} className="card card-flush messages-day">
          <h2>{t(`messages.${day}`)}</h2>
          <ul>
            {group.map((item) => (
              <li key={item.id}>
                <Message
                  item={item}
                  onRead={() => {
                    if (!item.read) void read({ ids: [item.id] });
                  }}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {nextCursor ? (
        <ButtonLink to={`?${new URLSearchParams({ ...Object.fromEntries(chosen), cursor: nextCursor }).toString()}`}>{t('messages.older')}</ButtonLink>
      ) : null}
    </div>
  );
}

const dayMillis = 86_400_000;

function dayOf(item: Notice, f: Formatter): 'today' | 'yesterday' | 'earlier' {
  if (f.isToday(item.at)) return 'today';
  return f.isToday(Date.parse(item.at) + dayMillis) ? 'yesterday' : 'earlier';
}

function Message({ item, onRead }: { item: Notice; onRead: () => void }) {
  const Sign = icons[item.kind] ?? IconBox;
  return (
    <Link to={item.href} className={item.read ? 'message' : 'message message-fresh'} onClick={onRead}>
      <i>
        <Sign size={18} stroke={1.7} aria-hidden="true" />
      </i>
      <span>
        <b>{item.title}</b>
        {item.body ? <p>{item.body}</p> : null}
      </span>
      <small>
        <When at={item.at} />
      </small>
    </Link>
  );
}
