import { sql } from 'kysely';
import { asSystem, type Ctx } from '#platform/ctx';
import { decodeCursor, pageOf } from '#platform/page';
import { theTransport } from '../transport.ts';

export type OutboxWanted = { state?: string; channel?: string; recipient?: string; cursor?: string; limit: number };

type Row = {
  id: string;
  channel: 'email' | 'sms';
  recipient: string;
  language: string;
  kind: string;
  title: string;
  body: string;
  action: string | null;
  href: string | null;
  secret: boolean;
  state: 'waiting' | 'sent' | 'failed' | 'suppressed';
  reason: string | null;
  attempts: number;
  at: Date;
  settledAt: Date | null;
  cursorAt: string;
};

/** Letters that left or would have left, the latest first. Codes and links are readable in a sandbox only. */
export async function outbox(ctx: Ctx, wanted: OutboxWanted) {
  const after = decodeCursor(wanted.cursor, 2);
  const open = theTransport().sandbox;
  const { rows } = await asSystem(ctx, ({ tx }) =>
    sql<Row>`
    select id, channel, recipient, language, kind, title, case when secret and not ${open} then '•••' else body end as body, action,
      case when secret and not ${open} then null else href end as href, secret, state, reason, attempts, created_at as at, created_at::text as "cursorAt", settled_at as "settledAt"
    from notices.messages
    where true ${wanted.state ? sql`and state = ${wanted.state}` : sql``} ${wanted.channel ? sql`and channel = ${wanted.channel}` : sql``}
      ${wanted.recipient ? sql`and recipient = ${wanted.recipient}` : sql``} ${after ? sql`and (created_at, id) < (${after[0]}::timestamptz, ${after[1]})` : sql``}
    order by created_at desc, id desc limit ${wanted.limit + 1}`.execute(tx),
  );
  const page = pageOf(rows, wanted.limit, (row) => [row.cursorAt, row.id]);
  const items = page.items.map(({ cursorAt: _, at, settledAt, ...row }) => ({ ...row, at: at.toISOString(), settledAt: settledAt?.toISOString() ?? null }));
  return { items, nextCursor: page.nextCursor };
}
