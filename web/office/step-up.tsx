import { Modal, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { showFactor } from '#identity/contract';
import { ApiProblem, browserApi, onStepUp } from '../api.ts';
import { DialogActions } from '../ui/office/index.ts';
import { useWords } from '../words.tsx';

/** Asks for the second factor where the API wants it again, then lets the act go on; whoever closes it leaves the act undone. */
export function StepUp() {
  const t = useWords('entry');
  const answer = useRef<((shown: boolean) => void) | null>(null);
  const [opened, open] = useState(false);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    onStepUp(
      () =>
        new Promise((resolve) => {
          answer.current = resolve;
          setProblem('');
          open(true);
        }),
    );
    return () => onStepUp(undefined);
  }, []);
  const end = (shown: boolean) => {
    open(false);
    answer.current?.(shown);
    answer.current = null;
  };
  const show = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code') ?? '').trim();
    try {
      await browserApi(showFactor, { body: { code } });
      end(true);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error.fields[0]?.message ?? error.detail ?? error.title);
    }
  };
  return (
    <Modal opened={opened} onClose={() => end(false)} title={t('factor.stepTitle')} size={420} zIndex={500} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={(event) => void show(event)} noValidate>
        <p className="confirm-text">{t('factor.stepText')}</p>
        <TextInput
          name="code"
          label={t('factor.code')}
          description={t('factor.recovery')}
          error={problem}
          autoComplete="one-time-code"
          maxLength={24}
          required
          data-autofocus
        />
        <DialogActions onCancel={() => end(false)}>{t('factor.confirm')}</DialogActions>
      </form>
    </Modal>
  );
}
