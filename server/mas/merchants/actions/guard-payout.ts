import { refuse } from '#kernel/refusal';
import * as history from '#history';
import * as identity from '#identity';
import * as notices from '#notices';
import { askFreshFactor } from '#platform/access';
import type { Ctx } from '#platform/ctx';
import { maskAccount } from '../rules/payout-details.ts';

/** Where the money goes is the merchant's own people's word, like money itself. Refuses with STEP_UP_NEEDED, and support with FORBIDDEN. */
export function guardPayout({ actor }: Ctx): void {
  if (actor.kind === 'account' && actor.visit) throw refuse('FORBIDDEN', { permission: 'finance.write' });
  askFreshFactor(actor);
}

/** Keeps who moved the payouts to another account, masked, and tells the owners by letter, which nobody can switch off. */
export async function tellPayoutChanged(ctx: Ctx, merchantId: string, accounts: { before: string; after: string }): Promise<void> {
  const masked = { before: maskAccount(accounts.before), after: maskAccount(accounts.after) };
  await history.record(ctx, {
    subjectKind: 'merchant',
    subjectId: merchantId,
    merchantId,
    action: 'merchants.payoutChanged',
    before: { bankAccount: masked.before },
    after: { bankAccount: masked.after },
  });
  const members = await identity.accountsOf(ctx, { kind: 'merchant', id: merchantId });
  const { actor } = ctx;
  const by = actor.kind === 'account' ? (members.find((member) => member.accountId === actor.accountId)?.name ?? '') : '';
  for (const owner of members.filter((member) => member.role === 'owner')) {
    await notices.tell(ctx, {
      to: { accountId: owner.accountId },
      kind: 'access',
      subject: { kind: 'merchant', id: merchantId, href: '/cabinet/settings' },
      words: { key: by ? 'merchants.payoutChanged' : 'merchants.payoutChangedSilently', values: { ...masked, by } },
    });
  }
}
