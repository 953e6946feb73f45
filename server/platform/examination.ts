import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import type { Ctx } from './ctx.ts';
import { enqueue, type OutsideJob } from './jobs.ts';
import { log } from './log.ts';
import { tellLive } from './outbox.ts';

export type Report = { healthy: boolean; checks: number; findings: { id: string; says: string; findings: string[] }[] };
export type Examination = Report & { at: Date; seconds: number };

const job = 'platform.examine';

/** The newest examination; null before the first. */
export async function lastExamination(ctx: Ctx): Promise<Examination | null> {
  const { rows } = await sql<
    Omit<Examination, 'healthy'>
  >`select at, seconds, checks, findings from platform.examinations order by at desc, id desc limit 1`.execute(ctx.tx);
  return rows[0] ? { ...rows[0], healthy: rows[0].findings.length === 0 } : null;
}

/** Somebody waits for an examination, or one is being made. */
export async function isBeingExamined(ctx: Ctx): Promise<boolean> {
  const { rows } = await sql`select 1 from platform.work where handler = ${job} and state in ('new', 'running') limit 1`.execute(ctx.tx);
  return rows.length > 0;
}

/** Asks for an examination now. Twice at once is once. */
export function askForExamination(ctx: Ctx): Promise<void> {
  return enqueue(ctx, job, {}, { dedupeKey: 'asked' });
}

async function keep(ctx: Ctx, report: Report, seconds: number): Promise<void> {
  await sql`insert into platform.examinations (id, at, seconds, checks, findings)
    values (${newId('exm')}, ${ctx.now}, ${seconds}, ${report.checks}, ${JSON.stringify(report.findings)}::jsonb)`.execute(ctx.tx);
  await sql`delete from platform.examinations where at < ${ctx.now}::timestamptz - interval '90 days'`.execute(ctx.tx);
  await tellLive(ctx, 'operator', 'counts', {});
}

/** The doctor's daily round, and whenever somebody asks: on a large market it takes minutes, so it is work and no answer to a request. */
export function examinationJob(examine: () => Promise<Report>): OutsideJob {
  return {
    name: job,
    everyMinutes: 1440,
    leaseSeconds: 900,
    tries: 2,
    run: async ({ transaction }) => {
      const started = performance.now();
      const report = await examine();
      const seconds = Math.round((performance.now() - started) / 100) / 10;
      if (!report.healthy) log('warn', 'the doctor found something', { checks: report.findings.map((finding) => `${finding.id} ${finding.says}`).join('; ') });
      await transaction((ctx) => keep(ctx, report, seconds));
    },
  };
}
