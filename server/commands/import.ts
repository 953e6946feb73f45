import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { asMerchant, atWork, merchantOption, type MerchantApi } from './at-work.ts';
import { type Command, Misuse, print, wantedWord } from './command.ts';

type State = {
  id: string;
  status: string;
  rows: { total: number; new: number; changed: number; unchanged: number; invalid: number; vanished: number };
  causes: { rows: number; message: string; severity: string }[];
  missing: string[];
  problem: { message: string } | null;
  held: { message: string } | null;
  secondsTotal: number | null;
};

const ended = new Set(['done', 'failed', 'mapping', 'held', 'ready', 'undone']);

async function upload(api: MerchantApi, file: string, fields: Record<string, string>): Promise<string> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new File([await readFile(file)], basename(file)));
  const encoded = new Response(form);
  const { id } = await api<{ id: string }>('POST', '/merchant/imports', Buffer.from(await encoded.arrayBuffer()), {
    'content-type': encoded.headers.get('content-type')!,
  });
  return id;
}

type Sending = { fields: Record<string, string>; asSuggested: boolean; tell: (status: string) => void };

/** Sends a file and waits until it is through, or until a person has to decide. `asSuggested` takes the columns as they were understood. */
export async function importFile(api: MerchantApi, file: string, { fields, asSuggested, tell }: Sending): Promise<State> {
  const id = await upload(api, file, fields);
  for (let last = ''; ;) {
    const state = await api<State>('GET', `/merchant/imports/${id}`);
    if (state.status !== last) tell((last = state.status));
    if (state.status === 'mapping' && asSuggested && state.missing.length === 0) await api('PUT', `/merchant/imports/${id}/mapping`, {});
    else if (ended.has(state.status) && !(state.status === 'ready' && fields.mode !== 'preview')) return state;
    await sleep(400);
  }
}

function tellResult(state: State): number {
  const { rows } = state;
  print(`${rows.total} rows: ${rows.new} new, ${rows.changed} changed, ${rows.unchanged} unchanged, ${rows.invalid} left out, ${rows.vanished} vanished`);
  if (state.secondsTotal !== null) print(`${state.secondsTotal.toFixed(1)} s`);
  for (const cause of state.causes.slice(0, 20)) print(`  ${cause.severity.padEnd(8)} ${String(cause.rows).padStart(6)} × ${cause.message}`);
  if (state.status === 'failed') return (print(`failed: ${state.problem?.message ?? 'the file was not taken'}`), 1);
  if (state.status === 'mapping')
    return (print(`waits for a person: what the columns mean (missing: ${state.missing.join(', ') || 'nothing'}); import ${state.id}`), 3);
  if (state.status === 'held') return (print(`waits for a person: ${state.held?.message ?? ''} import ${state.id}`), 3);
  return rows.invalid > 0 ? 4 : 0;
}

export const importGoods: Command = {
  says: "bring a merchant's price list or feed in, wait, and say what became of it",
  usage: 'import FILE --merchant ID|NUMBER|EMAIL|NAME [--preview] [--no-submit] [--complete] [--source NAME] [--as-suggested | --mapping FILE.json]',
  about: [
    'Every format that the cabinet takes: XLSX, CSV, YML, Hotline, Google, Prom.ua, Shopify and other.',
    '--preview changes nothing; --no-submit leaves drafts; --complete makes offers that are missing in the file not available.',
    'A table whose columns nobody has explained yet waits for a person: --as-suggested takes them as they were understood, --mapping says what they mean (as in PUT …/mapping).',
    'Exit code: 0 all rows are in, 1 the file was not taken, 3 it waits for a person (columns, or too great a change), 4 some rows were left out.',
  ],
  options: {
    merchant: { type: 'string' },
    preview: { type: 'boolean' },
    'no-submit': { type: 'boolean' },
    complete: { type: 'boolean' },
    source: { type: 'string' },
    mapping: { type: 'string' },
    'as-suggested': { type: 'boolean' },
  },
  run: async (call) => {
    const { options } = call;
    const file = resolve(wantedWord(call, 'FILE'));
    await readFile(file).catch(() => {
      throw new Misuse(`${file} cannot be read`);
    });
    const fields: Record<string, string> = {
      mode: options.preview ? 'preview' : 'apply',
      submit: String(!options['no-submit']),
      complete: String(Boolean(options.complete)),
      ...(options.source ? { source: String(options.source) } : {}),
      ...(options.mapping ? { mapping: await readFile(resolve(String(options.mapping)), 'utf8') } : {}),
    };
    const house = await call.open();
    const seller = await merchantOption(call, house.database);
    const sending = { fields, asSuggested: Boolean(options['as-suggested']), tell: (status: string) => void process.stderr.write(`${status} …\n`) };
    const state = await atWork(house, (app) => asMerchant(app, seller, ['imports.read', 'imports.write'], (api) => importFile(api, file, sending)));
    return tellResult(state);
  },
};
