import type { Endpoint, InputOf, OutputOf } from '#kernel/contract';
import type { FieldProblem } from '#kernel/refusal';

type AnyEndpoint = Endpoint;
export type ApiRequest = { method: string; path: string; headers: Record<string, string>; body?: string | FormData };
export type ApiAnswer = { status: number; contentType: string; text: string };
/** Carries a request to the API: `fetch` in the browser, the in-process chain on the server. */
export type Transport = (request: ApiRequest) => Promise<ApiAnswer>;
export type CallOptions = { headers?: Record<string, string>; files?: FormData };
export type Problem = {
  status: number;
  code: string;
  title: string;
  detail?: string;
  fields: FieldProblem[];
  requestId?: string;
  /** Facts of the refusal: who changed it, how many are left. */
  data?: Record<string, unknown>;
};

/**
 * The API said no. Carries the router's own mark of "data with a status", so that a problem nobody caught in a loader
 * becomes an error page with the right status and its words instead of an anonymous failure.
 */
export class ApiProblem extends Error implements Problem {
  readonly type = 'DataWithResponseInit';
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly fields: FieldProblem[];
  readonly requestId: string | undefined;
  readonly data: Problem;
  readonly init: { status: number };

  constructor(problem: Problem) {
    super(`${problem.status} ${problem.code}`);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.code = problem.code;
    this.title = problem.title;
    this.detail = problem.detail;
    this.fields = problem.fields;
    this.requestId = problem.requestId;
    this.data = problem;
    this.init = { status: problem.status };
  }
}

/** The problem behind a caught error; anything else (an outage, a redirect) is thrown on. Use it in page actions. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ApiProblem) return error.data;
  throw error;
}

type Values = Record<string, unknown> | undefined;

function fillPath(path: string, params: Values): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params?.[name] ?? '')));
}

function writeQuery(query: Values): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {})) {
    if (value === undefined || value === null || value === '') continue;
    const text = Array.isArray(value) ? value.join(',') : value instanceof Date ? value.toISOString() : String(value);
    if (text) search.append(key, text);
  }
  const text = search.toString();
  return text ? `?${text}` : '';
}

function readProblem(answer: ApiAnswer): Problem {
  const isJson = answer.contentType.includes('json');
  const told = (isJson && answer.text ? JSON.parse(answer.text) : {}) as Partial<Problem>;
  const unknown = { status: answer.status, code: `HTTP_${answer.status}`, title: '', fields: [] };
  return { ...unknown, ...told, fields: told.fields ?? [] };
}

/** Where an endpoint lives, with parameters filled in: for links, downloads and event streams. */
export function apiUrl<E extends AnyEndpoint>(endpoint: E, input: InputOf<E> = {} as InputOf<E>): string {
  const given = input as { params?: Values; query?: Values };
  return `/api/v1${fillPath(endpoint.path, given.params)}${writeQuery(given.query)}`;
}

/** Calls one endpoint with the types of its contract. A `problem+json` answer is thrown as `ApiProblem`. */
export async function callApi<E extends AnyEndpoint>(
  transport: Transport,
  endpoint: E,
  input: InputOf<E> = {} as InputOf<E>,
  options: CallOptions = {},
): Promise<OutputOf<E>> {
  const headers: Record<string, string> = { accept: 'application/json', ...options.headers };
  const given = (input as { body?: unknown }).body;
  if (given !== undefined && !options.files) headers['content-type'] = 'application/json';
  if (endpoint.idempotent) headers['idempotency-key'] ??= crypto.randomUUID();
  const body = options.files ?? (given === undefined ? undefined : JSON.stringify(given));
  const answer = await transport({ method: endpoint.method, path: apiUrl(endpoint, input), headers, ...(body === undefined ? {} : { body }) });
  if (answer.status >= 400) throw new ApiProblem(readProblem(answer));
  return (answer.text ? JSON.parse(answer.text) : undefined) as OutputOf<E>;
}

export type Api = <E extends AnyEndpoint>(endpoint: E, input?: InputOf<E>, options?: CallOptions) => Promise<OutputOf<E>>;

/** A client bound to its transport: `api(listOrders, { query })`. */
export function apiOver(transport: Transport): Api {
  return (endpoint, input, options) => callApi(transport, endpoint, input, options);
}

async function send({ method, path, headers, body }: ApiRequest): Promise<ApiAnswer> {
  const response = await fetch(path, { method, headers, credentials: 'same-origin', ...(body === undefined ? {} : { body }) });
  return { status: response.status, contentType: response.headers.get('content-type') ?? '', text: await response.text() };
}

let askAgain: (() => Promise<boolean>) | undefined;

/** Where money moves, the API may want the second factor once more: the office says how to ask for it. True: it was shown. */
export function onStepUp(ask: typeof askAgain): void {
  askAgain = ask;
}

/** Asks for the second factor; false where nobody asks or it was not shown. */
export const askStepUp = async (): Promise<boolean> => (await askAgain?.()) ?? false;

/** The browser's client: same origin, session cookie. An act that wants the second factor again is repeated once it was shown. */
export const browserApi: Api = apiOver(async (request) => {
  const answer = await send(request);
  const wanted = answer.status === 403 && answer.text.includes('"STEP_UP_NEEDED"');
  return wanted && (await askStepUp()) ? send(request) : answer;
});
