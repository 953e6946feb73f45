import { money } from '#kernel/money';
import * as ledger from '#ledger';
import { type Ctx, merchantOf } from '#platform/ctx';
import { sendTable } from '#platform/files/send-table';
import { serve, serveRaw } from '#platform/routes';
import { wordsIn } from '#platform/words';
import { exportMerchantStatement, getBalanceOfMerchant, getMerchantBalance, getMerchantStatement, getShipmentMoney } from './contract.ts';
import { merchantBalance } from './queries/merchant-balance.ts';

type Range = { account: string; from?: string; to?: string };

async function statementPage(ctx: Ctx, range: Range, limit: number, cursor?: string) {
  return ledger.statement(ctx, {
    accountIds: [ledger.accountId({ owner: merchantOf(ctx), name: range.account, currency: 'UAH' })],
    limit,
    cursor,
    from: range.from ? new Date(range.from) : undefined,
    to: range.to ? new Date(range.to) : undefined,
  });
}

export const routes = [
  serve(getMerchantBalance, (ctx) => merchantBalance(ctx, merchantOf(ctx))),
  serve(getBalanceOfMerchant, (ctx, { params }) => merchantBalance(ctx, params.id)),
  serve(getMerchantStatement, async (ctx, { query }) => {
    const page = await statementPage(ctx, query, query.limit, query.cursor);
    const balance = await ledger.balance(ctx, merchantOf(ctx), query.account, 'UAH');
    return { items: await ledger.presentEntries(ctx, page.items), nextCursor: page.nextCursor, balance: money(balance, 'UAH') };
  }),
  serve(getShipmentMoney, async (ctx, { params }) => ({
    items: await ledger.presentEntries(ctx, await ledger.entriesOf(ctx, { kind: 'shipment', id: params.id })),
  })),
  serveRaw(exportMerchantStatement, async (door, { query }) => {
    const { rows, language } = await door.transaction(async (ctx) => {
      const page = await statementPage(ctx, query, 50_000);
      return { rows: await ledger.presentEntries(ctx, page.items), language: ctx.language };
    });
    const t = wordsIn(language);
    return sendTable(
      door.reply,
      { name: `statement-${query.account}`, format: query.format },
      [
        { header: t('ledger.columns.date'), value: (row) => new Date(row.postedAt) },
        { header: t('ledger.columns.text'), value: (row) => row.text },
        { header: t('ledger.columns.change'), value: (row) => row.change },
        { header: t('ledger.columns.balance'), value: (row) => row.balanceAfter },
        { header: t('ledger.columns.currency'), value: (row) => row.legs[0]!.amount.currency },
      ],
      rows,
    );
  }),
];
