import { money } from '#kernel/money';
import type { Ctx } from '#platform/ctx';
import { wordsIn } from '#platform/words';
import * as identity from '#identity';
import type { EntryRow } from './entries.ts';

/** Names of account owners by id: the operator's by word, merchants' as identity knows them. */
export async function ownerNames(ctx: Ctx, owners: readonly string[]): Promise<(owner: string) => string> {
  const merchants = [...new Set(owners.filter((owner) => owner !== 'operator'))];
  const names = await identity.organisationNames(ctx, merchants);
  const t = wordsIn(ctx.language);
  return (owner) => (owner === 'operator' ? t('ledger.operator') : (names.get(owner) ?? owner));
}

/** Values of an entry's words: amounts travel as `…Minor` with `currency` and are written as money in the reader's language. */
export function entryText(ctx: Ctx, entry: Pick<EntryRow, 'words'>): string {
  const { key, values } = entry.words;
  const currency = String(values.currency ?? 'UAH');
  const format = new Intl.NumberFormat({ uk: 'uk-UA', ru: 'ru-UA', kk: 'kk-KZ', en: 'en-GB' }[ctx.language], {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  });
  const shown = Object.fromEntries(
    Object.entries(values).map(([name, value]) => (name.endsWith('Minor') ? [name.slice(0, -5), format.format(Number(value) / 100)] : [name, value])),
  );
  return wordsIn(ctx.language)(`ledger.entries.${key}`, shown);
}

/** Entries as the contract shows them. `account` signs and carries over the running balance where there is one. */
export async function presentEntries(ctx: Ctx, entries: readonly (EntryRow & { change?: number; balanceAfter?: number })[]) {
  const nameOf = await ownerNames(
    ctx,
    entries.flatMap((entry) => entry.legs.map((leg) => leg.owner)),
  );
  const t = wordsIn(ctx.language);
  return entries.map((entry) => {
    const currency = entry.legs[0]!.currency;
    return {
      id: entry.id,
      kind: entry.kind,
      text: entryText(ctx, entry),
      subject: entry.subject,
      postedAt: entry.postedAt.toISOString(),
      reverses: entry.reverses,
      ...(entry.change === undefined ? {} : { change: money(entry.change, currency), balanceAfter: money(entry.balanceAfter!, currency) }),
      legs: entry.legs.map((leg) => ({
        accountId: leg.accountId,
        owner: leg.owner,
        ownerName: nameOf(leg.owner),
        name: leg.name,
        title: t(`ledger.accounts.${leg.name}`),
        amount: money(leg.amountMinor, leg.currency),
      })),
    };
  });
}
