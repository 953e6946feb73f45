import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import * as media from '#media';
import { rolledBack } from '#testing/database';
import type { ScopeRole } from '#platform/roles';
import { byIds, registerMerchant } from './index.ts';

test('buyers and the shop see those who have sold here, an applicant is nobody’s to see', () =>
  rolledBack(async (ctx) => {
    const { id } = await registerMerchant(ctx, {
      name: 'Крок',
      kind: 'company',
      taxNumber: '14360570',
      country: 'UA',
      email: 'krok@shop.example',
      phone: '+380671234567',
    });
    const seenBy = async (role: ScopeRole) => {
      await sql`select set_config('role', ${role}, true)`.execute(ctx.tx);
      const seen = (await byIds(ctx, [id])).has(id);
      await media.pictures(ctx, ['med_1']);
      await sql`select set_config('role', 'app_system', true)`.execute(ctx.tx);
      return seen;
    };
    assert.deepEqual([await seenBy('app_public'), await seenBy('app_buyer'), await seenBy('app_operator')], [false, false, true]);
    await sql`update merchants.merchants set status = 'active', activated_at = ${ctx.now} where merchant_id = ${id}`.execute(ctx.tx);
    assert.deepEqual([await seenBy('app_public'), await seenBy('app_buyer')], [true, true]);
  }));
