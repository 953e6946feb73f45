import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { inLanguage } from '#kernel/language';
import { EmptyState, Section, StatusPill, Thumb, Two } from '../../ui/office/index.ts';
import { useLanguage, useWords } from '../../words.tsx';
import type { loadDuties } from './load-home.ts';

/** Goods that a moderator sent back, with what he wrote. */
export function Attention({ revision }: { revision: Awaited<ReturnType<typeof loadDuties>>['revision'] }) {
  const t = useWords('cabinet');
  const language = useLanguage();
  if (!revision) return null;
  const all = revision.total;
  return (
    <Section
      title={t('attention.title')}
      flush
      aside={
        all > 0 ? (
          <Link to="/cabinet/products?status=revision" className="link">
            {t('attention.all', { count: all })}
          </Link>
        ) : null
      }
    >
      {revision.items.length === 0 ? <EmptyState icon={IconCircleCheck} title={t('attention.none')} text={t('attention.noneText')} /> : null}
      {revision.items.map((product) => {
        const picture = product.media.find((one) => one.url);
        const [reason] = product.reasons;
        return (
          <Link key={product.id} to={`/cabinet/products/${product.id}`} className="goods-row">
            <Thumb picture={picture?.url ? { src: picture.url } : null} />
            <Two
              strong
              first={inLanguage(product.name, language) || product.article || product.id}
              second={reason ? (reason.text ?? reason.title) : product.findings[0]?.message}
            />
            <StatusPill of="product" code={product.pending === 'revision' ? 'revision' : product.status} />
          </Link>
        );
      })}
    </Section>
  );
}
