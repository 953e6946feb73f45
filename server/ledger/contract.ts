import { z } from 'zod';
import { endpoint, idParams, instantShape, listOf, moneyShape, pageQuery } from '#kernel/contract';

export const ledgerAccountShape = z.object({
  id: z.string(),
  owner: z.string().describe("'operator' or a merchant's id"),
  ownerName: z.string(),
  name: z.string().describe('Account of the chart: bank, acquirer_clearing, pending, payable …'),
  title: z.string().describe("The account's name in the reader's language"),
  balance: moneyShape.describe('As people read it: liabilities and income are positive'),
  entries: z.int(),
  lastAt: instantShape.nullable(),
});

export const legShape = z.object({
  accountId: z.string(),
  owner: z.string(),
  ownerName: z.string(),
  name: z.string(),
  title: z.string(),
  amount: moneyShape.describe('Signed: + debit, − credit'),
});

export const entryShape = z.object({
  id: z.string(),
  kind: z.string(),
  text: z.string().describe('The entry in words'),
  subject: z.object({ kind: z.string(), id: z.string() }),
  postedAt: instantShape,
  reverses: z.string().nullable(),
  change: moneyShape.optional().describe('What the entry did to the account it was opened from; shown sign'),
  balanceAfter: moneyShape.optional(),
  legs: z.array(legShape),
});

export const listLedgerAccounts = endpoint({
  method: 'GET',
  path: '/operator/ledger/accounts',
  audience: 'operator',
  permission: 'ledger.read',
  summary: 'Accounts of the double-entry ledger with their balances',
  query: z.strictObject({ owner: z.string().max(80).optional(), name: z.string().max(60).optional() }),
  output: z.object({
    items: z.array(ledgerAccountShape),
    total: z.int(),
    sums: z.array(z.object({ currency: z.string(), sumMinor: z.int().describe('Sum of all legs: zero, always') })),
  }),
});

export const listAccountEntries = endpoint({
  method: 'GET',
  path: '/operator/ledger/accounts/:id/entries',
  audience: 'operator',
  permission: 'ledger.read',
  summary: 'Entries of one account, newest first, with the balance after each',
  params: idParams,
  query: z.strictObject({ ...pageQuery, from: instantShape.optional(), to: instantShape.optional() }),
  output: listOf(entryShape),
});

export const getLedgerEntry = endpoint({
  method: 'GET',
  path: '/operator/ledger/entries/:id',
  audience: 'operator',
  permission: 'ledger.read',
  summary: 'One entry with its legs',
  params: idParams,
  output: entryShape,
});

export const listSubjectEntries = endpoint({
  method: 'GET',
  path: '/operator/ledger/subjects/:kind/:id/entries',
  audience: 'operator',
  permission: 'ledger.read',
  summary: 'Everything posted about one order, shipment or payment',
  params: z.strictObject({ kind: z.string().max(40), id: z.string().max(80) }),
  output: z.object({ items: z.array(entryShape) }),
});
