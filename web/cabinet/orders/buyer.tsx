import { Amount, KeyValues, Section } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import type { Order } from './order-type.ts';

const grams = 1000;

export function Buyer({ order }: { order: Order }) {
  const t = useWords('cabinet-orders');
  const { name, phone, city } = order.buyer;
  return (
    <Section title={t('order.buyer')} flush>
      <KeyValues
        narrow
        rows={[
          { label: t('buyer.name'), value: name },
          {
            label: t('buyer.phone'),
            value: (
              <a className="link num" href={`tel:${phone}`}>
                {phone}
              </a>
            ),
          },
          { label: t('buyer.city'), value: city ?? '–' },
          { label: t('buyer.channel'), value: t(`channel.${order.channel}`) },
        ]}
      />
    </Section>
  );
}

export function Destination({ order }: { order: Order }) {
  const t = useWords('cabinet-orders');
  const f = useFormat();
  const { method, city, branch, address } = order.delivery;
  return (
    <Section title={t('order.delivery')} flush>
      <KeyValues
        narrow
        rows={[
          { label: t('delivery.method'), value: t(`delivery:methods.${method}.name`, { defaultValue: method }) },
          { label: t('delivery.where'), value: [city, branch, address].filter(Boolean).join(', ') || '–' },
          { label: t('delivery.cost'), value: <Amount value={order.deliveryCost} /> },
          { label: t('delivery.weight'), value: t('delivery.kilograms', { weight: f.number(order.weightGrams / grams, 2) }) },
        ]}
      />
    </Section>
  );
}
