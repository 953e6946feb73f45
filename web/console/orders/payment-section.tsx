import { IconRefresh } from '@tabler/icons-react';
import type { OutputOf } from '#kernel/contract';
import { retryRefund, type getPayment } from '#payments/contract';
import { browserApi } from '../../api.ts';
import { Amount, Button, KeyValues, Pill, PlainTable, Section, StatusPill, Two, useAct, When } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { useMay } from '../parts/use-may.ts';

type Payment = OutputOf<typeof getPayment>;

const refundTones = { asked: 'amber', sent: 'blue', unknown: 'amber', done: 'green', refused: 'red' } as const;

/** The payment, its refunds and everything the bank said about it. */
export function PaymentSection({ payment }: { payment: Payment }) {
  const t = useWords('console-orders');
  const may = useMay();
  const { run, busy } = useAct();
  return (
    <Section
      flush
      title={
        <>
          {t('paymentTitle')} <StatusPill of="payment" code={payment.status} />
        </>
      }
      aside={<Amount value={payment.amount} exact />}
    >
      <KeyValues
        rows={[
          { label: t('pay.method'), value: t(`pay.methods.${payment.method}`) },
          { label: t('pay.captured'), value: <Amount value={payment.captured} exact /> },
          { label: t('pay.card'), value: payment.cardMask ?? '–' },
          { label: t('pay.refunded'), value: <Amount value={payment.refunded} exact /> },
          { label: t('pay.reference'), value: payment.reference ?? '–' },
          { label: t('pay.reserved'), value: <Amount value={payment.reserved} exact /> },
        ]}
      />
      {payment.refunds.length > 0 ? (
        <PlainTable
          label={t('refunds')}
          rows={payment.refunds}
          rowId={(row) => row.id}
          columns={[
            { title: t('refunds'), cell: (row) => <When at={row.createdAt} /> },
            {
              title: t('pay.state'),
              cell: (row) => <Two first={<Pill tone={refundTones[row.status]}>{t(`refundStates.${row.status}`)}</Pill>} second={row.failure} />,
            },
            { title: t('line.sum'), cell: (row) => <Amount value={row.amount} exact />, end: true },
            {
              title: '',
              cell: (row) =>
                row.status === 'refused' && may('refunds.write') ? (
                  <Button
                    small
                    icon={IconRefresh}
                    disabled={busy}
                    onClick={() => void run(() => browserApi(retryRefund, { params: { id: row.id } }), t('refundRetried'))}
                  >
                    {t('retry')}
                  </Button>
                ) : null,
              end: true,
            },
          ]}
        />
      ) : null}
      {payment.proofs.length > 0 ? (
        <details className="proofs">
          <summary>{t('proofs', { count: payment.proofs.length })}</summary>
          <PlainTable
            label={t('proofs', { count: payment.proofs.length })}
            rows={payment.proofs}
            rowId={(row) => `${row.at}${row.source}${row.providerStatus}`}
            columns={[
              { title: t('proof.at'), cell: (row) => <When at={row.at} /> },
              { title: t('proof.source'), cell: (row) => t(`proof.sources.${row.source}`) },
              { title: t('proof.status'), cell: (row) => row.providerStatus },
              {
                title: t('line.sum'),
                cell: (row) => (row.amountMinor === null ? '–' : <Amount value={{ amount: row.amountMinor, currency: row.currency }} exact />),
                end: true,
              },
              { title: t('proof.outcome'), cell: (row) => row.outcome, wideOnly: true },
            ]}
          />
        </details>
      ) : null}
    </Section>
  );
}
