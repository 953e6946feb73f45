import { IconArrowBackUp, IconBook2, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { OutputOf } from '#kernel/contract';
import { cancelShipmentByOperator, refundShipment, type getOrder } from '#orders/contract';
import { browserApi } from '../../api.ts';
import { Amount, Button, ButtonLink, Clock, Note, PlainTable, Section, StatusPill, Thumb, Two, useAct } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import { pictureOf } from '../parts/picture.ts';
import { Reasoned, type ReasonOption } from '../parts/reasoned.tsx';
import { useMay } from '../parts/use-may.ts';

type Shipment = OutputOf<typeof getOrder>['shipments'][number];

/** Before the parcel leaves, a shipment can still be cancelled or, when paid, refunded as a whole. */
const beforeDispatch = new Set(['awaiting_payment', 'awaiting_confirmation', 'new', 'in_progress']);

export function ShipmentSection({ shipment, paid, reasons }: { shipment: Shipment; paid: boolean; reasons: readonly ReasonOption[] }) {
  const t = useWords('console-orders');
  const f = useFormat();
  const may = useMay();
  const open = beforeDispatch.has(shipment.status);
  const { delivery, promise } = shipment;
  return (
    <Section
      flush
      title={
        <>
          {shipment.number} ·{' '}
          <Link className="link" to={`/console/merchants/${shipment.merchant.id}`}>
            {shipment.merchant.name}
          </Link>{' '}
          <StatusPill of="shipment" code={shipment.status} />
        </>
      }
      aside={shipment.dueAt ? <Clock due={shipment.dueAt} /> : null}
    >
      <PlainTable
        label={shipment.number}
        rows={shipment.lines}
        rowId={(line) => line.id}
        columns={[
          {
            title: t('line.goods'),
            cell: (line) => (
              <span className="line-cell">
                <Thumb picture={pictureOf(line.image?.sha)} size={40} />
                <Two
                  first={<Link to={`/console/products/${line.productId}`}>{line.title}</Link>}
                  second={[line.options, line.sku].filter(Boolean).join(' · ')}
                />
              </span>
            ),
          },
          { title: t('line.quantity'), cell: (line) => `${f.number(line.quantity)} × ${f.money(line.price)}`, end: true },
          {
            title: t('line.commission'),
            cell: (line) => <Two first={<Amount value={line.commission} />} second={f.percent(line.commissionRule.rateBasisPoints / 100, 2)} />,
            end: true,
            wideOnly: true,
          },
          { title: t('line.sum'), cell: (line) => <Amount value={line.sum} />, end: true },
        ]}
      />
      <dl className="shipment-foot">
        <div>
          <dt>{t('delivery')}</dt>
          <dd>
            {[t(`methods.${delivery.method}`, { defaultValue: delivery.method }), delivery.city, delivery.branch ?? delivery.address]
              .filter(Boolean)
              .join(', ')}{' '}
            · <Amount value={shipment.deliveryCost} />
          </dd>
        </div>
        {promise ? (
          <div>
            <dt>{t('promised')}</dt>
            <dd>{promise.from === promise.to ? f.weekday(promise.from) : `${f.shortDate(promise.from)} – ${f.shortDate(promise.to)}`}</dd>
          </div>
        ) : null}
        {shipment.parcels.map((parcel) => (
          <div key={parcel.id}>
            <dt>{t('parcel')}</dt>
            <dd>
              {parcel.trackingUrl ? (
                <a className="link" href={parcel.trackingUrl} target="_blank" rel="noreferrer">
                  {parcel.waybill}
                </a>
              ) : (
                (parcel.waybill ?? '–')
              )}{' '}
              <StatusPill of="parcel" code={parcel.readyForPickup ? 'readyForPickup' : parcel.status} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('line.sum')}</dt>
          <dd>
            <b>
              <Amount value={shipment.total} />
            </b>
          </dd>
        </div>
      </dl>
      {shipment.cancellation ? (
        <div className="shipment-note">
          <Note tone="grey">
            {t('cancelled', { reason: shipment.cancellation.reasonTitle, by: t(`by.${shipment.cancellation.by}`) })} {shipment.cancellation.note ?? ''}
          </Note>
        </div>
      ) : null}
      <Actions shipment={shipment} refundable={open && paid && may('refunds.write')} cancellable={open && !paid && may('orders.write')} reasons={reasons} />
    </Section>
  );
}

function Actions({
  shipment,
  refundable,
  cancellable,
  reasons,
}: {
  shipment: Shipment;
  refundable: boolean;
  cancellable: boolean;
  reasons: readonly ReasonOption[];
}) {
  const t = useWords('console-orders');
  const f = useFormat();
  const may = useMay();
  const { run, busy } = useAct();
  const [asked, ask] = useState<'refund' | 'cancel' | null>(null);
  const values = { number: shipment.number, sum: f.money(shipment.total), merchant: shipment.merchant.name };
  async function send(reason: string, note: string) {
    const endpoint = asked === 'refund' ? refundShipment : cancelShipmentByOperator;
    const answer = await run(
      () => browserApi(endpoint, { params: { id: shipment.id }, body: { reason, ...(note ? { note } : {}) } }),
      t(`${asked}.said`, values),
    );
    if (answer) ask(null);
  }
  return (
    <div className="shipment-actions">
      {may('ledger.read') ? (
        <ButtonLink small look="quiet" icon={IconBook2} to={`/console/ledger?subject=shipment:${shipment.id}`}>
          {t('postings')}
        </ButtonLink>
      ) : null}
      {refundable ? (
        <Button small look="danger" icon={IconArrowBackUp} onClick={() => ask('refund')}>
          {t('refund.action')}
        </Button>
      ) : null}
      {cancellable ? (
        <Button small look="danger" icon={IconX} onClick={() => ask('cancel')}>
          {t('cancel.action')}
        </Button>
      ) : null}
      {asked ? (
        <Reasoned
          opened
          onClose={() => ask(null)}
          busy={busy}
          title={t(`${asked}.title`, values)}
          consequence={t(`${asked}.text`, values)}
          action={t(`${asked}.action`)}
          reasons={reasons}
          onConfirm={(reason, comment) => void send(reason, comment)}
        />
      ) : null}
    </div>
  );
}
