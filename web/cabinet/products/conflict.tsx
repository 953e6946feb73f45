import { inLanguage } from '#kernel/language';
import { useFormat } from '../../ui/use-format.ts';
import { Button, Callout, DiffList, Section } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { editingOf, type Editing } from './editing.ts';
import type { Product } from './types.ts';

const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Somebody changed the product meanwhile: both versions side by side, and the choice. Nothing that was typed is lost. */
export function Conflict({ theirs, by, mine, onTake, onKeep }: { theirs: Product; by: string | null; mine: Editing; onTake: () => void; onKeep: () => void }) {
  const t = useWords('cabinet-products');
  const f = useFormat();
  const kept = editingOf(theirs);
  const line = (rows: Editing['variants']) => rows.map((row) => `${row.sku}: ${row.price || '–'} × ${row.stock || '–'}`).join('; ');
  const pairs = [
    { id: 'name', label: t('texts.name'), before: inLanguage(kept.name, f.language), after: inLanguage(mine.name, f.language) },
    {
      id: 'description',
      label: t('texts.description'),
      before: plain(inLanguage(kept.description, f.language)),
      after: plain(inLanguage(mine.description, f.language)),
    },
    { id: 'brand', label: t('texts.brand'), before: kept.brand, after: mine.brand },
    { id: 'article', label: t('texts.article'), before: kept.article, after: mine.article },
    { id: 'category', label: t('category.label'), before: kept.category ?? '', after: mine.category ?? '' },
    { id: 'variants', label: t('variants.title'), before: line(kept.variants), after: line(mine.variants) },
  ].filter((pair) => pair.before !== pair.after);
  return (
    <>
      <Callout
        tone="amber"
        actions={
          <>
            <Button small onClick={onTake}>
              {t('conflict.take')}
            </Button>
            <Button small onClick={onKeep}>
              {t('conflict.keep')}
            </Button>
          </>
        }
      >
        <b>{t(by ? 'conflict.titleBy' : 'conflict.title', { who: by, when: f.when(theirs.changedAt) })}</b> {t('conflict.text')}
      </Callout>
      {pairs.length > 0 ? (
        <Section title={t('conflict.difference')}>
          <DiffList fields={pairs} />
        </Section>
      ) : null}
    </>
  );
}
