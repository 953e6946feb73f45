import type { OutputOf } from '#kernel/contract';
import type { operatorHistory } from '#history/contract';
import type { Happening, Tone } from '../../ui/office/index.ts';
import type { Words } from '../../words.tsx';

type Entry = Omit<OutputOf<typeof operatorHistory>['items'][number], 'subjectName'>;

const bad = /(blocked|rejected|cancelled|removed|revoked|refused|expired)$/i;
const good = /(confirmed|activated|accepted|delivered|published|unblocked|resumed|paid)$/i;

function toneOf(action: string): Tone | undefined {
  if (good.test(action)) return 'green';
  return bad.test(action) ? 'red' : undefined;
}

/** An action in words; a shipment's step is told by the status that it reached. */
export function actionWords(action: string, t: Words): string {
  const status = action.startsWith('shipments.') ? t(`statuses:shipment.${action.slice('shipments.'.length)}`, { defaultValue: action }) : action;
  return t(`history:actions.${action}`, { defaultValue: status });
}

type Reason = { code: string; title: string };

/** A reason as it was kept: codes of findings and of the moderator's reasons inside it are told in words. */
export function reasonWords(reason: string, t: Words): string {
  return reason.replace(/(?:[\w.]+ )?\b([A-Z]{3,}(?:_[A-Z]+)*)\b/g, (whole, code: string) =>
    t(`findings:${code}.title`, { defaultValue: t(`moderation:reasons.${code}`, { defaultValue: whole }) }),
  );
}

/** From which bank account to which, as history kept them: masked. */
function changeWords({ action, before, after }: Entry): string | undefined {
  if (action !== 'merchants.payoutChanged') return undefined;
  const account = (kept: unknown) => String((kept as { bankAccount?: unknown } | null)?.bankAccount ?? '—');
  return `${account(before)} → ${account(after)}`;
}

/** What history kept, as lines of a timeline; a reason from the operator's lists is told by its title. */
export function happeningsOf(entries: readonly Entry[], t: Words, reasons: readonly Reason[] = []): Happening[] {
  const titleOf = (code: string) => reasons.find((reason) => reason.code === code)?.title ?? reasonWords(code, t);
  return entries.map((entry) => ({
    id: entry.id,
    at: entry.at,
    text: actionWords(entry.action, t),
    by: entry.actorName ?? t(`history:sources.${entry.source}`, { defaultValue: entry.source }),
    kind: 'change',
    ...(toneOf(entry.action) ? { tone: toneOf(entry.action)! } : {}),
    ...(entry.reason ? { note: titleOf(entry.reason) } : changeWords(entry) ? { note: changeWords(entry)! } : {}),
  }));
}
