import { redirect, type LoaderFunctionArgs } from 'react-router';
import { getSession } from '#identity/contract';
import { merchantNotices, operatorNotices } from '#notices/contract';
import { pageOf } from '../context.ts';

export type Surface = 'cabinet' | 'console';
export const organisationKinds = { cabinet: 'merchant', console: 'operator' } as const;

/** What the frame of a surface shows: who is here, in which organisation, what is new. Others are led to the door. */
export async function loadSurface({ context, url }: LoaderFunctionArgs, surface: Surface) {
  const { api, nonce } = pageOf(context);
  const session = await api(getSession);
  const { account, current } = session;
  if (!account || current?.organisation.kind !== organisationKinds[surface]) {
    throw redirect(`/${surface}/sign-in?back=${encodeURIComponent(url.pathname + url.search)}`);
  }
  const notices = surface === 'cabinet' ? merchantNotices : operatorNotices;
  const inbox = session.permissions.includes('notices.read') ? await api(notices, { query: { limit: 20 } }) : { items: [], unread: 0 };
  return { nonce, account, current, memberships: session.memberships, permissions: session.permissions, gate: session.gate, inbox: { items: inbox.items, unread: inbox.unread } };
}

export type SurfaceData = Awaited<ReturnType<typeof loadSurface>>;

type Moved = { currentUrl: URL; nextUrl: URL; formMethod?: string | undefined };

/** The frame is read again after a change or when live news came, not at each step through the pages. */
export function frameRevalidates({ currentUrl, nextUrl, formMethod }: Moved): boolean {
  return formMethod !== undefined || currentUrl.href === nextUrl.href;
}
