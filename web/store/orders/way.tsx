import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import type { OrderShipment } from './load-order.ts';

const stations = ['new', 'in_progress', 'sent', 'en_route', 'delivered'] as const;
const before = new Set(['awaiting_payment', 'awaiting_confirmation']);

/** The way of a part from "placed" to "received": where it is, and when it was where. */
export function Way({ shipment }: { shipment: OrderShipment }) {
  const t = useWords('store');
  const f = useFormat();
  const status = shipment.status === 'completed' ? 'delivered' : shipment.status;
  const at = before.has(status) ? -1 : stations.findIndex((station) => station === status);
  if (at === -1 && !before.has(status)) return null;
  const times = new Map(shipment.steps.map((step) => [step.status, step.at]));
  return (
    <ol className="way-line">
      {stations.map((station, index) => {
        const when = times.get(station);
        return (
          <li key={station} className={index < at ? 'is-past' : index === at ? 'is-now' : undefined} aria-current={index === at ? 'step' : undefined}>
            <span>{t(`order.station.${station}`)}</span>
            <small>{index <= at && when ? f.when(when) : ''}</small>
          </li>
        );
      })}
    </ol>
  );
}
