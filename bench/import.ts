import { mkdtempSync, openAsBlob, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { startWorker } from '#platform/worker';
import { merchantPerson } from '#testing/people';
import { startTestServer } from '#testing/server';
import { writeFeed } from './feed.ts';

export type BenchOptions = Record<string, string | boolean>;
type Page = { status: string; rows: Record<string, number>; products: number; secondsTotal: number | null; problem: unknown };

/**
 * From the first byte of the upload until every offer is a checked draft, with the server, its worker and PostgreSQL warm.
 * `--rows 8000` (default), `--again` sends the same file twice.
 */
export async function run(options: BenchOptions) {
  const rows = Number(options['rows'] ?? 8000);
  const folder = mkdtempSync(join(tmpdir(), 'agora-bench-'));
  const server = await startTestServer();
  // Pictures stay in their queue: what the shops' servers take is not ours to measure.
  const plan = {
    ...server.runtime.plan,
    jobs: server.runtime.plan.jobs.map((job) => (job.name === 'media.fetch' ? { ...job, run: async () => undefined } : job)),
  };
  const worker = await startWorker(server.database, plan);
  try {
    const address = await server.server.listen({ port: 0, host: '127.0.0.1' });
    const file = join(folder, 'feed.xml');
    await writeFeed(file, rows);
    const warm = join(folder, 'warm.xml');
    await writeFeed(warm, 200, 3);
    await importOnce(address, (await merchantPerson(server)).cookie, warm);
    const { cookie } = await merchantPerson(server);
    const peak = watchMemory();
    const lag = monitorEventLoopDelay({ resolution: 10 });
    lag.enable();
    const before = process.cpuUsage();
    const first = await importOnce(address, cookie, file);
    const spent = process.cpuUsage(before);
    lag.disable();
    const again = options['again'] ? await importOnce(address, cookie, file) : undefined;
    return {
      name: 'import',
      conditions: {
        rows,
        format: 'YML',
        fileMb: Math.round(statSync(file).size / 10_000) / 100,
        cores: cpus().length,
        cpu: cpus()[0]?.model,
        memoryGb: Math.round(totalmem() / 2 ** 30),
        node: process.version,
        submit: true,
        pictures: 'queued, not fetched',
        postgres: 'embedded, own process, fsync off as in tests',
      },
      results: {
        ...figures(first, rows),
        serverCpuSeconds: Math.round((spent.user + spent.system) / 1e4) / 100,
        longestPauseMs: Math.round(lag.max / 1e6),
        p99PauseMs: Math.round(lag.percentile(99) / 1e6),
        peakRssMb: peak(),
        ...(again ? { again: figures(again, rows) } : {}),
      },
    };
  } finally {
    await worker.stop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function figures({ seconds, page }: { seconds: number; page: Page }, rows: number) {
  return {
    status: page.status,
    seconds: Math.round(seconds * 1000) / 1000,
    rowsPerSecond: Math.round(rows / seconds),
    secondsTotal: page.secondsTotal,
    rows: page.rows,
    products: page.products,
  };
}

async function importOnce(address: string, cookie: string, path: string): Promise<{ seconds: number; page: Page }> {
  const headers = { cookie, origin: 'http://localhost:3000' };
  const form = new FormData();
  form.set('file', await openAsBlob(path), 'feed.xml');
  const started = performance.now();
  const answer = await fetch(`${address}/api/v1/merchant/imports`, { method: 'POST', body: form, headers });
  const { id } = (await answer.json()) as { id: string };
  if (answer.status !== 202) throw new Error(`the upload was answered with ${answer.status}`);
  for (;;) {
    const running = (await (await fetch(`${address}/api/v1/merchant/imports/running`, { headers })).json()) as { items: unknown[] };
    if (running.items.length === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  const seconds = (performance.now() - started) / 1000;
  return { seconds, page: (await (await fetch(`${address}/api/v1/merchant/imports/${id}`, { headers })).json()) as Page };
}

/** The largest resident size of this process while it runs; the reader is a process of its own and ends with the reading. */
function watchMemory(): () => number {
  let most = 0;
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 100);
  return () => {
    look();
    clearInterval(timer);
    return Math.round(most / 2 ** 20);
  };
}
