import { Modal, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../words.tsx';
import { DialogActions } from './dialog-actions.tsx';
import './css/toast.css';

/**
 * Asks before what cannot be undone, with the consequence in words (“hides 214 offers at once”).
 * `typed` must be written by hand for the gravest steps; `children` may ask for a reason.
 */
export function ConfirmDanger({
  opened,
  onClose,
  onConfirm,
  title,
  consequence,
  action,
  look = 'danger',
  dismiss,
  typed,
  busy = false,
  children,
}: {
  opened: boolean;
  onClose: () => void;
  onConfirm: () => void;
  title: ReactNode;
  consequence: ReactNode;
  action: string;
  /** The way out in words, where “Cancel” would be ambiguous. */
  dismiss?: string;
  /** `primary` when the step is weighty but no harm. */
  look?: 'danger' | 'primary';
  typed?: string;
  busy?: boolean;
  children?: ReactNode;
}) {
  const t = useWords('office');
  const [written, write] = useState('');
  const ready = !busy && (typed === undefined || written.trim() === typed);
  return (
    <Modal opened={opened} onClose={onClose} title={title} size={460} closeButtonProps={{ 'aria-label': t('close') }}>
      <p className="confirm-text">{consequence}</p>
      {children}
      {typed === undefined ? null : <TextInput label={t('confirm.type', { text: typed })} value={written} onChange={(event) => write(event.target.value)} />}
      <DialogActions onCancel={onClose} cancel={dismiss} look={look} focus="cancel" disabled={!ready} onAct={onConfirm}>
        {action}
      </DialogActions>
    </Modal>
  );
}
