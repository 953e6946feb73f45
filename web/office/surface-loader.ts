import { redirect, type LoaderFunctionArgs } from 'react-router';
import { getSession } from '#identity/contract';
import { listRunningImports } from '#imports/contract';
import type { OutputOf } from '#kernel/contract';
import { getProfile } from '#merchants/contract';
import { merchantNotices, operatorNotices } from '#notices/contract';
import { merchantCounts, operatorCounts } from '#platform/contract';
import type { Api } from '../api.ts';
import { pageOf } from '../context.ts';

export type Surface = 'cabinet' | 'console';
export const organisationKinds = { cabinet: 'merchant', console: 'operator' } as const;
type Session = OutputOf<typeof getSession>;

/** What the frame of a surface shows: who is here, in which organisation, what is new, what runs. Others are led to the door. */
export async function loadSurface({ context, url }: LoaderFunctionArgs, surface: Surface) {
  const { api, nonce } = pageOf(context);
  const session = await api(getSession);
  const { account, current, gate, visit } = session;
  if (visit && surface === 'console') throw redirect('/cabinet');
  if (!account || current?.organisation.kind !== organisationKinds[surface]) {
    throw redirect(`/${surface}/sign-in?back=${encodeURIComponent(url.pathname + url.search)}`);
  }
  if (session.secondFactor === 'code' || session.secondFactor === 'enrolment')
    throw redirect(`/${surface}/second-factor?back=${encodeURIComponent(url.pathname + url.search)}`);
  if (gate === 'closed') throw redirect(`/${surface}/closed`);
  const [inbox, counts, running, logo] = await Promise.all([
    readInbox(api, surface, session),
    api(surface === 'cabinet' ? merchantCounts : operatorCounts),
    readRunning(api, surface, session),
    readLogo(api, surface, session),
  ]);
  return { nonce, account, current, visit, memberships: session.memberships, permissions: session.permissions, gate, inbox, counts, running, logo };
}

async function readInbox(api: Api, surface: Surface, { permissions }: Session) {
  if (!permissions.includes('notices.read')) return { items: [], unread: 0 };
  const { items, unread } = await api(surface === 'cabinet' ? merchantNotices : operatorNotices, { query: { limit: 20 } });
  return { items, unread };
}

async function readRunning(api: Api, surface: Surface, { permissions, gate }: Session) {
  if (surface !== 'cabinet' || gate !== 'agreement' || !permissions.includes('imports.read')) return [];
  const { items } = await api(listRunningImports);
  return items.map((one) => ({ id: one.id, fileName: one.fileName, percent: one.rows.total > 0 ? Math.min(100, (one.done / one.rows.total) * 100) : 0 }));
}

async function readLogo(api: Api, surface: Surface, { permissions }: Session) {
  if (surface !== 'cabinet' || !permissions.includes('profile.read')) return null;
  return (await api(getProfile)).logo;
}

export type SurfaceData = Awaited<ReturnType<typeof loadSurface>>;

type Moved = { currentUrl: URL; nextUrl: URL; formMethod?: string | undefined };

/** The frame is read again after a change or when live news came, not at each step through the pages. */
export function frameRevalidates({ currentUrl, nextUrl, formMethod }: Moved): boolean {
  return formMethod !== undefined || currentUrl.href === nextUrl.href;
}
