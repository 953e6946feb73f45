import { IconExternalLink } from '@tabler/icons-react';
import { Form, Link } from 'react-router';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import { placeName } from '../cart/place-name.ts';
import { useDays } from '../parts/days.ts';
import { Logo } from '../parts/logo.tsx';
import { Picture } from '../parts/picture.tsx';
import type { OrderShipment } from './load-order.ts';
import { ShipmentPill } from './shipment-pill.tsx';
import { Way } from './way.tsx';

type ShipmentCardProps = { shipment: OrderShipment; paid: boolean; place: { at: number; of: number } };

function Where({ shipment }: { shipment: OrderShipment }) {
  const t = useWords('store');
  const { between } = useDays();
  const { delivery, promise, status } = shipment;
  const place = placeName(delivery.city, delivery.branch ?? delivery.address);
  const running = !['delivered', 'completed', 'cancelled', 'refused', 'returned'].includes(status);
  return (
    <p className="shipment-where">
      <b>{t(`delivery:methods.${delivery.method}.name`)}</b>
      {place ? <span>{place}</span> : null}
      {running && promise ? <span>{t('order.arrives', { days: between(promise.from, promise.to) })}</span> : null}
    </p>
  );
}

export function ShipmentCard({ shipment, paid, place }: ShipmentCardProps) {
  const t = useWords('store');
  const f = useFormat();
  const status = paid && shipment.status === 'awaiting_payment' ? 'awaiting_confirmation' : shipment.status;
  return (
    <section className="part" aria-label={shipment.merchant.name}>
      <div className="part-head">
        <Logo logo={shipment.merchant.logo} size={32} />
        <Link to={`/merchants/${shipment.merchant.id}`}>
          <b>{shipment.merchant.name}</b>
        </Link>
        <ShipmentPill status={status} ready={shipment.readyForPickup} />
        <span className="part-place">{t('cart.part', place)}</span>
      </div>
      {shipment.cancellation ? (
        <p className="part-closed">
          {shipment.cancellation.reasonTitle}
          {shipment.cancellation.note ? `. ${shipment.cancellation.note}` : ''}
        </p>
      ) : (
        <Way shipment={shipment} />
      )}
      {shipment.lines.map((line) => (
        <div className="line" key={line.id}>
          <span className="line-picture">
            <Picture picture={line.image} sizes="76px" eager />
          </span>
          <div className="line-words">
            <b>{line.brand}</b>
            {line.slug ? <Link to={`/p/${line.slug}`}>{line.title}</Link> : <span>{line.title}</span>}
            {line.options ? <small>{line.options}</small> : null}
          </div>
          <span className="num muted">
            {line.quantity} × {f.money(line.price)}
          </span>
          <span className="line-sum num">{f.money(line.sum)}</span>
        </div>
      ))}
      <div className="shipment-foot">
        <Where shipment={shipment} />
        {shipment.parcels.map((parcel) => (
          <p key={parcel.id} className="parcel">
            <span>
              {t(`delivery:carriers.${parcel.carrier}`)} <b className="num">{parcel.waybill ?? ''}</b>
            </span>
            <small>{t(`delivery:parcel.${parcel.status}`)}</small>
            {parcel.trackingUrl ? (
              <a className="link" href={parcel.trackingUrl} target="_blank" rel="noreferrer">
                {t('order.track')}
                <IconExternalLink size={14} stroke={1.7} aria-hidden="true" />
              </a>
            ) : null}
          </p>
        ))}
        {shipment.acts.includes('cancel') ? (
          <details className="cancel">
            <summary>{t('order.cancelPart')}</summary>
            <Form method="post" preventScrollReset>
              <p>{t('order.cancelMeans', { merchant: shipment.merchant.name, total: f.money(shipment.total) })}</p>
              <button className="button button-small button-danger" type="submit" name="shipment" value={shipment.id}>
                {t('order.cancelYes')}
              </button>
            </Form>
          </details>
        ) : null}
      </div>
    </section>
  );
}
