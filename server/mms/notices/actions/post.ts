import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import type { Language } from '#kernel/language';
import type { Ctx } from '#platform/ctx';
import { enqueue } from '#platform/jobs';
import { hasTransport } from '../transport.ts';
import { type NoticeWords, textsOf } from '../words.ts';

export type Letter = {
  channel: 'email' | 'sms';
  recipient: string;
  accountId: string | null;
  language: Language;
  kind: string;
  words: NoticeWords;
  href: string | null;
  noticeId: string | null;
  secret?: boolean;
};

/** Writes letters in their readers' languages and gives them to the job that carries them out. */
export async function post(ctx: Ctx, letters: readonly Letter[], merchantId: string | null): Promise<void> {
  if (letters.length === 0) return;
  const rows = letters.map((letter) => {
    const { title, body, action } = textsOf(letter.words, letter.language);
    const { channel, recipient, language, kind, href } = letter;
    return {
      id: newId('msg'),
      no_way: !hasTransport(channel),
      channel,
      recipient,
      language,
      kind,
      href,
      title,
      body,
      action,
      account_id: letter.accountId,
      notice_id: letter.noticeId,
      secret: letter.secret ?? false,
    };
  });
  const { rows: written } = await sql<{ id: string; state: string }>`
    insert into notices.messages (id, channel, recipient, account_id, merchant_id, language, kind, title, body, action, href, secret, state, reason, notice_id, created_at, settled_at)
    select r.id, r.channel, r.recipient, r.account_id, ${merchantId}, r.language, r.kind, r.title, r.body, r.action, r.href, r.secret,
      case when p.wanted = false or r.no_way then 'suppressed' else 'waiting' end, case when p.wanted = false then 'switched off by the reader' when r.no_way then 'no transport' end,
      r.notice_id, ${ctx.now}, case when p.wanted = false or r.no_way then ${ctx.now}::timestamptz end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id text, channel text, recipient text, account_id text, language text, kind text,
      href text, title text, body text, action text, notice_id text, secret boolean, no_way boolean)
    left join notices.preferences p on p.account_id = r.account_id and p.kind = r.kind and p.channel = r.channel
    returning id, state`.execute(ctx.tx);
  const waiting = written.filter((row) => row.state === 'waiting');
  for (const row of waiting) await enqueue(ctx, 'notices.deliver', { messageId: row.id }, { dedupeKey: row.id });
}
