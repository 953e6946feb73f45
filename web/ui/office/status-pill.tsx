import type { ReactNode } from 'react';
import { useWords } from '../../words.tsx';
import './css/pill.css';
import { toneOf, type StatusKind, type Tone } from './statuses.ts';

/** A dot and words on a soft ground: what the thing is. How urgent it is says the clock beside it. */
export function Pill({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`pill tone-${tone}`}>
      <i aria-hidden="true" />
      {children}
    </span>
  );
}

/** `<StatusPill of="shipment" code="new" />`: colour and words from the one table of statuses. */
export function StatusPill({ of, code }: { of: StatusKind; code: string }) {
  const t = useWords('statuses');
  return <Pill tone={toneOf(of, code)}>{t(`statuses:${of}.${code}`, { defaultValue: code })}</Pill>;
}
