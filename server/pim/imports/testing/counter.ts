import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { merchantPerson } from '#testing/people';
import { type TestServer, startTestServer } from '#testing/server';

export type Page = {
  id: string;
  status: string;
  rows: { total: number; new: number; changed: number; unchanged: number; invalid: number; vanished: number };
  errors: { row: number; field: string; code: string; severity: string; message: string }[];
  causes: { code: string; severity: string; rows: number; message: string }[];
  columns: { source: string; target: string; samples: string[] }[];
  categories: { key: string; code: string | null; rows: number; by: string }[];
  attributes: { name: string; rows: number }[];
  values: { attribute: string; text: string; rows: number }[];
  problem: { code: string; message: string } | null;
  held: { reason: string; message: string } | null;
  secondsTotal: number | null;
  columnsFrom: string | null;
  products: number;
  waiting: boolean;
};

/** A form as a browser sends it. */
export function multipart(
  file: { name: string; bytes: Uint8Array | string },
  fields: Record<string, string> = {},
): { body: Buffer; headers: Record<string, string> } {
  const boundary = '----agora-test-boundary';
  const parts = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  );
  const head = Buffer.from(
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name.replaceAll('"', '')}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
  );
  const body = Buffer.concat([...parts, head, Buffer.from(file.bytes), Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return { body, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
}

export type Merchant = Awaited<ReturnType<typeof merchantPerson>>;

/** A merchant at the counter of a test server: sends files, sees what became of them. */
export async function startImports() {
  const server = await startTestServer();
  const merchant = (): Promise<Merchant> => merchantPerson(server);
  const upload = async (person: Merchant, file: { name: string; bytes: Uint8Array | string }, fields: Record<string, string> = {}) => {
    const form = multipart(file, fields);
    return server.call<{ id: string; code?: string }>('POST', '/merchant/imports', form.body, { cookie: person.cookie, headers: form.headers });
  };
  const page = async (person: Merchant, id: string, language = 'uk') =>
    (await server.call<Page>('GET', `/merchant/imports/${id}`, undefined, { cookie: person.cookie, language })).body;
  const send = async (person: Merchant, file: { name: string; bytes: Uint8Array | string } | string, fields: Record<string, string> = {}): Promise<Page> => {
    const { body } = await upload(person, typeof file === 'string' ? { name: basename(file), bytes: readFileSync(file) } : file, fields);
    await settleImports(server);
    return page(person, body.id);
  };
  return { server, merchant, upload, page, send, settle: () => settleImports(server) };
}

/** Does the work of imports only: pictures of shops that do not exist would be asked for otherwise. */
async function settleImports(server: TestServer): Promise<void> {
  const { drainWork } = await import('#platform/worker');
  const { plan } = server.runtime;
  await drainWork(server.database, { ...plan, jobs: plan.jobs.map((job) => (job.name === 'imports.work' ? job : { ...job, run: async () => undefined })) });
}
