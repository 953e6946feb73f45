import type { Localised } from '#kernel/language';
import type { Ctx } from '#platform/ctx';
import * as settings from '#settings';

/** The words of a reason from the operator's list; own words stay as they are. */
export async function readReason(ctx: Ctx, list: 'reject' | 'block', code: string): Promise<Localised | string> {
  const reasons = await settings.get(ctx, 'reasons');
  return reasons[list].find((reason) => reason.code === code)?.title ?? code;
}
