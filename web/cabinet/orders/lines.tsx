import { Amount, Explain, PlainTable, Thumb, Two } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import type { Order } from './order-type.ts';
import { smallPictures } from './pictures.ts';
import './orders.css';

type Line = Order['lines'][number];

function Commission({ line }: { line: Line }) {
  const t = useWords('cabinet-orders');
  const f = useFormat();
  const { title, rateBasisPoints, gridVersion } = line.commissionRule;
  return (
    <span className="order-fee">
      <Amount value={line.commission} exact />
      <Explain
        title={t('why.title', { amount: f.money(line.commission, true), rate: f.percent(rateBasisPoints / 100) })}
        text={t('why.line', { rule: title, version: gridVersion })}
        rows={[
          { label: t('why.base'), values: [f.money(line.sum, true)] },
          { label: t('why.rate'), values: [f.percent(rateBasisPoints / 100)] },
          { label: t('why.vat'), values: [f.money(line.commissionVat, true)] },
        ]}
      />
    </span>
  );
}

/** The goods of an order with their pictures and the fee on each line. */
export function Lines({ order }: { order: Order }) {
  const t = useWords('cabinet-orders');
  return (
    <>
      <PlainTable
        label={t('order.goods')}
        rows={order.lines}
        rowId={(line) => line.id}
        columns={[
          {
            title: t('line.title'),
            cell: (line) => (
              <span className="order-line">
                <Thumb picture={line.image ? smallPictures([line.image])[0] : null} size={48} />
                <Two strong first={line.title} second={[line.options, line.sku].filter(Boolean).join(' · ')} />
              </span>
            ),
          },
          { title: t('line.quantity'), end: true, cell: (line) => line.quantity },
          { title: t('line.price'), end: true, wideOnly: true, cell: (line) => <Amount value={line.price} /> },
          { title: t('line.commission'), end: true, wideOnly: true, cell: (line) => <Commission line={line} /> },
          {
            title: t('line.sum'),
            end: true,
            cell: (line) => (
              <b>
                <Amount value={line.sum} />
              </b>
            ),
          },
        ]}
      />
      <dl className="order-sums">
        <div>
          <dt>{t('sums.goods')}</dt>
          <dd>
            <Amount value={order.goods} />
          </dd>
        </div>
        <div>
          <dt>{t('sums.delivery')}</dt>
          <dd>
            <Amount value={order.deliveryCost} />
          </dd>
        </div>
        <div>
          <dt>{t('sums.total')}</dt>
          <dd>
            <b>
              <Amount value={order.total} />
            </b>
          </dd>
        </div>
      </dl>
    </>
  );
}
