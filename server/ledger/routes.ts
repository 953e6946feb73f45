import { money } from '#kernel/money';
import { refuse } from '#kernel/refusal';
import { serve } from '#platform/routes';
import { wordsIn } from '#platform/words';
import { getLedgerEntry, listAccountEntries, listLedgerAccounts, listSubjectEntries } from './contract.ts';
import { allBalances } from './queries/balances.ts';
import { entriesOf, entryById, statement } from './queries/entries.ts';
import { ownerNames, presentEntries } from './queries/present.ts';
import { bookSums } from './queries/book-sums.ts';

export const routes = [
  serve(listLedgerAccounts, async (ctx, { query }) => {
    const rows = await allBalances(ctx, query);
    const nameOf = await ownerNames(
      ctx,
      rows.map((row) => row.owner),
    );
    const t = wordsIn(ctx.language);
    const items = rows.map((row) => ({
      id: row.accountId,
      owner: row.owner,
      ownerName: nameOf(row.owner),
      name: row.name,
      title: t(`ledger.accounts.${row.name}`),
      balance: money(row.amountMinor, row.currency),
      entries: row.entries,
      lastAt: row.lastAt?.toISOString() ?? null,
    }));
    return { items, total: items.length, sums: await bookSums(ctx) };
  }),
  serve(listAccountEntries, async (ctx, { params, query }) => {
    const page = await statement(ctx, {
      accountIds: [params.id],
      limit: query.limit,
      cursor: query.cursor,
      from: query.from ? new Date(query.from) : undefined,
      to: query.to ? new Date(query.to) : undefined,
    });
    return { items: await presentEntries(ctx, page.items), nextCursor: page.nextCursor };
  }),
  serve(getLedgerEntry, async (ctx, { params }) => {
    const entry = await entryById(ctx, params.id);
    if (!entry) throw refuse('NOT_FOUND');
    return (await presentEntries(ctx, [entry]))[0]!;
  }),
  serve(listSubjectEntries, async (ctx, { params }) => ({ items: await presentEntries(ctx, await entriesOf(ctx, params)) })),
];
