import { refuse } from '#kernel/refusal';
import { type Ctx, merchantOf } from '#platform/ctx';
import { decodeCursor, pageOf } from '#platform/page';
import { serve, serveRaw } from '#platform/routes';
import { answerImport, confirmImport, pauseImport } from './actions/answer.ts';
import { undoImport } from './actions/undo.ts';
import * as contract from './contract.ts';
import { presentImport, presentLine } from './queries/present.ts';
import { feedRoutes } from './routes/feeds.ts';
import { sendReport } from './routes/report.ts';
import { receiveUpload } from './routes/upload.ts';
import { findRun, listRuns, runsUnderWay } from './tables/runs.ts';

async function importPage(ctx: Ctx, id: string) {
  const run = await findRun(ctx, id);
  if (!run || run.merchantId !== merchantOf(ctx)) throw refuse('NOT_FOUND');
  return presentImport(ctx, run);
}

export const routes = [
  serveRaw(contract.createImport, (door) => receiveUpload(door)),
  serve(contract.listImports, async (ctx, { query }) => {
    const rows = await listRuns(ctx, { merchantId: merchantOf(ctx), status: query.status, after: decodeCursor(query.cursor, 2), limit: query.limit + 1 });
    const page = pageOf(rows, query.limit, (row) => [row.createdAt.toISOString(), row.id]);
    return { items: page.items.map((run) => presentLine(ctx, run)), nextCursor: page.nextCursor };
  }),
  serve(contract.listRunningImports, async (ctx) => ({ items: (await runsUnderWay(ctx, merchantOf(ctx))).map((run) => presentLine(ctx, run)) })),
  serve(contract.getImport, (ctx, { params }) => importPage(ctx, params.id)),
  serve(contract.mapImport, async (ctx, { params, body }) => {
    await answerImport(ctx, params.id, body);
    return importPage(ctx, params.id);
  }),
  serve(contract.applyImport, async (ctx, { params, body }) => {
    await confirmImport(ctx, params.id, body);
    return importPage(ctx, params.id);
  }),
  serve(contract.pauseImport, async (ctx, { params }) => {
    await pauseImport(ctx, params.id);
    return importPage(ctx, params.id);
  }),
  serve(contract.undoImport, async (ctx, { params }) => {
    await undoImport(ctx, params.id);
    return importPage(ctx, params.id);
  }),
  serveRaw(contract.getImportReport, (door, { params }) => sendReport(door, params.id)),
  ...feedRoutes,
];
