import { Modal, TextInput } from '@mantine/core';
import { IconTemplate } from '@tabler/icons-react';
import { useState } from 'react';
import { createTemplate } from '#intake/contract';
import { browserApi } from '../../api.ts';
import { Button, DialogActions, useAct } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';

/** Keeps what a product shares with its like; the name of its category is proposed. */
export function SaveTemplate({ productId, proposed }: { productId: string; proposed: string }) {
  const t = useWords('cabinet-products');
  const { busy, run } = useAct();
  const [opened, open] = useState(false);
  const [name, setName] = useState(proposed);
  const save = () =>
    void run(() => browserApi(createTemplate, { body: { name: name.trim(), productId } }), t('templates.saved', { name: name.trim() })).then((made) => {
      if (made) open(false);
    });
  return (
    <>
      <Button icon={IconTemplate} onClick={() => open(true)}>
        {t('templates.save')}
      </Button>
      <Modal opened={opened} onClose={() => open(false)} title={t('templates.saveTitle')} size={460} closeButtonProps={{ 'aria-label': t('close') }}>
        <form
          className="modal-fields"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <p className="confirm-text">{t('templates.saveText')}</p>
          <TextInput label={t('templates.name')} required data-autofocus maxLength={80} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <DialogActions onCancel={() => open(false)} disabled={busy || name.trim() === ''}>
            {t('save')}
          </DialogActions>
        </form>
      </Modal>
    </>
  );
}
