import { Select, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ConfirmDanger } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';

export type ReasonOption = { code: string; title: string };

/** A step that says no: its consequence in words, a reason from the list, a comment. */
export function Reasoned({
  opened,
  onClose,
  onConfirm,
  title,
  consequence,
  action,
  reasons,
  busy,
  children,
}: {
  opened: boolean;
  onClose: () => void;
  onConfirm: (reason: string, comment: string) => void;
  title: ReactNode;
  consequence: ReactNode;
  action: string;
  reasons: readonly ReasonOption[];
  busy?: boolean;
  children?: ReactNode;
}) {
  const t = useWords('console');
  const [reason, setReason] = useState<string | null>(null);
  const [comment, setComment] = useState('');
  const [asked, setAsked] = useState(false);
  return (
    <ConfirmDanger
      opened={opened}
      onClose={onClose}
      title={title}
      consequence={consequence}
      action={action}
      busy={busy ?? false}
      onConfirm={() => (reason ? onConfirm(reason, comment.trim()) : setAsked(true))}
    >
      <div className="console-fields">
        <Select
          label={t('reason')}
          required
          data={reasons.map((one) => ({ value: one.code, label: one.title }))}
          value={reason}
          onChange={setReason}
          error={asked && !reason ? t('reasonNeeded') : undefined}
          comboboxProps={{ withinPortal: true }}
        />
        {children}
        <Textarea
          label={t('comment')}
          description={t('commentHint')}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
          autosize
          minRows={2}
          maxLength={1000}
        />
      </div>
    </ConfirmDanger>
  );
}
