import { CarrierOutage, CarrierRefused } from './carrier-errors.ts';

export type NovaPoshtaSettings = { baseUrl: string; apiKey: string; deadlineMillis?: number };
export type Item = Record<string, unknown>;
export type Answer = { items: Item[]; warnings: string[]; totalCount: number | null };

const carrier = 'nova-poshta';
const biggestAnswer = 20_000_000;
const keyRefused = new Set(['20000200068', '20000200069', '20000201204']);

export function text(item: Item, name: string): string {
  const value = item[name];
  return typeof value === 'string' ? value.trim() : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** A number written as a number or as text; null when it is neither. */
export function number(item: Item, name: string): number | null {
  const written = text(item, name).replace(',', '.');
  return written !== '' && Number.isFinite(Number(written)) ? Number(written) : null;
}

export function items(value: unknown): Item[] {
  if (Array.isArray(value)) return value.flatMap(items);
  return value !== null && typeof value === 'object' ? [value as Item] : [];
}

/** Messages come as a list of texts, as an object by key, or as a list of such objects. */
function messages(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(messages) : [];
}

async function post(settings: NovaPoshtaSettings, body: Item): Promise<string> {
  const deadline = AbortSignal.timeout(settings.deadlineMillis ?? 10_000);
  try {
    const response = await fetch(`${settings.baseUrl.replace(/\/+$/, '')}/v2.0/json/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: deadline,
      redirect: 'error',
    });
    const answer = await response.text();
    if (response.status === 429) throw new CarrierOutage(carrier, 'busy', 'HTTP 429');
    if (!response.ok) throw new CarrierOutage(carrier, 'http', `HTTP ${response.status}`);
    if (answer.length > biggestAnswer) throw new CarrierOutage(carrier, 'garbled', `${answer.length} characters`);
    return answer;
  } catch (problem) {
    if (problem instanceof CarrierOutage) throw problem;
    throw new CarrierOutage(carrier, deadline.aborted ? 'timeout' : 'unreachable', String(problem));
  }
}

function readEnvelope(answer: string): Item {
  try {
    const envelope: unknown = JSON.parse(answer.replace(/^\ufeff/, ''));
    if (envelope !== null && typeof envelope === 'object' && 'success' in envelope) return envelope as Item;
  } catch {
    // Falls to the same outage: an answer that is no envelope says nothing.
  }
  throw new CarrierOutage(carrier, 'garbled', answer.slice(0, 120));
}

/** One call. Throws `CarrierOutage` when the carrier fails and `CarrierRefused` when it says no. */
export async function call(settings: NovaPoshtaSettings, modelName: string, calledMethod: string, methodProperties: Item): Promise<Answer> {
  const envelope = readEnvelope(await post(settings, { apiKey: settings.apiKey, modelName, calledMethod, methodProperties }));
  if (envelope.success !== true && envelope.success !== 'true') {
    const codes = messages(envelope.errorCodes);
    const words = messages(envelope.errors);
    if (words.some((word) => /too many requests/i.test(word))) throw new CarrierOutage(carrier, 'busy', words.join('; '));
    if (codes.some((code) => keyRefused.has(code)) || words.some((word) => /api key|api auth/i.test(word)))
      throw new CarrierOutage(carrier, 'key', words.join('; '));
    throw new CarrierRefused(codes, words.length > 0 ? words : codes);
  }
  return { items: items(envelope.data), warnings: messages(envelope.warnings), totalCount: number(items(envelope.info)[0] ?? {}, 'totalCount') };
}
