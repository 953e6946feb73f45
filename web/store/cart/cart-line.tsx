import { IconMinus, IconPlus } from '@tabler/icons-react';
import { Form, Link } from 'react-router';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import { Picture } from '../parts/picture.tsx';
import type { Cart } from './act.ts';
import type { Part } from './cart-part.tsx';

type Line = Part['lines'][number];
type LineProblem = Cart['problems'][number];

function LineNotice({ problem }: { problem: LineProblem }) {
  const t = useWords('store');
  const f = useFormat();
  if (problem.code === 'OUT_OF_STOCK') return <p className="line-notice">{problem.left ? t('cart.onlyLeft', { count: problem.left }) : t('cart.noneLeft')}</p>;
  if (problem.code !== 'PRICE_CHANGED' || !problem.was || !problem.now) return null;
  const by = problem.now.amount - problem.was.amount;
  const difference = f.money({ amount: Math.abs(by), currency: problem.now.currency });
  return <p className={by > 0 ? 'line-notice' : 'line-notice is-free'}>{t(by > 0 ? 'cart.priceUp' : 'cart.priceDown', { money: difference })}</p>;
}

export function CartLine({ line, problems }: { line: Line; problems: readonly LineProblem[] }) {
  const t = useWords('store');
  const f = useFormat();
  const more = line.left === null || line.quantity < line.left;
  return (
    <div className="line">
      <Link className="line-picture" to={`/p/${line.slug}`} tabIndex={-1} aria-hidden="true">
        <Picture picture={line.image} sizes="76px" eager />
      </Link>
      <div className="line-words">
        <b>{line.brand}</b>
        <Link to={`/p/${line.slug}`}>{line.name}</Link>
        {line.options ? <small>{line.options}</small> : null}
        {problems.map((problem) => (
          <LineNotice key={problem.code} problem={problem} />
        ))}
        <Form method="post" preventScrollReset>
          <input type="hidden" name="intent" value="quantity" />
          <input type="hidden" name="offerId" value={line.offerId} />
          <button className="line-remove" type="submit" name="by" value={-line.quantity} aria-label={t('cart.removeOne', { name: line.name })}>
            {t('cart.remove')}
          </button>
        </Form>
      </div>
      <Form method="post" className="quantity" preventScrollReset aria-label={t('cart.quantity')}>
        <input type="hidden" name="intent" value="quantity" />
        <input type="hidden" name="offerId" value={line.offerId} />
        <button type="submit" name="by" value="-1" aria-label={t('cart.less')}>
          <IconMinus size={16} stroke={1.7} aria-hidden="true" />
        </button>
        <span className="num" aria-live="polite">
          {line.quantity}
        </span>
        <button type="submit" name="by" value="1" aria-label={t('cart.more')} disabled={!more}>
          <IconPlus size={16} stroke={1.7} aria-hidden="true" />
        </button>
      </Form>
      <span className="line-sum num">
        {f.money(line.sum)}
        {line.oldPrice ? (
          <s>{f.money({ amount: line.oldPrice.amount * line.quantity, currency: line.oldPrice.currency })}</s>
        ) : line.quantity > 1 ? (
          <small>
            {f.money(line.price)} × {line.quantity}
          </small>
        ) : null}
      </span>
    </div>
  );
}
