import { refuse } from '#kernel/refusal';
import { setMode } from '#platform/modes';
import { world } from '#platform/world';
import { CarrierOutage, CarrierRefused } from './adapters/carrier-errors.ts';
import { type NovaPoshta, novaPoshta } from './adapters/nova-poshta.ts';

const mode = 'carrier:nova_poshta';

export function isConfigured(): boolean {
  return world().novaPoshta !== undefined;
}

/**
 * One question to Nova Poshta. Its outage becomes a declared mode of the house until it answers again, and is thrown on as it is.
 * Refuses with CARRIER_NOT_CONFIGURED.
 */
export async function askCarrier<T>(question: (carrier: NovaPoshta) => Promise<T>): Promise<T> {
  const settings = world().novaPoshta;
  if (!settings) throw refuse('CARRIER_NOT_CONFIGURED', { carrier: 'nova_poshta' });
  try {
    const answer = await question(novaPoshta({ baseUrl: settings.url, apiKey: settings.key }));
    setMode(mode, false);
    return answer;
  } catch (problem) {
    setMode(mode, problem instanceof CarrierOutage);
    throw problem;
  }
}

/** The same for a person who waits: outage and no become refusals, CARRIER_DOWN and CARRIER_REFUSED. */
export async function askForPerson<T>(question: (carrier: NovaPoshta) => Promise<T>): Promise<T> {
  try {
    return await askCarrier(question);
  } catch (problem) {
    if (problem instanceof CarrierOutage) throw refuse('CARRIER_DOWN', { carrier: 'nova_poshta', retryAfter: 30 });
    if (problem instanceof CarrierRefused)
      throw refuse('CARRIER_REFUSED', { carrier: 'nova_poshta', messages: problem.messages, words: problem.messages.join('; ') });
    throw problem;
  }
}
