import { Select, Textarea } from '@mantine/core';
import { IconPlayerPlay, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useFetcher } from 'react-router';
import { inLanguage } from '#kernel/language';
import { Button, Callout, ConfirmDanger, toast } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useLanguage, useWords } from '../../words.tsx';
import type { Order } from './order-type.ts';
import type { action } from './order.tsx';
import type { CancelReason } from './reasons.ts';
import './orders.css';

/** Take into work; cancel with a reason and its consequence in words. */
export function OrderActions({ order, reasons }: { order: Order; reasons: readonly CancelReason[] }) {
  const t = useWords('cabinet-orders');
  const fetcher = useFetcher<typeof action>();
  const [asking, ask] = useState(false);
  const result = fetcher.data;
  useEffect(() => {
    if (result?.done) {
      ask(false);
      toast({ text: t(`done.${result.intent}`) });
    } else if (result?.problem && result.intent === 'take') toast({ text: result.problem.detail ?? result.problem.title, tone: 'red' });
  }, [result, t]);
  const busy = fetcher.state !== 'idle';
  return (
    <>
      {order.acts.includes('cancel') ? (
        <Button icon={IconX} onClick={() => ask(true)}>
          {t('actions.cancelShort')}
        </Button>
      ) : null}
      {order.acts.includes('take') ? (
        <Button look="primary" icon={IconPlayerPlay} disabled={busy} onClick={() => void fetcher.submit({ _intent: 'take' }, { method: 'post' })}>
          {t('actions.take')}
        </Button>
      ) : null}
      {asking ? (
        <Cancelling
          order={order}
          reasons={reasons}
          busy={busy}
          problem={result?.intent === 'cancel' ? (result.problem?.detail ?? result.problem?.title) : undefined}
          onClose={() => ask(false)}
          onConfirm={(given) => void fetcher.submit({ _intent: 'cancel', ...given }, { method: 'post' })}
        />
      ) : null}
    </>
  );
}

type CancellingProps = {
  order: Order;
  reasons: readonly CancelReason[];
  busy: boolean;
  problem: string | undefined;
  onClose: () => void;
  onConfirm: (given: { reason: string; note: string }) => void;
};

function Cancelling({ order, reasons, busy, problem, onClose, onConfirm }: CancellingProps) {
  const t = useWords('cabinet-orders');
  const f = useFormat();
  const language = useLanguage();
  const [reason, setReason] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const fault = reasons.find((one) => one.code === reason)?.fault;
  return (
    <ConfirmDanger
      opened
      onClose={onClose}
      onConfirm={() => reason && onConfirm({ reason, note })}
      title={t('cancel.title', { number: order.number })}
      consequence={t(order.payment.paid ? 'cancel.paid' : 'cancel.notPaid', { amount: f.money(order.total) })}
      action={t('actions.cancel')}
      dismiss={t('cancel.keep')}
      busy={busy || reason === null}
    >
      <div className="order-reasons">
        {problem ? <Callout tone="red">{problem}</Callout> : null}
        <Select
          label={t('cancel.reason')}
          required
          value={reason}
          onChange={setReason}
          data={reasons.map((one) => ({ value: one.code, label: inLanguage(one.title, language) }))}
          comboboxProps={{ withinPortal: true }}
          {...(fault === 'merchant' ? { description: t('cancel.fault') } : {})}
        />
        <Textarea label={t('cancel.note')} value={note} onChange={(event) => setNote(event.currentTarget.value)} autosize minRows={2} maxLength={500} />
      </div>
    </ConfirmDanger>
  );
}
