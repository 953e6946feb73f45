import { Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DialogActions } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';

type Props = { title: string; text: string; action: string; first?: string; busy: boolean; onClose: () => void; onName: (name: string) => void };

export function NameDialog({ title, text, action, first = '', busy, onClose, onName }: Props) {
  const t = useWords('console-users');
  const [name, setName] = useState(first);
  return (
    <Modal opened onClose={onClose} title={title} size={440} closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onName(name.trim());
        }}
      >
        <p className="confirm-text">{text}</p>
        <div className="console-fields">
          <TextInput label={t('roleName')} required maxLength={60} value={name} onChange={(event) => setName(event.currentTarget.value)} data-autofocus />
        </div>
        <DialogActions onCancel={onClose} disabled={busy || name.trim() === ''}>
          {action}
        </DialogActions>
      </form>
    </Modal>
  );
}
