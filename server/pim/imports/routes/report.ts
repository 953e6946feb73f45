import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyReply } from 'fastify';
import { refuse } from '#kernel/refusal';
import type { RouteDoor } from '#platform/routes';
import { wordsIn } from '#platform/words';
import { FileRefused } from '../adapters/file-refused.ts';
import { writeReport } from '../adapters/write-report.ts';
import { reportNotes } from '../queries/present.ts';
import { allProblems } from '../tables/problems.ts';
import { findRun } from '../tables/runs.ts';
import { withFile } from '../jobs/with-file.ts';

/** Sends the merchant's own file with what is wrong beside each row, in its format and encoding. */
export async function sendReport(door: RouteDoor, id: string): Promise<FastifyReply> {
  const { run, notes, title } = await door.transaction(async (ctx) => {
    const found = await findRun(ctx, id);
    if (!found) throw refuse('NOT_FOUND');
    if (found.status === 'receiving' || found.status === 'failed') throw refuse('IMPORT_STATUS', { status: found.status });
    return { run: found, notes: reportNotes(ctx, await allProblems(ctx, id)), title: wordsIn(ctx.language)('imports.report.column') };
  });
  const folder = await mkdtemp(join(tmpdir(), 'agora-report-'));
  try {
    const target = join(folder, 'report');
    const result = await withFile(door, run, (path) =>
      writeReport(path, target, { notes, title, ...(run.mapping ? { mapping: run.mapping } : {}), signal: door.signal }),
    );
    const stem = run.fileName.replace(/(\.(?:gz|zip))?$/i, '').replace(/\.[a-z]{2,4}$/i, '') || 'report';
    const name = `${stem}-agora.${result.extension}`;
    door.reply.header('content-disposition', `attachment; filename="report.${result.extension}"; filename*=UTF-8''${encodeURIComponent(name)}`);
    door.reply
      .header('cache-control', 'private, no-store')
      .type(result.contentType)
      .header('content-length', (await stat(target)).size);
    const stream = createReadStream(target);
    stream.once('close', () => void rm(folder, { recursive: true, force: true }));
    return door.reply.send(stream);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    // A file whose columns are still in question cannot be read, so nothing can be written beside its rows either.
    if (error instanceof FileRefused && !door.signal.aborted) throw refuse('IMPORT_STATUS', { status: run.status });
    throw error;
  }
}
