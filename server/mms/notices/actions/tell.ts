import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import type { Language } from '#kernel/language';
import * as identity from '#identity';
import { asSystem, type Ctx } from '#platform/ctx';
import { tellLive } from '#platform/outbox';
import type { NoticeWords } from '../words.ts';
import { type Letter, post } from './post.ts';

export type Channel = 'inbox' | 'email' | 'sms';

/** A buyer may have no account yet: then the contacts of the order are used. */
export type BuyerContact = { accountId?: string | null; phone?: string | null; email?: string | null; language: Language };

export type Notice = {
  to: { merchantId: string } | { operatorPermission: string } | { accountId: string } | { buyer: BuyerContact };
  /** Groups the inbox and the preferences: orders, products, delivery, money, questions, system. */
  kind: string;
  subject: { kind: string; id: string; href: string };
  words: NoticeWords;
  /** Without: inbox and e-mail for merchants and accounts, inbox for the operator, every known way for a buyer. */
  channels?: readonly Channel[];
};

type Person = { accountId: string | null; email: string | null; phone: string | null; language: Language };

const standardChannels = { merchant: ['inbox', 'email'], operator: ['inbox'], account: ['inbox', 'email'], buyer: ['inbox', 'email', 'sms'] } as const;

function audienceOf(to: Notice['to']): keyof typeof standardChannels {
  if ('merchantId' in to) return 'merchant';
  if ('operatorPermission' in to) return 'operator';
  return 'accountId' in to ? 'account' : 'buyer';
}

async function peopleOf(ctx: Ctx, to: Notice['to']): Promise<Person[]> {
  if ('merchantId' in to) return identity.accountsOf(ctx, { kind: 'merchant', id: to.merchantId });
  if ('operatorPermission' in to) return identity.operatorsWith(ctx, to.operatorPermission);
  if ('accountId' in to) {
    const account = await identity.account(ctx, to.accountId);
    return account ? [{ accountId: account.id, email: account.email, phone: account.phone, language: account.language }] : [];
  }
  return [{ accountId: to.buyer.accountId ?? null, email: to.buyer.email ?? null, phone: to.buyer.phone ?? null, language: to.buyer.language }];
}

async function putIntoInbox(ctx: Ctx, notice: Notice): Promise<string | null> {
  const audience = audienceOf(notice.to);
  const accountId = 'accountId' in notice.to ? notice.to.accountId : 'buyer' in notice.to ? (notice.to.buyer.accountId ?? null) : null;
  if (audience === 'buyer' && accountId === null) return null;
  const merchantId = 'merchantId' in notice.to ? notice.to.merchantId : null;
  const permission = 'operatorPermission' in notice.to ? notice.to.operatorPermission : null;
  const id = newId('ntc');
  await sql`
    insert into notices.inbox (id, audience, merchant_id, account_id, permission, kind, subject_kind, subject_id, href, words_key, values, created_at)
    values (${id}, ${audience === 'buyer' ? 'account' : audience}, ${merchantId}, ${accountId}, ${permission}, ${notice.kind}, ${notice.subject.kind},
      ${notice.subject.id}, ${notice.subject.href}, ${notice.words.key}, ${JSON.stringify(notice.words.values ?? {})}::jsonb, ${ctx.now})`.execute(ctx.tx);
  const topic = merchantId ? `merchant:${merchantId}` : accountId ? `account:${accountId}` : 'operator';
  await tellLive(ctx, topic, 'notice', { id, kind: notice.kind, subjectKind: notice.subject.kind, subjectId: notice.subject.id });
  return id;
}

/**
 * Tells somebody something: into the inbox (live on open screens) and by letters that a job sends after the transaction.
 * What a person switched off or what has no address is kept as suppressed, with the reason.
 */
export async function tell(ctx: Ctx, notice: Notice): Promise<void> {
  const channels: readonly Channel[] = notice.channels ?? standardChannels[audienceOf(notice.to)];
  await asSystem(ctx, async (inside) => {
    const noticeId = channels.includes('inbox') ? await putIntoInbox(inside, notice) : null;
    const ways = (['email', 'sms'] as const).filter((channel) => channels.includes(channel));
    if (ways.length === 0) return;
    const people = await peopleOf(inside, notice.to);
    const letters = people.flatMap((person) =>
      ways.flatMap((channel): Letter[] => {
        const recipient = channel === 'email' ? person.email : person.phone;
        if (!recipient) return [];
        const { kind, words, subject } = notice;
        return [{ channel, recipient, accountId: person.accountId, language: person.language, kind, words, href: subject.href, noticeId }];
      }),
    );
    await post(inside, letters, 'merchantId' in notice.to ? notice.to.merchantId : null);
  });
}
