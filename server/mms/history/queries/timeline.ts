import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import { actorNames } from '../names.ts';

export type Entry = {
  id: string;
  at: Date;
  subjectKind: string;
  subjectId: string;
  action: string;
  actor: string;
  actorName: string | null;
  before: unknown;
  after: unknown;
  reason: string | null;
  source: string;
};

type Row = Omit<Entry, 'actorName'>;

/** An object's life, the latest first. A merchant sees the entries of its own objects only. */
export async function timeline(ctx: Ctx, subjectKind: string, subjectId: string, limit = 50): Promise<Entry[]> {
  const { rows } = await sql<Row>`
    select id, at, subject_kind as "subjectKind", subject_id as "subjectId", action, actor, before, after, reason, source
    from history.entries where subject_kind = ${subjectKind} and subject_id = ${subjectId}
    order by at desc, id desc limit ${limit}`.execute(ctx.tx);
  return withNames(ctx, rows);
}

export async function withNames(ctx: Ctx, rows: readonly Row[]): Promise<Entry[]> {
  const names = await actorNames(ctx, [...new Set(rows.map((row) => row.actor))]);
  return rows.map((row) => ({ ...row, actorName: names.get(row.actor) ?? null }));
}

/** Who changed an object last and when, for whoever comes second: the facts of EDIT_CONFLICT. */
export async function lastChange(ctx: Ctx, subjectKind: string, subjectId: string): Promise<{ changedBy?: string; changedAt?: string }> {
  const [entry] = await timeline(ctx, subjectKind, subjectId, 1);
  return entry ? { ...(entry.actorName ? { changedBy: entry.actorName } : {}), changedAt: entry.at.toISOString() } : {};
}
