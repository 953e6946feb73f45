import type { OutputOf } from '#kernel/contract';
import { getShipmentMoney } from '#settlement/contract';
import { Amount, Section, When } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import './orders.css';

type Entries = OutputOf<typeof getShipmentMoney>['items'];

/** What was posted about an order, each entry in words; on the right what it did to the merchant's own accounts. */
export function MoneyEntries({ entries }: { entries: Entries }) {
  const t = useWords('cabinet-orders');
  if (entries.length === 0)
    return (
      <Section title={t('order.money')}>
        <p className="muted small">{t('money.none')}</p>
      </Section>
    );
  return (
    <Section title={t('order.money')} flush aside={t('money.aside')}>
      {entries.map((entry) => (
        <div key={entry.id} className="order-entry">
          <span>
            {entry.text}
            <small>
              <When at={entry.postedAt} /> ·{' '}
              {entry.legs
                .filter((leg) => leg.owner !== 'operator')
                .map((leg) => leg.title)
                .join(' → ')}
            </small>
          </span>
          <b>{ownAmount(entry)}</b>
        </div>
      ))}
    </Section>
  );
}

/** Liabilities to the merchant grow by credit: what was entered for him is shown as a plus. */
function ownAmount(entry: Entries[number]) {
  const own = entry.legs.filter((leg) => leg.owner !== 'operator');
  const last = own.at(-1);
  if (!last) return null;
  const sum = own.reduce((total, leg) => total + leg.amount.amount, 0);
  return sum === 0 ? (
    <Amount value={{ amount: Math.abs(last.amount.amount), currency: last.amount.currency }} exact />
  ) : (
    <Amount value={{ amount: -sum, currency: last.amount.currency }} exact signed />
  );
}
