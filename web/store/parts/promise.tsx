import { IconBolt, IconTruckDelivery } from '@tabler/icons-react';
import type { Money } from '#kernel/money';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import { useDays } from './days.ts';

export type Promised = { from: string; to: string; cost: Money; free: boolean };

/** When it comes and what that costs, in one line. */
export function PromiseLine({ promise }: { promise: Promised | null | undefined }) {
  const { isSoon, day } = useDays();
  const f = useFormat();
  const t = useWords('store');
  if (!promise) return <span className="promise" />;
  const soon = isSoon(promise.from);
  const Icon = soon ? IconBolt : IconTruckDelivery;
  return (
    <span className={soon ? 'promise promise-soon' : 'promise'}>
      <Icon size={15} stroke={1.7} aria-hidden="true" />
      <span>
        {day(promise.from)}, {promise.free ? t('delivery.free') : f.money(promise.cost)}
      </span>
    </span>
  );
}
