import { IconTrendingUp } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Amount, EmptyState, Section, Thumb, Two } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import type { loadSales } from './load-home.ts';

export function BestSellers({ best, currency }: { best: Awaited<ReturnType<typeof loadSales>>['best']; currency: string }) {
  const t = useWords('cabinet');
  return (
    <Section title={t('best.title')} flush aside={t('best.aside')}>
      {best.length === 0 ? <EmptyState icon={IconTrendingUp} title={t('best.none')} text={t('best.noneText')} /> : null}
      {best.map((row) => (
        <Link key={row.key} to={`/cabinet/products/${row.key}`} className="goods-row">
          <Thumb picture={row.picture ? { src: row.picture } : null} />
          <Two strong first={row.title} second={t('best.units', { count: row.values['units'] ?? 0 })} />
          <b>
            <Amount value={{ amount: row.values['goods'] ?? 0, currency }} />
          </b>
        </Link>
      ))}
    </Section>
  );
}
