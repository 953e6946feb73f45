import type { Door } from '#platform/jobs';
import { ownRun } from '../actions/apply-chunk.ts';
import { finishReading } from '../actions/finish-reading.ts';
import { type Settled, earlierAnswer, settleDescription } from '../actions/settle-description.ts';
import { finish, tellProgress, waitForPerson } from '../actions/steps.ts';
import type { FileDescription } from '../adapters/describe-feed.ts';
import { FileRefused } from '../adapters/file-refused.ts';
import type { Reader } from '../adapters/start-reader.ts';
import { type Directory, readDirectory } from '../queries/knowledge.ts';
import { rowCollector } from '../rules/collect-rows.ts';
import type { Mapping } from '../rules/mapping.ts';
import { clearProblems, keepProblems } from '../tables/problems.ts';
import { type Run, changeRun } from '../tables/runs.ts';
import { clearStaged, stageRows } from '../tables/staged.ts';
import { ticker } from './ticker.ts';
import { withReader } from './with-file.ts';

type Work = { door: Door; run: Run; token: string };

/** Reads a file into the staging table. Returns the directory it was read with, or nothing when it must wait for a person or failed. */
export async function readImport(work: Work): Promise<Directory | undefined> {
  const { door, run, token } = work;
  try {
    return await withReader(door, run, async (reader, path) => {
      const settled = await describe(work, reader, path);
      return settled.goesOn ? await stage(work, reader, path, settled.mapping) : undefined;
    });
  } catch (error) {
    if (!(error instanceof FileRefused) || door.signal.aborted) throw error;
    await door.transaction(async (ctx) => finish(ctx, await ownRun(ctx, run.id, token), { status: 'failed', problem: { code: error.code, data: error.data } }));
    return undefined;
  }
}

async function describe({ door, run, token }: Work, reader: Reader, path: string): Promise<Settled> {
  const first = await reader.describe(path, { ...(run.mapping ? { mapping: run.mapping } : {}), sampleRows: 500 }).catch((error: unknown) => {
    if (error instanceof FileRefused && error.code === 'HEADER_DUPLICATE') return error;
    throw error;
  });
  if (first instanceof FileRefused) {
    const { format, columns, fingerprint } = shapeOf(await reader.describe(path, { mapping: { columns: [] }, sampleRows: 500 }));
    const change: Partial<Run> = {
      format,
      columns,
      fingerprint,
      status: 'mapping',
      columnsFrom: 'suggestion',
      problem: { code: first.code, data: first.data },
    };
    await door.transaction(async (ctx) => waitForPerson(ctx, await ownRun(ctx, run.id, token), change));
    return { mapping: null, goesOn: false };
  }
  const earlier = await door.transaction((ctx) => earlierAnswer(ctx, run, first.fingerprint));
  const again = earlier && (earlier.recordElement || earlier.headerRow || earlier.delimiter);
  const description = again ? await reader.describe(path, { mapping: earlier, sampleRows: 500 }) : first;
  const mapping: Mapping | null = earlier ?? run.mapping;
  const from = earlier ? ('remembered' as const) : run.mapping?.columns.length || run.mapping?.recordElement ? ('person' as const) : null;
  return door.transaction(async (ctx) =>
    settleDescription(ctx, await ownRun(ctx, run.id, token), { ...shapeOf(description), fingerprint: first.fingerprint }, { mapping, from }),
  );
}

function shapeOf({ dialect, container, encoding, delimiter, recordElement, headerRow, columns, fingerprint, guessed, rowCount }: FileDescription) {
  const format = {
    dialect,
    container,
    encoding,
    ...(delimiter ? { delimiter } : {}),
    ...(recordElement ? { recordElement } : {}),
    ...(headerRow ? { headerRow } : {}),
  };
  return { format, columns, fingerprint, guessed, rowCount };
}

async function stage({ door, run, token }: Work, reader: Reader, path: string, mapping: Mapping | null): Promise<Directory | undefined> {
  const { directory, today } = await door.transaction(async (ctx) => {
    const own = await ownRun(ctx, run.id, token);
    await clearStaged(ctx, run.id);
    if (own.checkpoint === 0) await clearProblems(ctx, run.id);
    return { directory: await readDirectory(ctx, run.merchantId), today: ctx.now.toISOString().slice(0, 10) };
  });
  const collector = rowCollector(directory.attributes, directory.reader);
  const due = ticker();
  let done = 0;
  const summary = await reader.read(path, { ...(mapping ? { mapping } : {}), today }, async (rows) => {
    const { staged, troubles } = collector.collect(rows);
    done += rows.length;
    await door.transaction(async (ctx) => {
      const own = await ownRun(ctx, run.id, token);
      await stageRows(ctx, run.id, staged);
      await keepProblems(ctx, run, troubles, 0);
      if (own.checkpoint > 0 || !due()) return;
      await changeRun(ctx, run.id, { done, total: Math.max(own.total, done) });
      await tellProgress(ctx, run.id);
    });
  });
  const rejected = done - collector.accepted();
  const goesOn = await door.transaction(async (ctx) =>
    finishReading(ctx, await ownRun(ctx, run.id, token), { ...summary, rejected }, { collected: collector, directory }),
  );
  return goesOn ? directory : undefined;
}
