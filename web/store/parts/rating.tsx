import { IconStarFilled } from '@tabler/icons-react';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';

/** A merchant's rating (0–100) as people read it: out of five. Nothing while nobody has been rated. */
export function Rating({ rating }: { rating: number | null | undefined }) {
  const f = useFormat();
  const t = useWords('store');
  if (rating === null || rating === undefined) return null;
  const shown = f.number(rating / 20, 1);
  return (
    <span className="rating">
      <IconStarFilled size={13} aria-hidden="true" />
      <span className="visually-hidden">{t('merchant.rating')}: </span>
      {shown}
    </span>
  );
}
