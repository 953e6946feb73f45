import type { OutputOf } from '#kernel/contract';
import type { operatorHistory } from '#history/contract';
import type { Happening, Tone } from '../../ui/office/index.ts';
import type { Words } from '../../words.tsx';

type Entry = OutputOf<typeof operatorHistory>['items'][number];

const bad = /(blocked|rejected|cancelled|removed|revoked|refused|expired)$/i;
const good = /(confirmed|activated|accepted|delivered|published|unblocked|resumed|paid)$/i;

function toneOf(action: string): Tone | undefined {
  if (bad.test(action)) return 'red';
  return good.test(action) ? 'green' : undefined;
}

/** What history kept, as lines of a timeline. */
export function happeningsOf(entries: readonly Entry[], t: Words): Happening[] {
  return entries.map((entry) => ({
    id: entry.id,
    at: entry.at,
    text: t(`history:actions.${entry.action}`, { defaultValue: entry.action }),
    by: entry.actorName ?? t(`history:sources.${entry.source}`, { defaultValue: entry.source }),
    kind: 'change',
    ...(toneOf(entry.action) ? { tone: toneOf(entry.action)! } : {}),
    ...(entry.reason ? { note: entry.reason } : {}),
  }));
}
