import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import './css/callout.css';

/** What this place is for, in one sentence, and the one next step. */
export function EmptyState({ icon: Sign, title, text, actions }: { icon: Icon; title: ReactNode; text?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="empty">
      <span className="empty-picture">
        <Sign size={26} stroke={1.7} aria-hidden="true" />
      </span>
      <h2>{title}</h2>
      {text ? <p>{text}</p> : null}
      {actions ? <div className="empty-actions">{actions}</div> : null}
    </div>
  );
}
