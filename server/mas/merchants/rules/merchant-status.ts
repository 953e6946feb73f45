import { refuse } from '#kernel/refusal';

export const merchantStatuses = ['invited', 'new', 'confirmed', 'active', 'paused', 'restricted', 'blocked', 'closed', 'rejected'] as const;
export type MerchantStatus = (typeof merchantStatuses)[number];
export type MerchantMove = 'apply' | 'confirm' | 'reject' | 'activate' | 'pause' | 'resume' | 'block' | 'unblock' | 'close';

type Rule = { from: readonly MerchantStatus[]; to: MerchantStatus | 'before'; by: 'applicant' | 'operator' | 'merchant' | 'house' };

/** The graph of decisions §7: who may move a merchant whence and where. `before` = the status it was blocked in. */
export const merchantMoves: Record<MerchantMove, Rule> = {
  apply: { from: ['invited', 'rejected'], to: 'new', by: 'applicant' },
  confirm: { from: ['new'], to: 'confirmed', by: 'operator' },
  reject: { from: ['new', 'confirmed'], to: 'rejected', by: 'operator' },
  activate: { from: ['confirmed'], to: 'active', by: 'house' },
  pause: { from: ['active'], to: 'paused', by: 'merchant' },
  resume: { from: ['paused'], to: 'active', by: 'merchant' },
  block: { from: ['confirmed', 'active', 'paused', 'restricted'], to: 'blocked', by: 'operator' },
  unblock: { from: ['blocked'], to: 'before', by: 'operator' },
  close: { from: ['confirmed', 'active', 'paused', 'restricted', 'blocked'], to: 'closed', by: 'operator' },
};

/** Where the move leads. Refuses with MERCHANT_STATUS when the graph has no such edge. */
export function moveMerchant(move: MerchantMove, from: MerchantStatus, before: MerchantStatus | null = null): MerchantStatus {
  const rule = merchantMoves[move];
  if (!rule.from.includes(from)) throw refuse('MERCHANT_STATUS', { status: from, move });
  return rule.to === 'before' ? (before ?? 'active') : rule.to;
}

/** The moves that are open from a status, for buttons. */
export function openMoves(from: MerchantStatus): MerchantMove[] {
  return (Object.keys(merchantMoves) as MerchantMove[]).filter((move) => merchantMoves[move].from.includes(from));
}
