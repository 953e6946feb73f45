import { Modal, Select, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Button, DialogActions } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { firstReasons, labelOf, reasonCodes, rowsOf, type Case, type Reason } from './fields.ts';

export type Refusing = 'revise' | 'reject';

/** Why a product goes back: field, reason, own words. What was marked on the page stands here already. */
export function ReasonsDialog({
  verdict,
  one,
  returned,
  count,
  busy,
  onClose,
  onSend,
}: {
  verdict: Refusing;
  one: Case;
  returned: readonly string[];
  /** How many products the verdict is for. */
  count: number;
  busy: boolean;
  onClose: () => void;
  onSend: (reasons: Reason[]) => void;
}) {
  const t = useWords('console-moderation');
  const [reasons, setReasons] = useState<Reason[]>(() => firstReasons(one, returned));
  const known = [...new Set([...rowsOf({ ...one, kind: 'new' }, t).rows.map((row) => row.id), 'variants', ...reasons.map((reason) => reason.field)])];
  const fields = known.map((field) => ({ value: field, label: labelOf(field, one, t) }));
  const codes = [
    ...new Map([
      ...one.findings.map((finding) => [finding.code, finding.message] as const),
      ...reasonCodes.map((code) => [code, t(`moderation:reasons.${code}`)] as const),
    ]),
  ].map(([value, label]) => ({ value, label }));
  const change = (at: number, next: Partial<Reason>) => setReasons(reasons.map((reason, index) => (index === at ? { ...reason, ...next } : reason)));
  return (
    <Modal opened onClose={onClose} size={620} title={t(`${verdict}.title`, { count })} closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSend(reasons);
        }}
      >
        <p className="confirm-text">{t(`${verdict}.text`)}</p>
        <div className="reasons">
          {reasons.map((reason, at) => (
            <div key={at} className="reason-line">
              <Select
                label={t('field')}
                data={fields}
                value={reason.field}
                allowDeselect={false}
                onChange={(value) => change(at, { field: value ?? reason.field })}
              />
              <Select
                label={t('reason')}
                data={codes}
                value={reason.code}
                allowDeselect={false}
                onChange={(value) => change(at, { code: value ?? reason.code })}
              />
              <Button
                look="quiet"
                icon={IconX}
                aria-label={t('dropReason')}
                disabled={reasons.length === 1}
                onClick={() => setReasons(reasons.filter((_, index) => index !== at))}
              />
              <TextInput
                aria-label={t('ownWords')}
                placeholder={t('ownWords')}
                value={reason.text ?? ''}
                maxLength={500}
                onChange={(event) => change(at, { text: event.currentTarget.value })}
                data-autofocus={at === 0 ? true : undefined}
              />
            </div>
          ))}
        </div>
        <Button small look="quiet" icon={IconPlus} onClick={() => setReasons([...reasons, { field: known[0] ?? 'media', code: 'OTHER' }])}>
          {t('addReason')}
        </Button>
        <DialogActions onCancel={onClose} look={verdict === 'reject' ? 'danger' : 'primary'} disabled={busy}>
          {t(`${verdict}.send`)}
        </DialogActions>
      </form>
    </Modal>
  );
}
