import { Modal, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useRevalidator } from 'react-router';
import { inviteMerchantUser } from '#identity/contract';
import { ApiProblem, browserApi, type Problem } from '../../api.ts';
import { Callout, DialogActions, toast, type Option } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';

/** A person is invited by e-mail; the letter leads to a password of their own. */
export function Invite({ roles, onClose }: { roles: readonly Option[]; onClose: () => void }) {
  const t = useWords('cabinet-users');
  const { revalidate } = useRevalidator();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<string | null>(roles.find((one) => one.value !== 'owner')?.value ?? null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const errorOf = (path: string) => {
    const field = problem?.fields.find((one) => one.path.endsWith(path));
    return field ? (field.message ?? field.code) : undefined;
  };
  const send = async () => {
    setBusy(true);
    try {
      await browserApi(inviteMerchantUser, { body: { email: email.trim(), role: role ?? '', ...(name.trim() ? { name: name.trim() } : {}) } });
      toast({ text: t('invite.sent', { email: email.trim() }) });
      onClose();
      await revalidate();
    } catch (error) {
      if (error instanceof ApiProblem) setProblem(error.data);
      else toast({ text: t('errors.broken.text'), tone: 'red' });
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t('invite.title')} size={460} closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        className="modal-fields"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {problem && problem.fields.length === 0 ? <Callout tone="red">{problem.detail ?? problem.title}</Callout> : null}
        <TextInput
          label={t('invite.email')}
          type="email"
          required
          data-autofocus
          value={email}
          error={errorOf('email')}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <TextInput label={t('invite.name')} value={name} error={errorOf('name')} onChange={(event) => setName(event.currentTarget.value)} />
        <Select
          label={t('columns.role')}
          description={role ? t(`roleText.${role}`, { defaultValue: '' }) : undefined}
          required
          data={[...roles]}
          value={role}
          allowDeselect={false}
          error={errorOf('role')}
          onChange={setRole}
        />
        <DialogActions onCancel={onClose} disabled={busy || email.trim() === ''}>
          {t('invite.send')}
        </DialogActions>
      </form>
    </Modal>
  );
}
