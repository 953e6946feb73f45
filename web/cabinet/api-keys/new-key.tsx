import { Checkbox, Modal, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useRevalidator } from 'react-router';
import { createApiKey } from '#identity/contract';
import { ApiProblem, browserApi } from '../../api.ts';
import { Callout, DialogActions, Note, sayProblem, toast } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { CopyButton } from './copy-button.tsx';
import { scopeName } from './scope-name.ts';

const dayMillis = 86_400_000;

/** Makes a key and shows its secret this one time. */
export function NewKey({ scopes, onClose }: { scopes: readonly string[]; onClose: () => void }) {
  const t = useWords('cabinet-api-keys');
  const { revalidate } = useRevalidator();
  const [name, setName] = useState('');
  const [chosen, choose] = useState<string[]>([]);
  const [days, setDays] = useState<string>('365');
  const [secret, setSecret] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const make = async () => {
    try {
      const expiresAt = days === '0' ? {} : { expiresAt: new Date(Date.now() + Number(days) * dayMillis).toISOString() };
      const made = await browserApi(createApiKey, { body: { name: name.trim(), scopes: chosen, ...expiresAt } });
      setSecret(made.secret);
      await revalidate();
    } catch (error) {
      if (error instanceof ApiProblem) setProblem(sayProblem(error.data));
      else toast({ text: t('errors.broken.text'), tone: 'red' });
    }
  };
  if (secret) {
    return (
      <Modal opened onClose={onClose} title={t('secret.title')} size={540} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': t('close') }}>
        <Note tone="amber">{t('secret.text')}</Note>
        <p className="secret-line">
          <code>{secret}</code>
          <CopyButton text={secret} />
        </p>
        <DialogActions onAct={onClose}>{t('secret.done')}</DialogActions>
      </Modal>
    );
  }
  return (
    <Modal opened onClose={onClose} title={t('make')} size={560} closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        className="modal-fields"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        {problem ? <Callout tone="red">{problem}</Callout> : null}
        <TextInput
          label={t('fields.name')}
          description={t('fields.nameHint')}
          required
          data-autofocus
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox.Group label={t('fields.scopes')} required value={chosen} onChange={choose}>
          <div className="scopes">
            {scopes.map((scope) => (
              <Checkbox key={scope} value={scope} label={scopeName(scope, t)} />
            ))}
          </div>
        </Checkbox.Group>
        <Select
          label={t('fields.until')}
          allowDeselect={false}
          value={days}
          onChange={(next) => setDays(next ?? '365')}
          data={['30', '90', '365', '0'].map((value) => ({ value, label: t(`fields.days.${value}`) }))}
        />
        <DialogActions onCancel={onClose} disabled={name.trim() === '' || chosen.length === 0}>
          {t('make')}
        </DialogActions>
      </form>
    </Modal>
  );
}
