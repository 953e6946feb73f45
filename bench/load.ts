import { fork } from 'node:child_process';
import autocannon from 'autocannon';

export type Load = { url: string; paths: string[]; connections: number; seconds: number };
export type Loaded = { perSecond: number; p50Ms: number; p97Ms: number; p99Ms: number; requests: number; failed: number; kbAnswer: number };

/** Asks from a process of its own, so that the asker's work is not the server's. Each connection asks in an order of its own. */
export function load(options: Load): Promise<Loaded> {
  return new Promise((resolve, reject) => {
    const child = fork(import.meta.filename, ['ask'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    child.send(options);
    child.once('message', (loaded) => resolve(loaded as Loaded));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the asker ended with ${code}`)));
  });
}

function shuffled<T>(from: readonly T[]): T[] {
  return from
    .map((value) => ({ value, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}

async function ask({ url, paths, connections, seconds }: Load): Promise<Loaded> {
  const headers = { 'accept-language': 'uk' };
  const requests = () => shuffled(paths).map((path) => ({ method: 'GET', path, headers }));
  const result = await autocannon({ url, connections, duration: seconds, headers, setupClient: (client) => client.setRequests(requests()) });
  const { latency, requests: asked, throughput } = result;
  const kbAnswer = Math.round(throughput.total / Math.max(1, asked.total) / 100) / 10;
  return {
    perSecond: Math.round(asked.average),
    p50Ms: latency.p50,
    p97Ms: latency.p97_5,
    p99Ms: latency.p99,
    requests: asked.total,
    failed: result.non2xx + result.errors,
    kbAnswer,
  };
}

if (process.argv[2] === 'ask') {
  process.once('message', async (options) => {
    const loaded = await ask(options as Load);
    process.send?.(loaded, () => process.disconnect?.());
  });
}
