import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import './css/callout.css';
import type { Tone } from './statuses.ts';

const icons: Record<Tone, Icon> = { grey: IconInfoCircle, blue: IconInfoCircle, amber: IconAlertTriangle, green: IconCircleCheck, red: IconAlertTriangle };

/** One thing that must be known or answered on this page, with its buttons. */
export function Callout({ tone = 'amber', icon, actions, children }: { tone?: Tone | 'accent'; icon?: Icon; actions?: ReactNode; children: ReactNode }) {
  const Sign = icon ?? icons[tone === 'accent' ? 'blue' : tone];
  return (
    <div className={`callout ${tone === 'accent' ? 'callout-accent' : `tone-${tone}`}`} role={tone === 'red' ? 'alert' : 'status'}>
      <Sign size={20} stroke={1.7} aria-hidden="true" />
      <div>{children}</div>
      {actions ? <div className="callout-actions">{actions}</div> : null}
    </div>
  );
}

/** A soft remark inside a card. */
export function Note({ tone = 'amber', icon, children }: { tone?: Tone; icon?: Icon; children: ReactNode }) {
  const Sign = icon ?? icons[tone];
  return (
    <p className={`note tone-${tone}`}>
      <Sign size={17} stroke={1.7} aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}
