import type { ReactNode } from 'react';
import { useWords } from '../../words.tsx';
import { Button, type ButtonLook } from './button.tsx';
import './css/toast.css';

/** The foot of a dialog or drawer: the way out, then the one act. Without `onAct` the act sends the form it stands in. */
export function DialogActions({
  onCancel,
  cancel,
  onAct,
  look = 'primary',
  disabled,
  focus,
  children,
  ...style
}: Pick<ButtonLook, 'look' | 'icon' | 'small'> & {
  /** Missing where there is nothing to take back. */
  onCancel?: () => void;
  /** The way out in words, where “Cancel” would be ambiguous. */
  cancel?: string | undefined;
  onAct?: () => void;
  disabled?: boolean;
  /** What the keyboard meets first when the dialog has no field to write in. */
  focus?: 'cancel' | 'act';
  children: ReactNode;
}) {
  const t = useWords('office');
  const { small } = style;
  return (
    <div className="dialog-actions">
      {onCancel ? (
        <Button small={small} onClick={onCancel} data-autofocus={focus === 'cancel' || undefined}>
          {cancel ?? t('cancel')}
        </Button>
      ) : null}
      <Button {...style} look={look} type={onAct ? 'button' : 'submit'} disabled={disabled} onClick={onAct} data-autofocus={focus === 'act' || undefined}>
        {children}
      </Button>
    </div>
  );
}
