import { useWords } from '../../words.tsx';

const colours: Record<string, string> = {
  awaiting_payment: 'amber',
  awaiting_confirmation: 'blue',
  new: 'blue',
  in_progress: 'blue',
  sent: 'blue',
  en_route: 'blue',
  delivered: 'green',
  completed: 'green',
  cancelled: 'grey',
  refused: 'grey',
  returned: 'grey',
};

/** What state a part of an order is in, as its buyer calls it. */
export function ShipmentPill({ status, ready = false }: { status: string; ready?: boolean }) {
  const t = useWords('store');
  const waiting = ready && status === 'en_route';
  return (
    <span className={`pill pill-${waiting ? 'amber' : (colours[status] ?? 'grey')}`}>
      <i />
      {waiting ? t('order.waitsForYou') : t(`order.status.${status}`)}
    </span>
  );
}
