import { z } from 'zod';
import { endpoint, idParams, instantShape, moneyShape, pageQuery } from '#kernel/contract';
import { entryShape } from '#ledger/contract';

export const balanceShape = z.object({
  currency: z.string(),
  available: moneyShape.describe('What may be paid out today: payable without what the merchant owes, never below zero'),
  held: moneyShape.describe('Captured but not delivered yet, and deposit on hold'),
  deposit: moneyShape,
  payable: moneyShape.describe('Earned and not paid out, less the commission owed; may be negative'),
  parts: z.object({
    pending: moneyShape,
    earned: moneyShape.describe('Account payable'),
    receivable: moneyShape.describe('Commission owed to the operator'),
    payoutInTransit: moneyShape,
  }),
});

export const getMerchantBalance = endpoint({
  method: 'GET',
  path: '/merchant/balance',
  audience: 'merchant',
  permission: 'finance.read',
  needs: 'confirmed',
  summary: "The merchant's balance, from the ledger at this moment",
  output: balanceShape,
});

export const getMerchantStatement = endpoint({
  method: 'GET',
  path: '/merchant/statement',
  audience: 'merchant',
  permission: 'finance.read',
  needs: 'confirmed',
  summary: 'Entries of an account, newest first, each in words and with the balance after it',
  query: z.strictObject({
    ...pageQuery,
    account: z.enum(['payable', 'pending', 'receivable', 'deposit']).default('payable'),
    from: instantShape.optional(),
    to: instantShape.optional(),
  }),
  output: z.object({ items: z.array(entryShape), nextCursor: z.string().nullable(), balance: moneyShape }),
});

export const exportMerchantStatement = endpoint({
  method: 'GET',
  path: '/merchant/statement/export',
  audience: 'merchant',
  permission: 'finance.read',
  needs: 'confirmed',
  summary: 'The statement as a file',
  transport: 'stream',
  query: z.strictObject({
    format: z.enum(['csv', 'xlsx']).default('xlsx'),
    account: z.enum(['payable', 'pending', 'receivable', 'deposit']).default('payable'),
    from: instantShape.optional(),
    to: instantShape.optional(),
  }),
});

export const getBalanceOfMerchant = endpoint({
  method: 'GET',
  path: '/operator/merchants/:id/balance',
  audience: 'operator',
  permission: 'finance.read',
  summary: "A merchant's balance",
  params: idParams,
  output: balanceShape,
});

export const getShipmentMoney = endpoint({
  method: 'GET',
  path: '/merchant/shipments/:id/money',
  audience: 'merchant',
  permission: 'finance.read',
  summary: 'What was posted about one shipment: the answer to "why this amount"',
  params: idParams,
  output: z.object({ items: z.array(entryShape) }),
});
